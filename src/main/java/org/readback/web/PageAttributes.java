package org.readback.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs to know on every page. */
@ControllerAdvice(annotations = Controller.class)
class PageAttributes {

	private final String version;

	private final String tabler;

	private final String htmx;

	PageAttributes(@Value("${readback.version}") String version, @Value("${readback.tabler}") String tabler,
			@Value("${readback.htmx}") String htmx) {
		this.version = version;
		this.tabler = tabler;
		this.htmx = htmx;
	}

	@ModelAttribute("version")
	String version() {
		return this.version;
	}

	@ModelAttribute("tablerVersion")
	String tablerVersion() {
		return this.tabler;
	}

	@ModelAttribute("htmxVersion")
	String htmxVersion() {
		return this.htmx;
	}

	@ModelAttribute("theme")
	String theme(@CookieValue(name = "theme", required = false) @Nullable String theme) {
		return "dark".equals(theme) ? "dark" : "light";
	}

	/** Whether nobody has chosen yet, so that the system's preference counts. */
	@ModelAttribute("systemTheme")
	boolean systemTheme(@CookieValue(name = "theme", required = false) @Nullable String theme) {
		return !"dark".equals(theme) && !"light".equals(theme);
	}

	@ModelAttribute("plainHttp")
	boolean plainHttp(HttpServletRequest request) {
		return !request.isSecure() && !isThisMachine(request.getRemoteAddr());
	}

	/**
	 * A proxy may write anything here, so it is only compared: never parsed, never looked
	 * up.
	 */
	private static boolean isThisMachine(String address) {
		return address.matches("127(\\.\\d{1,3}){3}") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
	}

}
