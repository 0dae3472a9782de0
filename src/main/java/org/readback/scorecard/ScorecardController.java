package org.readback.scorecard;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;
import org.readback.interview.InterviewState;
import org.readback.web.NotFound;

/** Lists scorecards and shows one. */
@Controller
class ScorecardController {

	private final ScorecardList list;

	private final Scorecards scorecards;

	private final AuditTrail trail;

	ScorecardController(ScorecardList list, Scorecards scorecards, AuditTrail trail) {
		this.list = list;
		this.scorecards = scorecards;
		this.trail = trail;
	}

	@GetMapping("/scorecards")
	String list(@RequestParam MultiValueMap<String, String> parameters, Member member, Model model) {
		ScorecardSearch search = ScorecardSearch.read(parameters);
		model.addAttribute("search", search);
		model.addAttribute("page", this.list.page(search, member));
		model.addAttribute("choices", this.list.choices());
		model.addAttribute("states", InterviewState.values());
		return "scorecard/list";
	}

	@GetMapping("/scorecards/compare")
	String compare(@RequestParam(name = "id", defaultValue = "") Set<UUID> ids, Member member, Model model) {
		if (ids.size() >= Comparison.FEWEST && ids.size() <= Comparison.MOST) {
			List<Scorecard> cards = this.scorecards.of(List.copyOf(ids), member);
			if (cards.size() < ids.size()) {
				throw new NotFound("not all interviews of " + ids);
			}
			model.addAttribute("comparison", Comparison.of(cards));
			ids.forEach((id) -> this.trail.record(member, AuditAction.SCORECARD_VIEWED, AuditObject.interview(id)));
		}
		return "scorecard/compare";
	}

	@GetMapping("/scorecards/{id}")
	String show(@PathVariable UUID id, Member member, Model model) {
		Scorecard card = this.scorecards.of(id, member);
		model.addAttribute("card", card);
		model.addAttribute("timesIn", card.interview().zone());
		this.trail.record(member, AuditAction.SCORECARD_VIEWED, AuditObject.interview(id));
		return "scorecard/show";
	}

}
