package org.readback.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.readback.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first minutes of an installation. Afterwards nothing is here. */
@Controller
@RequestMapping("/setup")
class SetupController {

	private static final String FORM = "account/setup";

	private final Founding founding;

	private final SetupToken token;

	private final Attempts attempts;

	private final SignIns signIns;

	private final CsrfTokenRepository csrf;

	private final ApplicationEventPublisher events;

	SetupController(Founding founding, SetupToken token, Attempts attempts, SignIns signIns, CsrfTokenRepository csrf,
			ApplicationEventPublisher events) {
		this.founding = founding;
		this.token = token;
		this.attempts = attempts;
		this.signIns = signIns;
		this.csrf = csrf;
		this.events = events;
	}

	@ModelAttribute
	void onlyWhileOpen() {
		if (!this.founding.open()) {
			throw new NotFound("There is an owner already");
		}
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("form", SetupForm.empty());
		return FORM;
	}

	@PostMapping
	String found(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) throws ServletException {
		check(form, errors, RequestOrigin.of(request));
		if (errors.hasErrors()) {
			return FORM;
		}
		Member owner;
		try {
			owner = this.founding.found(form.email(), form.name(), form.password(), Account.zone(form.zone()));
		}
		catch (DataAccessException ex) {
			if (this.founding.open()) {
				throw ex;
			}
			return "redirect:/sign-in?taken";
		}
		this.events.publishEvent(new Founded(owner, form.samples() != null));
		signIn(form, request, response);
		this.signIns.succeeded(owner.id());
		return (form.samples() != null) ? "redirect:/interviews" : "redirect:/";
	}

	private void check(SetupForm form, BindingResult errors, String address) {
		if (!errors.hasFieldErrors("token")) {
			this.attempts.secret("setup", address);
			if (this.token.matches(form.token())) {
				this.attempts.rightSecret("setup", address);
			}
			else {
				errors.rejectValue("token", "account.setup.token.wrong");
			}
		}
		PasswordRules.fault(form.password(), form.email()).ifPresent((code) -> errors.rejectValue("password", code));
	}

	/** With a new session id and a new CSRF token, as at any sign-in. */
	private void signIn(SetupForm form, HttpServletRequest request, HttpServletResponse response)
			throws ServletException {
		request.login(form.email(), form.password());
		request.changeSessionId();
		this.csrf.saveToken(null, request, response);
	}

}
