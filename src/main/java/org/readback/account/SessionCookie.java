package org.readback.account;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

import org.readback.web.HostCookie;

/**
 * The cookie that names a session: for this site only, hidden from scripts, and where the
 * request came over TLS, secure and of a name that only this host can set. What cannot be
 * one of our ids never reaches the store, not all of which would take it.
 */
@Component
class SessionCookie implements CookieSerializer {

	private static final String NAME = "readback";

	private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

	private final CookieSerializer plain = named(NAME);

	private final CookieSerializer secure = named(HostCookie.PREFIX + NAME);

	private static CookieSerializer named(String name) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name);
		cookie.setCookiePath("/");
		cookie.setSameSite("Lax");
		return cookie;
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		of(value.getRequest()).writeCookieValue(value);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return of(request).readCookieValues(request).stream().filter((id) -> ID.matcher(id).matches()).toList();
	}

	private CookieSerializer of(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

}
