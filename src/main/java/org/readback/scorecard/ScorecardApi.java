package org.readback.scorecard;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;

/** Scorecards for scripts. */
@RestController
@RequestMapping("/api/v1/scorecards")
class ScorecardApi {

	private static final int LARGEST_PAGE = 100;

	private final ScorecardList list;

	private final Scorecards scorecards;

	private final AuditTrail trail;

	ScorecardApi(ScorecardList list, Scorecards scorecards, AuditTrail trail) {
		this.list = list;
		this.scorecards = scorecards;
		this.trail = trail;
	}

	/** Takes the filters of the page; {@code next} of one answer is {@code after}. */
	@GetMapping
	Page list(@RequestParam MultiValueMap<String, String> parameters, @RequestParam(defaultValue = "25") int size,
			Member member) {
		ScorecardSearch search = ScorecardSearch.exactly(parameters, "size");
		if (size < 1 || size > LARGEST_PAGE) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "size is from 1 to %d.".formatted(LARGEST_PAGE));
		}
		List<UUID> found = this.list.ids(search, size + 1, member);
		List<UUID> ids = found.subList(0, Math.min(size, found.size()));
		this.trail.record(member, AuditAction.SCORECARDS_EXPORTED);
		return new Page(this.scorecards.of(ids, member).stream().map(ScorecardJson::of).toList(),
				(found.size() > size) ? ids.get(size - 1) : null);
	}

	@GetMapping("/{id}")
	ScorecardJson one(@PathVariable UUID id, Member member) {
		ScorecardJson card = ScorecardJson.of(this.scorecards.of(id, member));
		this.trail.record(member, AuditAction.SCORECARD_EXPORTED, AuditObject.interview(id));
		return card;
	}

	/**
	 * A part of the list.
	 *
	 * @param items the newest first
	 * @param next after which interview to go on; none at the end
	 */
	record Page(List<ScorecardJson> items, @Nullable UUID next) {
	}

}
