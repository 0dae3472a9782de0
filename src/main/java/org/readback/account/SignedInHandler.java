package org.readback.account;

import java.io.IOException;
import java.time.ZoneId;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

import org.readback.web.Problems;
import org.readback.web.WayBack;

/**
 * Writes down who signed in, keeps the browser's zone for an account that has none, and
 * lets the person go on to where they wanted, or else to where their role has its work. A
 * page that asked for a new sign-in on top of itself stays where it is.
 */
@Component
class SignedInHandler extends SavedRequestAwareAuthenticationSuccessHandler {

	private final Accounts accounts;

	private final SignIns signIns;

	private final OidcPeople oidcPeople;

	private final HttpSessionSecurityContextRepository session = new HttpSessionSecurityContextRepository();

	SignedInHandler(Accounts accounts, SignIns signIns, OidcPeople oidcPeople) {
		this.accounts = accounts;
		this.signIns = signIns;
		this.oidcPeople = oidcPeople;
		setTargetUrlParameter(SignInController.TO);
	}

	/** Where the form says that they want to, if that is a page of ours. */
	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		String wanted = WayBack.path(super.determineTargetUrl(request, response));
		return (wanted.equals("/") && authentication != null
				&& authentication.getPrincipal() instanceof SignedIn person) ? person.member().role().home() : wanted;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		Authentication known = authentication;
		if (authentication.getPrincipal() instanceof OidcUser user) {
			known = signIn(user, request, response);
		}
		else if (authentication.getPrincipal() instanceof SignedIn person) {
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
		super.onAuthenticationSuccess(request, response, known);
	}

	/** The session keeps whose account it is, and nothing of the provider's. */
	private Authentication signIn(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
		SignedIn person = SignedIn.of(this.oidcPeople.member(user));
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		Authentication known = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
		context.setAuthentication(known);
		SecurityContextHolder.setContext(context);
		this.session.saveContext(context, request, response);
		this.signIns.succeeded(person.member().id());
		return known;
	}

}
