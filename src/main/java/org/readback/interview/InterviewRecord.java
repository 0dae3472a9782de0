package org.readback.interview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionRef;
import org.readback.scoring.Correction;

/**
 * An interview as it was held.
 *
 * @param id of the interview
 * @param candidate their name
 * @param position what they apply for
 * @param kit what was asked
 * @param slot minutes of the whole interview
 * @param state how far it has come
 * @param sample whether it came with the sample data
 * @param zone in which it was held
 * @param createdAt when it was planned
 * @param startsAt when it was to start; none where nobody has said
 * @param startedAt when it went live
 * @param submittedAt when the last panelist submitted
 * @param closedAt when it was closed
 * @param questions all of the kit, in order
 * @param seats how many panelists there are
 * @param missing the names of those who have not submitted
 * @param seated whether the reader is one of them
 * @param blind whether the reader is one of several panelists and has yet to submit, or
 * can still take back what they did, so that no part is here
 * @param chaired whether the reader chairs it, and decides when it is over
 * @param closable whether the reader may close it now
 * @param own what the reader submitted, if they sit in it and did
 * @param panelists those who have submitted; what the others wrote is theirs alone
 * @param fromKit how it lies to its kit
 * @param debrief what comes after
 */
public record InterviewRecord(UUID id, String candidate, String position, String kit, @Nullable Integer slot,
		InterviewState state, boolean sample, ZoneId zone, Instant createdAt, @Nullable Instant startsAt,
		@Nullable Instant startedAt, @Nullable Instant submittedAt, @Nullable Instant closedAt,
		List<Question> questions, int seats, List<String> missing, boolean seated, boolean blind, boolean chaired,
		boolean closable, @Nullable Own own, List<Part> panelists, FromKit fromKit, Debrief debrief) {

	public InterviewRecord {
		questions = List.copyOf(questions);
		missing = List.copyOf(missing);
		panelists = List.copyOf(panelists);
	}

	/** Whether the reader can change what they submitted, with a reason. */
	public boolean amendable() {
		return this.own != null && this.own.undoUntil() == null && running();
	}

	/** Whether it was started and can still change. */
	public boolean running() {
		return this.state == InterviewState.LIVE || this.state == InterviewState.SUBMITTED;
	}

	/** When it was to start, else when it was planned. */
	public Instant plannedAt() {
		return (this.startsAt != null) ? this.startsAt : this.createdAt;
	}

	/** When it went live, else was to; none where nobody has said. */
	public @Nullable Instant at() {
		return (this.startedAt != null) ? this.startedAt : this.startsAt;
	}

	/**
	 * A question of the kit.
	 *
	 * @param number its place, from 1
	 * @param ref the revision that was asked
	 * @param title as it was called
	 * @param minutes it was given
	 */
	public record Question(int number, QuestionRef ref, String title, int minutes) {
	}

	/**
	 * How an interview lies to its kit.
	 *
	 * @param slug of the kit
	 * @param version that was planned; none for what is older than versions
	 * @param deviations in what it was held other than the kit says; some follow from
	 * ratings, and are there as far as the reader may read those
	 */
	public record FromKit(String slug, @Nullable Integer version, List<Deviation> deviations) {

		public FromKit {
			deviations = List.copyOf(deviations);
		}

	}

	/**
	 * One thing in which an interview was held other than its kit says.
	 *
	 * @param kind what it is
	 * @param question its title; or its number, where the order was another
	 * @param other what was asked for it, or before which one it was asked; else empty
	 * @param by the name of who did; empty where it was everybody
	 * @param at when; none where it follows from the ratings
	 * @param reason why; may be empty
	 */
	public record Deviation(Kind kind, String question, String other, String by, @Nullable Instant at, String reason) {

		/** What was different. */
		public enum Kind {

			ADDED, REMOVED, SWAPPED, NOT_ASKED, OUT_OF_ORDER

		}

		static Deviation notAsked(int number, String title) {
			return new Deviation(Kind.NOT_ASKED, number + " " + title, "", "", null, "");
		}

		static Deviation outOfOrder(int number, int before, String by) {
			return new Deviation(Kind.OUT_OF_ORDER, Integer.toString(number), Integer.toString(before), by, null, "");
		}

	}

	/**
	 * What one panelist submitted.
	 *
	 * @param name of the panelist
	 * @param recommendation what they advise now
	 * @param amendments how that has changed since they submitted, the newest last
	 * @param strongestFor the strongest evidence for the candidate; may be empty
	 * @param strongestAgainst the strongest evidence against; may be empty
	 * @param submittedAt when
	 * @param answers one for each question, in order
	 */
	public record Part(String name, Recommendation recommendation, List<Amended<Recommendation>> amendments,
			String strongestFor, String strongestAgainst, Instant submittedAt, List<Answer> answers) {

		public Part {
			amendments = List.copyOf(amendments);
			answers = List.copyOf(answers);
		}

		/** What the panelist advised alone, before they could see the others. */
		public Recommendation submitted() {
			return this.amendments.isEmpty() ? this.recommendation : this.amendments.get(0).from();
		}

	}

	/**
	 * What one panelist made of one question.
	 *
	 * @param notes as they were typed
	 * @param choice what the panelist decided, as it counts now
	 * @param reason why the choice lies far from the suggestion; may be empty
	 * @param corrections what the panelist corrected in what the notes are heard to say
	 * @param probes the criteria and red flags whose probes were asked, in that order
	 * @param amendments how the decision has changed since it was submitted, the newest
	 * last
	 */
	public record Answer(String notes, Choice choice, String reason, List<Correction> corrections, List<String> probes,
			List<Amended<Choice>> amendments) {

		public Answer {
			corrections = List.copyOf(corrections);
			probes = List.copyOf(probes);
			amendments = List.copyOf(amendments);
		}

		/** What the panelist decided alone, before they could see the others. */
		public Choice submitted() {
			return this.amendments.isEmpty() ? this.choice : this.amendments.get(0).from();
		}

	}

	/**
	 * A change of something that was submitted.
	 *
	 * @param from what it was
	 * @param to what it became
	 * @param reason why
	 * @param inDebrief whether the debrief was open
	 * @param at when
	 */
	public record Amended<T>(T from, T to, String reason, boolean inDebrief, Instant at) {
	}

	/**
	 * The reader's own part.
	 *
	 * @param part what they submitted
	 * @param undoUntil until when they can take it back; none where it stands
	 */
	public record Own(Part part, @Nullable Instant undoUntil) {
	}

	/**
	 * What comes after the parts. To a reader who is blind it says no more than whether
	 * it is open.
	 *
	 * @param open whether it can be held
	 * @param opening how it was opened, if it did not open by itself
	 * @param decisions what it came to, the newest last
	 */
	public record Debrief(boolean open, @Nullable Opening opening, List<Decided> decisions) {

		public Debrief {
			decisions = List.copyOf(decisions);
		}

		/** What counts; none until somebody has decided. */
		public @Nullable Decided decided() {
			return this.decisions.isEmpty() ? null : this.decisions.get(this.decisions.size() - 1);
		}

	}

	/**
	 * How a debrief was opened before it would have opened by itself.
	 *
	 * @param by the name of who did
	 * @param at when
	 * @param reason why it is held without those missing; none where nobody was
	 */
	public record Opening(String by, Instant at, @Nullable String reason) {
	}

	/**
	 * What a debrief came to.
	 *
	 * @param outcome it
	 * @param reason why
	 * @param by the name of who decided
	 * @param at when
	 */
	public record Decided(Outcome outcome, String reason, String by, Instant at) {
	}

}
