package org.readback.account;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie that names a session: for this site only, hidden from scripts, and secure
 * where the request is. What cannot be one of our ids never reaches the store, not all of
 * which would take it.
 */
@Component
class SessionCookie extends DefaultCookieSerializer {

	private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

	SessionCookie() {
		setCookieName("readback");
		setSameSite("Lax");
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return super.readCookieValues(request).stream().filter((id) -> ID.matcher(id).matches()).toList();
	}

}
