package org.readback.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who signed out. */
@Component
class SignedOutHandler implements LogoutHandler {

	private final AuditTrail trail;

	SignedOutHandler(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			this.trail.record(person.member(), AuditAction.SIGNED_OUT);
		}
	}

}
