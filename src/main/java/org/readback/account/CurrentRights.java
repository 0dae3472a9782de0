package org.readback.account;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes what a person may from the store at each request, not from their session: a
 * changed role and an ended account count at once, on every node. It also ends sessions
 * that have lasted too long, however busy they are.
 */
class CurrentRights extends OncePerRequestFilter {

	private final Accounts accounts;

	private final InstantSource time;

	private final Duration longest;

	CurrentRights(Accounts accounts, InstantSource time, Duration longest) {
		this.accounts = accounts;
		this.time = time;
		this.longest = longest;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Authentication authentication = (session != null) ? SecurityContextHolder.getContext().getAuthentication()
				: null;
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			Optional<Member> now = isOver(session) ? Optional.empty() : this.accounts.active(person.member().id());
			SecurityContextHolder.setContext(context(now.orElse(null)));
			if (now.isEmpty()) {
				session.invalidate();
			}
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(HttpSession session) {
		return Instant.ofEpochMilli(session.getCreationTime()).plus(this.longest).isBefore(this.time.instant());
	}

	private static SecurityContext context(@Nullable Member member) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		if (member != null) {
			SignedIn person = SignedIn.of(member);
			context.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
		}
		return context;
	}

}
