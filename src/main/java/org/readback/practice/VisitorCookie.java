package org.readback.practice;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

import org.readback.web.HostCookie;

/**
 * Says whose the runs of a stranger are: a random name, of no use outside practice.
 */
final class VisitorCookie {

	private static final String NAME = "practice";

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private VisitorCookie() {
	}

	/** The visitor that the cookie names; null where there is none, or nonsense. */
	static @Nullable UUID read(HttpServletRequest request) {
		return HostCookie.value(NAME, request)
			.filter((id) -> ID.matcher(id).matches())
			.map(UUID::fromString)
			.orElse(null);
	}

	/** Lets the browser keep it as long as the runs are kept. */
	static void write(UUID visitor, HttpServletRequest request, HttpServletResponse response) {
		write(visitor.toString(), Practice.VISITORS_KEPT, request, response);
	}

	/** Lets the browser forget it: the runs have another owner now. */
	static void clear(HttpServletRequest request, HttpServletResponse response) {
		write("", Duration.ZERO, request, response);
	}

	private static void write(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(HostCookie.name(NAME, request), value)
			.path("/")
			.maxAge(kept)
			.sameSite("Lax")
			.httpOnly(true)
			.secure(request.isSecure())
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
