package org.readback.web;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Cookies that say who somebody is. Over TLS their names promise, and browsers see to it,
 * that nobody but this very host set them, over TLS: no neighbour below the same domain,
 * and nobody who can change plain http.
 */
public final class HostCookie {

	/** Only for cookies that are secure, have the path / and name no domain. */
	public static final String PREFIX = "__Host-";

	private HostCookie() {
	}

	/** The name of a cookie in the answer to a request. */
	public static String name(String name, HttpServletRequest request) {
		return request.isSecure() ? PREFIX + name : name;
	}

	/** What the cookie of a request holds, if it has one. */
	public static Optional<String> value(String name, HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(name(name, request)))
					.map(Cookie::getValue)
					.findFirst();
	}

}
