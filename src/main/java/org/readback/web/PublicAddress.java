package org.readback.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of this installation, for links that leave it: the configured one, else the
 * one that the browser of whoever makes the link uses.
 */
@Component
public class PublicAddress {

	private final String configured;

	PublicAddress(@Value("${readback.url:}") String configured) {
		this.configured = configured.strip().replaceAll("/+$", "");
	}

	/**
	 * An address that others can open.
	 * @param path from the root of this installation, with a slash before it
	 */
	public String of(HttpServletRequest request, String path) {
		String base = this.configured.isEmpty()
				? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : this.configured;
		return base + path;
	}

}
