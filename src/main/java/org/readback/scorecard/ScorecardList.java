package org.readback.scorecard;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.interview.InterviewArchive;
import org.readback.interview.InterviewChoices;
import org.readback.interview.InterviewFilter;

/** Finds scorecards, page by page; the newest come first. */
@Service
@Transactional(readOnly = true)
class ScorecardList {

	private static final int PAGE = 25;

	private final InterviewArchive archive;

	ScorecardList(InterviewArchive archive) {
		this.archive = archive;
	}

	/** The page that the search asks for. */
	ScorecardPage page(ScorecardSearch search, Member reader) {
		InterviewFilter filter = search.filter(reader.zone());
		UUID before = search.before();
		List<UUID> found = (before != null) ? this.archive.newer(filter, before, PAGE + 1)
				: this.archive.older(filter, search.after(), PAGE + 1);
		boolean more = found.size() > PAGE;
		List<UUID> ids = !more ? found : (before != null) ? found.subList(1, found.size()) : found.subList(0, PAGE);
		boolean newer = (before != null) ? more : search.after() != null;
		boolean older = (before != null) || more;
		return new ScorecardPage(
				this.archive.findAll(ids, reader)
					.stream()
					.map((interview) -> ScorecardPage.Item.of(interview, reader.zone()))
					.toList(),
				(newer && !ids.isEmpty()) ? ids.get(0) : null,
				(older && !ids.isEmpty()) ? ids.get(ids.size() - 1) : null);
	}

	/** The ids of what the search finds, from where it is to go on. */
	List<UUID> ids(ScorecardSearch search, int most, Member reader) {
		return this.archive.older(search.filter(reader.zone()), search.after(), most);
	}

	/** What the list can be filtered by. */
	InterviewChoices choices() {
		return this.archive.choices();
	}

}
