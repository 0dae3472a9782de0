package org.readback.account;

import java.io.IOException;
import java.time.ZoneId;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import org.readback.web.Problems;

/**
 * Writes down who signed in, keeps the browser's zone for an account that has none, and
 * lets the person go on to where they wanted. A page that asked for a new sign-in on top
 * of itself stays where it is.
 */
@Component
class SignedInHandler extends SavedRequestAwareAuthenticationSuccessHandler {

	private final Accounts accounts;

	private final SignIns signIns;

	SignedInHandler(Accounts accounts, SignIns signIns) {
		this.accounts = accounts;
		this.signIns = signIns;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		if (authentication.getPrincipal() instanceof SignedIn person) {
			this.signIns.succeeded(person.member().id());
			ZoneId zone = Account.zone(request.getParameter("zone"));
			if (zone != null) {
				this.accounts.settle(person.member().id(), zone);
			}
		}
		if (Problems.wanted(request)) {
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			return;
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

}
