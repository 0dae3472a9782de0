package org.readback.account;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people sign in, and what a page may ask about its session. */
@Controller
class SignInController {

	/** Not the address of the form: there Spring Security would take it once more. */
	static final String AGAIN = "/sign-in/again";

	private static final String FORM = "account/sign-in";

	private final Accounts accounts;

	SignInController(Accounts accounts) {
		this.accounts = accounts;
	}

	@GetMapping("/sign-in")
	String form(@Nullable Member member,
			@RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
			@RequestParam(required = false) @Nullable String taken, Model model) {
		if (member != null) {
			return "redirect:/";
		}
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("taken", taken != null);
		model.addAttribute("noOwner", this.accounts.none());
		return FORM;
	}

	/** Spring Security took the form, did not know the person, and hands it on. */
	@PostMapping(AGAIN)
	String again(@RequestParam(defaultValue = "") String email, Model model) {
		model.addAttribute("failed", true);
		model.addAttribute("email", email);
		return FORM;
	}

	@GetMapping("/session")
	ResponseEntity<State> session(@Nullable Member member, CsrfToken csrf) {
		State state = (member != null) ? new State(true, csrf.getHeaderName(), csrf.getToken())
				: new State(false, null, null);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
	}

	/**
	 * So that a page whose session was renewed elsewhere can go on. A stranger gets no
	 * token: it would need a session, whose cookie could replace that of a sign-in in
	 * another tab.
	 */
	record State(boolean signedIn, @Nullable String csrfHeader, @Nullable String csrfToken) {
	}

}
