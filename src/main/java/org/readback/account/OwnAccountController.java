package org.readback.account;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.readback.web.StorableText;
import org.readback.web.Zones;

/** One's own account: name and zone, the password, the sessions, the API tokens. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

	private static final String PAGE = "account/own";

	private static final int LONGEST_NAME = 80;

	private final Roster roster;

	private final OwnSessions sessions;

	private final ApiTokens tokens;

	private final Attempts attempts;

	private final AuditTrail trail;

	OwnAccountController(Roster roster, OwnSessions sessions, ApiTokens tokens, Attempts attempts, AuditTrail trail) {
		this.roster = roster;
		this.sessions = sessions;
		this.tokens = tokens;
		this.attempts = attempts;
		this.trail = trail;
	}

	@GetMapping
	String page(Member member, Model model, HttpServletRequest request) {
		if (!model.containsAttribute("details")) {
			model.addAttribute("details", DetailsForm.of(member));
		}
		model.addAttribute("zones", Zones.NAMES);
		model.addAttribute("sessions", this.sessions.of(member, session(request)));
		model.addAttribute("tokens", this.tokens.of(member));
		model.addAttribute("roles", member.role().within());
		return PAGE;
	}

	@PostMapping("/details")
	String changeDetails(@Valid @ModelAttribute("details") DetailsForm details, BindingResult errors, Member member,
			Model model, HttpServletRequest request) {
		ZoneId zone = details.place();
		if (zone == null) {
			errors.rejectValue("zone", "account.own.zone.unknown");
		}
		if (zone == null || errors.hasErrors()) {
			return page(member, model, request);
		}
		this.roster.changeDetails(member, details.name(), zone);
		return "redirect:/account?details-changed";
	}

	@PostMapping("/password")
	String changePassword(@RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String password, Member member, Model model, HttpServletRequest request) {
		Optional<String> fault = fault(current, password, member, RequestOrigin.of(request));
		if (fault.isPresent()) {
			model.addAttribute(fault.get().equals("account.own.password.wrong") ? "wrong" : "fault", fault.get());
			return page(member, model, request);
		}
		this.roster.changePassword(member, password, session(request));
		return "redirect:/account?password-changed";
	}

	private Optional<String> fault(String current, String password, Member member, String address) {
		this.attempts.signIn(member.email(), address);
		if (!this.roster.isPassword(member, current)) {
			return Optional.of("account.own.password.wrong");
		}
		this.attempts.signedIn(member.email(), member.id(), address);
		return PasswordRules.fault(password, member.email());
	}

	@PostMapping("/sessions/end")
	String endOtherSessions(Member member, HttpServletRequest request) {
		this.sessions.endAllBut(member, session(request));
		this.trail.record(member, AuditAction.SESSIONS_ENDED, AuditObject.account(member.id()));
		return "redirect:/account?sessions-ended";
	}

	@PostMapping("/tokens")
	String makeToken(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String role,
			Member member, Model model, HttpServletRequest request) {
		Optional<Role> chosen = Role.of(role).filter((one) -> member.role().includes(one));
		String fault = tokenFault(name, member, chosen);
		if (fault != null) {
			model.addAttribute("tokenFault", fault);
			model.addAttribute("tokenName", name);
		}
		else {
			model.addAttribute("secret", this.tokens.make(member, StorableText.of(name), chosen.orElseThrow()));
		}
		return page(member, model, request);
	}

	private @Nullable String tokenFault(String name, Member member, Optional<Role> role) {
		if (name.isBlank() || name.length() > LONGEST_NAME || !name.matches(StorableText.VISIBLE)) {
			return "account.own.token.name.wrong";
		}
		if (role.isEmpty()) {
			return "account.own.token.role.wrong";
		}
		return (this.tokens.of(member).size() >= ApiTokens.MOST) ? "account.own.token.many" : null;
	}

	@PostMapping("/tokens/{id}/revoke")
	String revokeToken(@PathVariable UUID id, Member member) {
		this.tokens.revoke(member, id);
		return "redirect:/account?token-revoked";
	}

	private static @Nullable String session(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

}
