package org.readback.interview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

	private final Departures departures;

	InterviewArchive(Interviews interviews, InterviewSearch search, Panelists panelists, NoteTable notes,
			Decisions decisions, Corrections corrections, Probes probes, Departures departures) {
		this.interviews = interviews;
		this.search = search;
		this.panelists = panelists;
		this.notes = notes;
		this.decisions = decisions;
		this.corrections = corrections;
		this.probes = probes;
		this.departures = departures;
	}

	/**
	 * An interview with the parts of all panelists who have submitted; empty if there is
	 * none. A panelist who has yet to submit reads nobody's part.
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
		List<Panelist> submitted = panels.values()
			.stream()
			.flatMap(List::stream)
			.filter(Panelist::hasSubmitted)
			.toList();
		Parts parts = parts(submitted);
		Departures.Read departures = this.departures.of(ids, submitted.stream().map(Panelist::id).toList());
		return ids.stream()
			.map(found::get)
			.filter(Objects::nonNull)
			.map((interview) -> record(interview, panels.getOrDefault(interview.id(), List.of()), parts, departures,
					reader))
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
				this.decisions.newest(ids), this.corrections.standing(ids), this.probes.asked(ids));
	}

	private static InterviewRecord record(Interview interview, List<Panelist> panel, Parts parts,
			Departures.Read departures, Member reader) {
		boolean blind = panel.stream()
			.anyMatch((panelist) -> panelist.accountId().equals(reader.id()) && !panelist.hasSubmitted());
		List<Panelist> read = blind ? List.of() : panel.stream().filter(Panelist::hasSubmitted).toList();
		List<InterviewRecord.Part> readable = read.stream().map(parts::of).toList();
		InterviewRecord.FromKit fromKit = new InterviewRecord.FromKit(interview.kitSlug(), interview.kitVersion(),
				departures.of(interview, read, readable));
		Candidate candidate = interview.candidate();
		return new InterviewRecord(interview.id(), candidate.name(), candidate.position().title(), interview.kitTitle(),
				interview.slot(), interview.state(), interview.sample(), interview.zone(), interview.plannedAt(),
				interview.startedAt(), interview.submittedAt(), interview.closedAt(),
				interview.questions().stream().map(InterviewArchive::question).toList(), panel.size(), blind,
				interview.closableBy(reader), readable, fromKit);
	}

	private static InterviewRecord.Question question(AskedQuestion asked) {
		return new InterviewRecord.Question(asked.number(), asked.ref(), asked.title(), asked.minutes());
	}

	/** What panelists wrote and decided, by their ids. */
	private record Parts(Map<UUID, List<Note>> notes, Map<UUID, Map<Integer, Rating>> decided,
			Map<UUID, Map<Integer, List<Correction>>> corrections, Map<UUID, Map<Integer, List<String>>> probes) {

		InterviewRecord.Part of(Panelist panelist) {
			Map<Integer, Rating> ratings = this.decided.getOrDefault(panelist.id(), Map.of());
			List<InterviewRecord.Answer> answers = this.notes.getOrDefault(panelist.id(), List.of())
				.stream()
				.map((note) -> answer(note, Objects.requireNonNull(ratings.get(note.questionNumber()))))
				.toList();
			return new InterviewRecord.Part(panelist.name(), Objects.requireNonNull(panelist.recommendation()),
					Objects.requireNonNullElse(panelist.strongestFor(), ""),
					Objects.requireNonNullElse(panelist.strongestAgainst(), ""),
					Objects.requireNonNull(panelist.submittedAt()), answers);
		}

		private InterviewRecord.Answer answer(Note note, Rating rating) {
			UUID panelist = note.panelistId();
			int number = note.questionNumber();
			return new InterviewRecord.Answer(note.text(), rating.choice(), rating.suggested(), rating.score(),
					rating.reason(), this.corrections.getOrDefault(panelist, Map.of()).getOrDefault(number, List.of()),
					this.probes.getOrDefault(panelist, Map.of()).getOrDefault(number, List.of()));
		}

	}

}
