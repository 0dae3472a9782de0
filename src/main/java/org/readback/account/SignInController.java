package org.readback.account;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.readback.web.Problems;
import org.readback.web.WayBack;

/** The page where people sign in, and what a page may ask about its session. */
@Controller
class SignInController {

	/** Not the address of the form: there Spring Security would take it once more. */
	static final String AGAIN = "/sign-in/again";

	/** The field that says which page somebody wants to. */
	static final String TO = "to";

	private static final String FORM = "account/sign-in";

	private final Accounts accounts;

	private final ObjectProvider<ClientRegistrationRepository> identityProviders;

	SignInController(Accounts accounts, ObjectProvider<ClientRegistrationRepository> identityProviders) {
		this.accounts = accounts;
		this.identityProviders = identityProviders;
	}

	/**
	 * The identity providers that people may sign in with, by the names of their clients.
	 */
	@ModelAttribute("providers")
	Map<String, String> providers() {
		Map<String, String> providers = new TreeMap<>();
		if (this.identityProviders.getIfAvailable() instanceof Iterable<?> registrations) {
			registrations.forEach((one) -> {
				if (one instanceof ClientRegistration registration) {
					providers.put(registration.getRegistrationId(), registration.getClientName());
				}
			});
		}
		return providers;
	}

	@ModelAttribute(TO)
	String to(@RequestParam(name = TO, required = false) @Nullable String to) {
		return WayBack.path(to);
	}

	@GetMapping("/sign-in")
	String form(@Nullable Member member, @ModelAttribute(name = TO, binding = false) String to,
			@RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
			@RequestParam(required = false) @Nullable String taken,
			@RequestParam(required = false) @Nullable String joined,
			@RequestParam(required = false) @Nullable String refused,
			@RequestParam(name = "password-changed", required = false) @Nullable String changed, Model model) {
		if (member != null) {
			return "redirect:" + (to.equals("/") ? member.role().home() : to);
		}
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("taken", taken != null);
		model.addAttribute("joined", joined != null);
		model.addAttribute("refused", refused != null);
		model.addAttribute("changed", changed != null);
		model.addAttribute("noOwner", this.accounts.none());
		return FORM;
	}

	/** Spring Security took the form, did not know the person, and hands it on. */
	@PostMapping(AGAIN)
	@Nullable String again(@RequestParam(defaultValue = "") String email, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Passwords.Held held = (request
			.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof AuthenticationException failure)
					? Passwords.Held.in(failure) : null;
		HttpStatus status = (held != null) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
		if (held != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(held.seconds()));
		}
		if (Problems.wanted(request)) {
			Problems.write(request, response, status,
					(held != null) ? "Too many attempts. Try again in " + held.seconds() + " seconds."
							: "This address and password don\u2019t belong together.");
			return null;
		}
		if (held != null) {
			response.setStatus(status.value());
			model.addAttribute("wait", held.seconds());
		}
		model.addAttribute("failed", held == null);
		model.addAttribute("email", email);
		return FORM;
	}

	@GetMapping("/session")
	ResponseEntity<State> session(@Nullable Member member, CsrfToken csrf) {
		State state = (member != null) ? new State(true, member.id(), csrf.getHeaderName(), csrf.getToken())
				: new State(false, null, null, null);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
	}

	/**
	 * So that a page whose session was renewed elsewhere can go on. A stranger gets no
	 * token: it would need a session, whose cookie could replace that of a sign-in in
	 * another tab.
	 */
	record State(boolean signedIn, @Nullable UUID person, @Nullable String csrfHeader, @Nullable String csrfToken) {
	}

}
