package org.readback.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where somebody comes from or wants to, cut down to a page of ours. */
public final class WayBack {

	private static final Pattern OUR_PATH = Pattern.compile("^/[^/\\\\].*");

	private WayBack() {
	}

	/** Only path and query of an address, so that it can lead nowhere else. */
	public static String path(@Nullable String address) {
		try {
			URI page = new URI((address != null) ? address : "/");
			String query = (page.getRawQuery() != null) ? "?" + page.getRawQuery() : "";
			String path = page.getRawPath() + query;
			return OUR_PATH.matcher(path).matches() ? path : "/";
		}
		catch (URISyntaxException ex) {
			return "/";
		}
	}

}
