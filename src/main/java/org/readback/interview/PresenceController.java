package org.readback.interview;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.readback.account.Member;

/** Tells {@code presence.js} who of the panel is here. */
@Controller
class PresenceController {

	private final Presence presence;

	PresenceController(Presence presence) {
		this.presence = presence;
	}

	@PostMapping("/interviews/{id}/presence")
	String look(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("others", this.presence.look(id, member));
		return "interview/presence :: others";
	}

}
