package org.readback.account;

import java.io.IOException;
import java.time.ZoneId;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps the browser's zone for an account that has none, then lets the person go on to
 * where they wanted.
 */
@Component
class FirstZone extends SavedRequestAwareAuthenticationSuccessHandler {

	private final HttpSessionSecurityContextRepository session = new HttpSessionSecurityContextRepository();

	private final Accounts accounts;

	FirstZone(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		ZoneId zone = Account.zone(request.getParameter("zone"));
		if (zone != null && authentication.getPrincipal() instanceof SignedIn person) {
			this.accounts.settle(person.member().id(), zone)
				.ifPresent((settled) -> renew(new SignedIn(settled, null), request, response));
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

	private void renew(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
		SecurityContextHolder.setContext(context);
		this.session.saveContext(context, request, response);
	}

}
