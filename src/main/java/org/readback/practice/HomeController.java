package org.readback.practice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.account.Accounts;
import org.readback.account.Member;
import org.readback.bank.Audience;
import org.readback.bank.BankView;
import org.readback.bank.Level;
import org.readback.bank.QuestionBank;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What Readback is, and what to do first. */
@Controller
class HomeController {

	private final Accounts accounts;

	private final QuestionBank bank;

	HomeController(Accounts accounts, QuestionBank bank) {
		this.accounts = accounts;
		this.bank = bank;
	}

	@GetMapping("/")
	String home(@Nullable Member member, Model model) {
		List<BankView> banks = this.bank.banks(Audience.of(member));
		model.addAttribute("noOwner", this.accounts.none());
		model.addAttribute("banks", banks);
		model.addAttribute("levels", Level.values());
		model.addAttribute("questions", banks.stream().mapToInt((bank) -> bank.questions() - bank.reserved()).sum());
		return "practice/home";
	}

}
