package org.readback.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of this installation, for links that leave it: the configured one, else the
 * one that the browser of whoever makes the link uses.
 */
public class PublicAddress {

	/**
	 * What can be no name of somebody else's on the internet: a name without a dot, an
	 * address in digits, and what RFC 6762 lists as used inside networks.
	 */
	private static final Pattern INSIDE = Pattern
		.compile("[^.]+|\\[.+]|.+\\.(\\d+|localhost|local|lan|home|home\\.arpa|internal|intranet|corp|private|test)");

	private final String configured;

	private final @Nullable String host;

	PublicAddress(@Value("${readback.url:}") String configured) {
		this.configured = configured.strip().replaceAll("/+$", "");
		this.host = this.configured.isEmpty() ? null : host(this.configured);
	}

	private static String host(String url) {
		try {
			URI address = new URI(url);
			if (address.getHost() != null && url.endsWith(address.getRawAuthority())
					&& String.valueOf(address.getScheme()).matches("https?")) {
				return plain(address.getHost());
			}
		}
		catch (URISyntaxException ex) {
			// Said below.
		}
		throw new InvalidConfigurationPropertyValueException("readback.url", url,
				"It must be the address that people open, such as https://readback.example.com, without a path.");
	}

	/**
	 * An address that others can open.
	 * @param path from the root of this installation, with a slash before it
	 */
	public String of(HttpServletRequest request, String path) {
		String base = (this.host == null) ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
				: this.configured;
		return base + path;
	}

	/**
	 * The same where nobody has asked yet.
	 * @param here how this machine reaches the installation
	 * @param path from the root of this installation, with a slash before it
	 */
	public String of(String here, String path) {
		return ((this.host == null) ? here : this.configured) + path;
	}

	/**
	 * Whether a request may come under this name. Where no address is configured, no
	 * public name can be told from a forged one.
	 */
	boolean has(String name) {
		String asked = plain(name);
		return (this.host == null) ? INSIDE.matcher(asked).matches() : this.host.equals(asked);
	}

	/** How to reach us, for somebody who came under another name. */
	String instead() {
		return (this.host == null)
				? "Readback does not know this name. Set READBACK_URL to the address that people open, and start it again."
				: "Readback is not here. Its address is " + this.configured;
	}

	/** A name may end in a dot, and its case does not count. */
	private static String plain(String name) {
		return name.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
	}

}
