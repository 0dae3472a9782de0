package org.readback.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.scoring.Correction;
import org.readback.web.NotFound;

/** Everything that other modules may read of interviews. */
@Service
@Transactional(readOnly = true)
public class InterviewArchive {

	private final Interviews interviews;

	private final InterviewSearch search;

	private final Panelists panelists;

	private final NoteTable notes;

	private final Decisions decisions;

	private final Corrections corrections;

	private final Probes probes;

	private final DeviationReader deviations;

	private final Amendments amendments;

	private final DebriefOutcomes outcomes;

	private final InstantSource time;

	InterviewArchive(Interviews interviews, InterviewSearch search, Panelists panelists, NoteTable notes,
			Decisions decisions, Corrections corrections, Probes probes, DeviationReader deviations,
			Amendments amendments, DebriefOutcomes outcomes, InstantSource time) {
		this.interviews = interviews;
		this.search = search;
		this.panelists = panelists;
		this.notes = notes;
		this.decisions = decisions;
		this.corrections = corrections;
		this.probes = probes;
		this.deviations = deviations;
		this.amendments = amendments;
		this.outcomes = outcomes;
		this.time = time;
	}

	/**
	 * An interview with the parts of all panelists who have submitted; empty if there is
	 * none. One of several panelists who has yet to submit, or can still take back what
	 * they did, reads nobody's part but their own.
	 */
	public Optional<InterviewRecord> find(UUID id, Member reader) {
		return findAll(List.of(id), reader).stream().findFirst();
	}

	/**
	 * The same for several, in the order of their ids, by as many queries as for one.
	 * Those that do not exist are left out.
	 */
	public List<InterviewRecord> findAll(List<UUID> ids, Member reader) {
		Map<UUID, Interview> found = this.interviews.findByIdIn(ids)
			.stream()
			.collect(Collectors.toMap(Interview::id, (interview) -> interview));
		Map<UUID, List<Panelist>> panels = this.panelists.findByInterviewIdInOrderById(ids)
			.stream()
			.collect(Collectors.groupingBy(Panelist::interviewId));
		Instant now = this.time.instant();
		Map<UUID, List<DebriefOutcome>> outcomes = this.outcomes.findByInterviewIdInOrderByTurn(ids)
			.stream()
			.collect(Collectors.groupingBy(DebriefOutcome::interviewId));
		List<Panelist> submitted = panels.values()
			.stream()
			.flatMap(List::stream)
			.filter(Panelist::hasSubmitted)
			.toList();
		Parts parts = parts(submitted);
		DeviationReader.Read deviations = this.deviations.of(ids, submitted.stream().map(Panelist::id).toList());
		return ids.stream()
			.map(found::get)
			.filter(Objects::nonNull)
			.map((interview) -> record(new Panel(interview, panels.getOrDefault(interview.id(), List.of()), now), parts,
					deviations, outcomes.getOrDefault(interview.id(), List.of()), reader))
			.toList();
	}

	/**
	 * The ids of interviews that match, the newest first by when they were held, else
	 * planned.
	 * @param than after which interview of the list to go on, or null to begin
	 * @throws NotFound if there is no such interview to go on from
	 */
	public List<UUID> older(InterviewFilter filter, @Nullable UUID than, int most) {
		return this.search.older(filter, than, most);
	}

	/** The same towards the newest: those right before an interview of the list. */
	public List<UUID> newer(InterviewFilter filter, UUID than, int most) {
		return this.search.newer(filter, than, most);
	}

	/** What interviews can be filtered by. */
	public InterviewChoices choices() {
		return new InterviewChoices(this.interviews.positions(), this.interviews.kits());
	}

	private Parts parts(List<Panelist> submitted) {
		List<UUID> ids = submitted.stream().map(Panelist::id).toList();
		return new Parts(
				this.notes.findByPanelistIdInOrderByQuestionNumber(ids)
					.stream()
					.collect(Collectors.groupingBy(Note::panelistId)),
				this.decisions.newest(ids), this.corrections.standing(ids), this.probes.asked(ids),
				this.amendments.findByPanelistIdInOrderByTurn(ids)
					.stream()
					.collect(Collectors.groupingBy(Amendment::panelistId)));
	}

	private static InterviewRecord record(Panel panel, Parts parts, DeviationReader.Read deviations,
			List<DebriefOutcome> outcomes, Member reader) {
		Interview interview = panel.interview();
		boolean blind = panel.blind(reader);
		List<Panelist> read = blind ? List.of() : panel.submitted();
		List<InterviewRecord.Part> readable = read.stream().map(parts::of).toList();
		InterviewRecord.FromKit fromKit = new InterviewRecord.FromKit(interview.kitSlug(), interview.kitVersion(),
				deviations.of(interview, read, readable));
		InterviewRecord.Own own = panel.seatOf(reader)
			.filter(Panelist::hasSubmitted)
			.map((panelist) -> new InterviewRecord.Own(parts.of(panelist), panel.undoUntil(panelist).orElse(null)))
			.orElse(null);
		Candidate candidate = interview.candidate();
		return new InterviewRecord(interview.id(), candidate.name(), candidate.position().title(), interview.kitTitle(),
				interview.slot(), interview.state(), interview.sample(), interview.zone(), interview.createdAt(),
				interview.startsAt(), interview.startedAt(), interview.submittedAt(), interview.closedAt(),
				interview.questions().stream().map(InterviewArchive::question).toList(), panel.panelists().size(),
				panel.missing().stream().map(Panelist::name).toList(), panel.seatOf(reader).isPresent(), blind,
				interview.chairedBy(reader), interview.closableBy(reader), own, readable, fromKit,
				debrief(panel, blind ? List.of() : outcomes, blind));
	}

	private static InterviewRecord.Debrief debrief(Panel panel, List<DebriefOutcome> outcomes, boolean blind) {
		Interview interview = panel.interview();
		Instant openedAt = interview.debriefOpenedAt();
		InterviewRecord.Opening opening = (openedAt == null || blind) ? null : new InterviewRecord.Opening(
				Objects.requireNonNull(interview.debriefOpenedBy()), openedAt, interview.debriefReason());
		return new InterviewRecord.Debrief(panel.debriefOpen(), opening,
				outcomes.stream().map(DebriefOutcome::decided).toList());
	}

	private static InterviewRecord.Question question(AskedQuestion asked) {
		return new InterviewRecord.Question(asked.number(), asked.ref(), asked.title(), asked.minutes());
	}

	/** What panelists wrote, decided and amended, by their ids. */
	private record Parts(Map<UUID, List<Note>> notes, Map<UUID, Map<Integer, Rating>> decided,
			Map<UUID, Map<Integer, List<Correction>>> corrections, Map<UUID, Map<Integer, List<String>>> probes,
			Map<UUID, List<Amendment>> amended) {

		InterviewRecord.Part of(Panelist panelist) {
			Map<Integer, Rating> ratings = this.decided.getOrDefault(panelist.id(), Map.of());
			List<Amendment> amendments = this.amended.getOrDefault(panelist.id(), List.of());
			List<InterviewRecord.Answer> answers = this.notes.getOrDefault(panelist.id(), List.of())
				.stream()
				.map((note) -> answer(note, Objects.requireNonNull(ratings.get(note.questionNumber())), amendments))
				.toList();
			Recommendation submitted = Objects.requireNonNull(panelist.recommendation());
			var changes = changes(submitted, amendments, Amendment::recommendation);
			return new InterviewRecord.Part(panelist.name(), newest(submitted, changes), changes,
					Objects.requireNonNullElse(panelist.strongestFor(), ""),
					Objects.requireNonNullElse(panelist.strongestAgainst(), ""),
					Objects.requireNonNull(panelist.submittedAt()), answers);
		}

		private InterviewRecord.Answer answer(Note note, Rating rating, List<Amendment> amendments) {
			UUID panelist = note.panelistId();
			int number = note.questionNumber();
			List<Amendment> ofIt = amendments.stream()
				.filter((amendment) -> Objects.equals(amendment.questionNumber(), number))
				.toList();
			var changes = changes(rating.choice(), ofIt, Amendment::choice);
			return new InterviewRecord.Answer(note.text(), newest(rating.choice(), changes), rating.reason(),
					this.corrections.getOrDefault(panelist, Map.of()).getOrDefault(number, List.of()),
					this.probes.getOrDefault(panelist, Map.of()).getOrDefault(number, List.of()), changes);
		}

		/** One after the other, each from what the one before came to. */
		private static <T> List<InterviewRecord.Amended<T>> changes(T submitted, List<Amendment> amendments,
				Function<Amendment, @Nullable T> to) {
			List<InterviewRecord.Amended<T>> changes = new ArrayList<>();
			for (Amendment amendment : amendments) {
				T changed = to.apply(amendment);
				if (changed != null) {
					Why why = amendment.why();
					changes.add(new InterviewRecord.Amended<>(newest(submitted, changes), changed, why.reason(),
							why.inDebrief(), why.at()));
				}
			}
			return changes;
		}

		private static <T> T newest(T submitted, List<InterviewRecord.Amended<T>> changes) {
			return changes.isEmpty() ? submitted : changes.get(changes.size() - 1).to();
		}

	}

}
