package org.readback.practice;

import org.readback.account.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What Readback is, and what to do first. */
@Controller
class HomeController {

	private final Accounts accounts;

	HomeController(Accounts accounts) {
		this.accounts = accounts;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("noOwner", this.accounts.none());
		return "practice/home";
	}

}
