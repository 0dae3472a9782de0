package org.readback.bank;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.readback.account.Member;

/** The versions of a kit, also of one that is gone. */
@Controller
class KitHistoryController {

	private final KitHistory history;

	private final QuestionBank bank;

	KitHistoryController(KitHistory history, QuestionBank bank) {
		this.history = history;
		this.bank = bank;
	}

	@GetMapping("/kits/{slug}/versions")
	String versions(@PathVariable String slug, Member member, Model model) {
		List<KitHistory.Version> versions = this.history.of(slug, member);
		model.addAttribute("slug", slug);
		model.addAttribute("versions", versions);
		model.addAttribute("gone", this.bank.kit(slug).isEmpty());
		return "bank/kit-versions";
	}

}
