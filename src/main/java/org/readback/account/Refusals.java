package org.readback.account;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.readback.web.Problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Says no: to a person with a page, to a script with problem details. What no rule lists
 * does not exist.
 */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Map<RequestMatcher, Set<HttpMethod>> listed;

	private final @Nullable String challenge;

	private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

	/**
	 * Refusals for the listed paths, with the methods that are all they have, if a rule
	 * says so, and with the challenge of HTTP authentication where scripts sign in.
	 */
	Refusals(Map<RequestMatcher, Set<HttpMethod>> listed, @Nullable String challenge) {
		this.listed = listed;
		this.challenge = challenge;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException, ServletException {
		Passwords.Held held = Passwords.Held.in(ex);
		if (held != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(held.seconds()));
			refuse(request, response, HttpStatus.TOO_MANY_REQUESTS,
					"Too many attempts. Try again in " + held.seconds() + " seconds.");
			return;
		}
		if (!Problems.wanted(request) && !isListed(request)) {
			refuse(request, response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
			return;
		}
		if (isOfNoMethod(request)) {
			handle(request, response, new AccessDeniedException("method", ex));
			return;
		}
		if (!Problems.wanted(request)) {
			this.signIn.commence(request, response, ex);
			return;
		}
		if (this.challenge != null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, this.challenge);
		}
		Problems.write(request, response, HttpStatus.UNAUTHORIZED, "Sign in first.");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		if (ex instanceof CsrfException) {
			stale(request, response);
		}
		else if (!isListed(request)) {
			refuse(request, response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
		}
		else if (isOfNoMethod(request)) {
			response.setHeader(HttpHeaders.ALLOW,
					methods(request).map(HttpMethod::name).collect(Collectors.joining(", ")));
			refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED,
					"This address has no " + request.getMethod() + ".");
		}
		else {
			refuse(request, response, HttpStatus.FORBIDDEN, "Your role does not allow this.");
		}
	}

	private boolean isListed(HttpServletRequest request) {
		return this.listed.keySet().stream().anyMatch((paths) -> paths.matches(request));
	}

	private boolean isOfNoMethod(HttpServletRequest request) {
		HttpMethod method = HttpMethod.valueOf(request.getMethod());
		return methods(request).findAny().isPresent() && methods(request).noneMatch(method::equals);
	}

	private Stream<HttpMethod> methods(HttpServletRequest request) {
		return this.listed.entrySet()
			.stream()
			.filter((paths) -> paths.getKey().matches(request))
			.flatMap((paths) -> paths.getValue().stream())
			.sorted();
	}

	/** A session that ended takes its token along, so a fetch of a stranger gets 401. */
	private void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(Problems.KIND, "stale");
		if (Problems.wanted(request) && MemberArgument.signedIn() == null) {
			Problems.write(request, response, HttpStatus.UNAUTHORIZED, "Sign in first.");
			return;
		}
		refuse(request, response, HttpStatus.FORBIDDEN,
				"The CSRF token is missing or too old; GET /session answers a new one.");
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			String detail) throws IOException {
		if (Problems.wanted(request)) {
			Problems.write(request, response, status, detail);
		}
		else {
			response.sendError(status.value());
		}
	}

}
