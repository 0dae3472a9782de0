package org.readback.interview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.web.NotFound;

/** The candidates, and the positions that they apply for. */
@Service
@Transactional(readOnly = true)
class CandidateRegister {

	private static final Limit NEWEST = Limit.of(200);

	private final Candidates candidates;

	private final Positions positions;

	private final Interviews interviews;

	CandidateRegister(Candidates candidates, Positions positions, Interviews interviews) {
		this.candidates = candidates;
		this.positions = positions;
		this.interviews = interviews;
	}

	/** The newest 200 candidates, of one position or of all. */
	List<CandidateView> newest(@Nullable UUID positionId, Member reader) {
		List<Candidate> found = (positionId != null)
				? this.candidates.findByPositionIdOrderByCreatedAtDescIdDesc(positionId, NEWEST)
				: this.candidates.findByOrderByCreatedAtDescIdDesc(NEWEST);
		Map<UUID, List<Interview>> held = this.interviews
			.findByCandidateIdIn(found.stream().map(Candidate::id).toList())
			.stream()
			.collect(Collectors.groupingBy((interview) -> interview.candidate().id()));
		return found.stream()
			.map((candidate) -> CandidateView.of(candidate, held.getOrDefault(candidate.id(), List.of()), reader))
			.toList();
	}

	/** One candidate with all interviews. */
	CandidateView candidate(UUID id, Member reader) {
		return CandidateView.of(find(id), this.interviews.findByCandidateIdIn(List.of(id)), reader);
	}

	/** All positions by title. */
	List<PositionView> positions() {
		Map<UUID, Long> counts = this.candidates.countByPosition()
			.stream()
			.collect(Collectors.toMap(Candidates.Count::position, Candidates.Count::candidates));
		return this.positions.findAllByOrderByTitle()
			.stream()
			.map((position) -> new PositionView(position.id(), position.title(),
					counts.getOrDefault(position.id(), 0L)))
			.toList();
	}

	/** One of them. */
	PositionView position(UUID id) {
		return positions().stream()
			.filter((position) -> position.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("no position " + id));
	}

	List<String> positionTitles() {
		return this.positions.findAllByOrderByTitle().stream().map(Position::title).toList();
	}

	/** The form that plans an interview of a candidate, or of somebody new. */
	NewInterview formFor(@Nullable UUID candidateId, String kit, Member member) {
		if (candidateId == null || !member.manages()) {
			return new NewInterview("", "", kit);
		}
		Candidate candidate = find(candidateId);
		return new NewInterview(candidate.name(), candidate.position().title(), kit);
	}

	/** Corrects a name, and what the candidate applies for: an existing position. */
	@Transactional
	void correct(UUID id, String name, UUID positionId) {
		Position position = this.positions.findById(positionId)
			.orElseThrow(() -> new NotFound("no position " + positionId));
		find(id).correct(name.strip(), position);
	}

	/** Gives a position another title, which no other has. */
	@Transactional
	boolean rename(UUID id, String title) {
		Position position = this.positions.findById(id).orElseThrow(() -> new NotFound("no position " + id));
		boolean taken = this.positions.findAllByOrderByTitle()
			.stream()
			.anyMatch((other) -> !other.id().equals(id) && other.title().equalsIgnoreCase(title.strip()));
		if (!taken) {
			position.rename(title.strip());
		}
		return !taken;
	}

	private Candidate find(UUID id) {
		return this.candidates.findById(id).orElseThrow(() -> new NotFound("no candidate " + id));
	}

}
