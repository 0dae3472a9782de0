package org.readback.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One answer where the store cannot be reached, wherever that shows: 503, with an id.
 * Sessions are in the store too, so whoever gets the page is a stranger on it; to look
 * for their session would be to wait once more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Outages extends OncePerRequestFilter {

	private static final String HERE = Outages.class.getName();

	/** Whether a fault comes from a store that cannot be reached. */
	static boolean cause(@Nullable Throwable fault) {
		for (Throwable one = fault; one != null; one = one.getCause()) {
			if (one instanceof SQLTransientConnectionException || one instanceof SQLNonTransientConnectionException
			// No connection, and PostgreSQL that is being stopped.
					|| one instanceof SQLException sql && String.valueOf(sql.getSQLState()).matches("08...|57P..")) {
				return true;
			}
		}
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(HERE) != null || Hosts.asksForHealth(request)) {
			chain.doFilter(new Stranger(request), response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (!cause(ex) || response.isCommitted()) {
				throw ex;
			}
			Faults.logOutage(request, ex);
			request.setAttribute(HERE, true);
			request.removeAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION");
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static final class Stranger extends HttpServletRequestWrapper {

		Stranger(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Cookie @Nullable [] getCookies() {
			Cookie[] cookies = super.getCookies();
			return (cookies == null) ? null
					: Arrays.stream(cookies)
						.filter((cookie) -> cookie.getName().equals("theme"))
						.toArray(Cookie[]::new);
		}

	}

}
