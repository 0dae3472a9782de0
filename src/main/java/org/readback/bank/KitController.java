package org.readback.bank;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.readback.web.NotFound;

/** The kits. */
@Controller
class KitController {

	private final QuestionBank bank;

	KitController(QuestionBank bank) {
		this.bank = bank;
	}

	@GetMapping("/kits")
	String kits(Model model) {
		model.addAttribute("kits", this.bank.kits());
		return "bank/kits";
	}

	@GetMapping("/kits/{slug}")
	String kit(@PathVariable String slug, Model model) {
		model.addAttribute("kit", this.bank.kit(slug).orElseThrow(() -> new NotFound("no kit " + slug)));
		return "bank/kit";
	}

}
