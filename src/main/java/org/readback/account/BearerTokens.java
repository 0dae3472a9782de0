package org.readback.account;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.readback.web.Problems;

/** Signs a script in that shows an API token: {@code Authorization: Bearer …}. */
class BearerTokens extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private static final int LENGTH = ApiToken.PREFIX.length() + SecretToken.LENGTH;

	private final ApiTokens tokens;

	private final Attempts attempts;

	BearerTokens(ApiTokens tokens, Attempts attempts) {
		this.tokens = tokens;
		this.attempts = attempts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			chain.doFilter(request, response);
			return;
		}
		try {
			Optional<Member> member = signIn(header.substring(SCHEME.length()).strip(), RequestOrigin.of(request));
			if (member.isEmpty()) {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Readback\", error=\"invalid_token\"");
				Problems.write(request, response, HttpStatus.UNAUTHORIZED,
						"This token does not work, or not any more.");
				return;
			}
			SecurityContextHolder.setContext(context(member.get()));
		}
		catch (TooManyAttempts ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			Problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS,
					"Too many tokens that do not work. Try again in " + ex.seconds() + " seconds.");
			return;
		}
		chain.doFilter(request, response);
	}

	private Optional<Member> signIn(String secret, String address) {
		Optional<Member> member = (secret.length() == LENGTH) ? this.tokens.signIn(secret) : Optional.empty();
		if (member.isEmpty()) {
			// Only what does not work counts: nobody guesses one of 2^256, but each guess
			// costs a look into the store.
			this.attempts.secret("bearer", address);
		}
		return member;
	}

	private static SecurityContext context(Member member) {
		SignedIn person = SignedIn.of(member);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
		return context;
	}

}
