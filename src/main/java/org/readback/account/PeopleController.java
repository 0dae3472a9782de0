package org.readback.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.readback.web.PublicAddress;

/** Where an owner invites people, says what they may, and ends accounts. */
@Controller
@RequestMapping("/admin")
class PeopleController {

	private static final String PAGE = "account/people";

	private static final String BACK = "redirect:/admin/people";

	private final Roster roster;

	private final Mailbox mailbox;

	private final PublicAddress address;

	PeopleController(Roster roster, Mailbox mailbox, PublicAddress address) {
		this.roster = roster;
		this.mailbox = mailbox;
		this.address = address;
	}

	@GetMapping("/people")
	String people(Model model) {
		model.addAttribute("form", InviteForm.empty());
		return page(model);
	}

	@PostMapping("/people")
	String invite(@Valid @ModelAttribute("form") InviteForm form, BindingResult errors, Member owner, Model model,
			HttpServletRequest request) {
		Optional<Role> role = form.chosen();
		if (role.isEmpty()) {
			errors.rejectValue("role", "account.people.role.missing");
		}
		if (!errors.hasErrors() && this.roster.knows(form.email())) {
			errors.rejectValue("email", "account.people.known");
		}
		if (errors.hasErrors()) {
			return page(model);
		}
		String link = this.address.of(request,
				"/invitations/" + this.roster.invite(owner, form.email(), role.orElseThrow()));
		boolean mailed = this.mailbox.invite(form.email(), owner.name(), link);
		model.addAttribute("link", new ShownLink("invitation", Account.normal(form.email()), link, mailed));
		model.addAttribute("form", InviteForm.empty());
		return page(model);
	}

	@PostMapping("/invitations/{id}/withdraw")
	String withdraw(@PathVariable UUID id, Member owner) {
		this.roster.withdraw(owner, id);
		return BACK;
	}

	@PostMapping("/people/{id}/role")
	String changeRole(@PathVariable UUID id, @RequestParam String role, Member owner) {
		Role.of(role).ifPresent((chosen) -> this.roster.changeRole(owner, id, chosen));
		return BACK;
	}

	@PostMapping("/people/{id}/deactivate")
	String deactivate(@PathVariable UUID id, Member owner) {
		this.roster.deactivate(owner, id);
		return BACK;
	}

	@PostMapping("/people/{id}/reactivate")
	String reactivate(@PathVariable UUID id, Member owner) {
		this.roster.reactivate(owner, id);
		return BACK;
	}

	@PostMapping("/people/{id}/reset")
	String reset(@PathVariable UUID id, Member owner, Model model, HttpServletRequest request) {
		Person person = this.roster.person(id);
		String link = this.address.of(request, "/password/" + this.roster.reset(owner, id));
		boolean mailed = this.mailbox.reset(person.member().email(), link);
		model.addAttribute("link", new ShownLink("reset", person.member().name(), link, mailed));
		return people(model);
	}

	/** Not an error of the program, so the page says it. */
	@ExceptionHandler(LastOwner.class)
	String lastOwner() {
		return "redirect:/admin/people?last-owner";
	}

	private String page(Model model) {
		model.addAttribute("people", this.roster.people());
		model.addAttribute("invitations", this.roster.invitations());
		model.addAttribute("roles", Role.values());
		return PAGE;
	}

	/**
	 * A link that is shown once.
	 *
	 * @param kind what it is for
	 * @param whose whom it is for
	 * @param address the link
	 * @param mailed whether it was also sent to them
	 */
	record ShownLink(String kind, String whose, String address, boolean mailed) {
	}

}
