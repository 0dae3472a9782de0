package org.readback.scorecard;

import java.util.UUID;

import org.readback.account.Member;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a scorecard. */
@Controller
class ScorecardController {

	private final Scorecards scorecards;

	ScorecardController(Scorecards scorecards) {
		this.scorecards = scorecards;
	}

	@GetMapping("/scorecards/{id}")
	String show(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("card", this.scorecards.of(id, member));
		return "scorecard/show";
	}

}
