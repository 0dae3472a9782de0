package org.readback.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.readback.web.NotFound;

/**
 * Where the links lead that an owner hands out: to an account, or to a new password.
 * Looking uses nothing up, since mail programs look too; only the form does.
 */
@Controller
class LinkController {

	private static final String JOIN = "account/join";

	private static final String PASSWORD = "account/password";

	private static final String ENDED = "account/link-ended";

	private final Roster roster;

	private final Attempts attempts;

	LinkController(Roster roster, Attempts attempts) {
		this.roster = roster;
		this.attempts = attempts;
	}

	@GetMapping("/invitations/{secret}")
	String invitation(@PathVariable String secret, Model model, HttpServletRequest request) {
		Optional<Invitation> invitation = invitation(secret, request);
		invitation.ifPresent((open) -> model.addAttribute("invitation", open));
		model.addAttribute("form", JoinForm.empty());
		return invitation.isPresent() ? JOIN : ENDED;
	}

	@PostMapping("/invitations/{secret}")
	String join(@PathVariable String secret, @Valid @ModelAttribute("form") JoinForm form, BindingResult errors,
			Model model, HttpServletRequest request, RedirectAttributes next) {
		Optional<Invitation> invitation = invitation(secret, request);
		if (invitation.isEmpty()) {
			return ENDED;
		}
		model.addAttribute("invitation", invitation.get());
		PasswordRules.fault(form.password(), invitation.get().email())
			.ifPresent((code) -> errors.rejectValue("password", code));
		if (errors.hasErrors()) {
			return JOIN;
		}
		try {
			return toSignIn(this.roster.join(secret, form.name(), form.password()), "joined", next);
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody with this address has an account since.
			return ENDED;
		}
	}

	@GetMapping("/password/{secret}")
	String password(@PathVariable String secret, Model model, HttpServletRequest request) {
		Optional<Member> member = resetting(secret, request);
		member.ifPresent((person) -> model.addAttribute("person", person));
		return member.isPresent() ? PASSWORD : ENDED;
	}

	@PostMapping("/password/{secret}")
	String choose(@PathVariable String secret, @RequestParam(defaultValue = "") String password, Model model,
			HttpServletRequest request, RedirectAttributes next) {
		Optional<Member> member = resetting(secret, request);
		if (member.isEmpty()) {
			return ENDED;
		}
		Optional<String> fault = PasswordRules.fault(password, member.get().email());
		if (fault.isPresent()) {
			model.addAttribute("person", member.get());
			model.addAttribute("fault", fault.get());
			return PASSWORD;
		}
		return toSignIn(this.roster.choosePassword(secret, password), "password-changed", next);
	}

	/**
	 * Whoever followed the link need not type their address; nobody else gets to see it.
	 */
	private static String toSignIn(Optional<Member> member, String why, RedirectAttributes next) {
		member.ifPresent((person) -> next.addFlashAttribute("email", person.email()));
		return member.isPresent() ? "redirect:/sign-in?" + why : ENDED;
	}

	private Optional<Invitation> invitation(String secret, HttpServletRequest request) {
		return guarded(this.roster.invitation(plausible(secret)), request);
	}

	private Optional<Member> resetting(String secret, HttpServletRequest request) {
		return guarded(this.roster.resetting(plausible(secret)), request);
	}

	private <T> Optional<T> guarded(Optional<T> found, HttpServletRequest request) {
		if (found.isEmpty()) {
			this.attempts.secret("link", RequestOrigin.of(request));
		}
		return found;
	}

	private static String plausible(String secret) {
		if (secret.length() != SecretToken.LENGTH) {
			throw new NotFound("no such link");
		}
		return secret;
	}

}
