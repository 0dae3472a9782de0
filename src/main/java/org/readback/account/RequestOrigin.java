package org.readback.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request of the current thread comes from. */
public final class RequestOrigin {

	private static final int LONGEST = 64;

	private RequestOrigin() {
	}

	/**
	 * Its address as Tomcat knows it: what a proxy says counts only where the proxy is
	 * trusted. Null where no request is being served.
	 */
	public static @Nullable String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? of(attributes.getRequest()) : null;
	}

	/** The address of a request, fit to be stored, at most 64 characters. */
	public static String of(HttpServletRequest request) {
		String address = request.getRemoteAddr().replaceAll("[^0-9A-Za-z.:%]", "?");
		return (address.length() <= LONGEST) ? address : address.substring(0, LONGEST);
	}

}
