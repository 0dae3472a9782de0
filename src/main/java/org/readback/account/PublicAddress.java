package org.readback.account;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of this installation, for links that leave it: the configured one, else the
 * one that the owner's own browser uses.
 */
@Component
class PublicAddress {

	private final String configured;

	PublicAddress(@Value("${readback.url:}") String configured) {
		this.configured = configured.strip().replaceAll("/+$", "");
	}

	String of(HttpServletRequest request, String path) {
		String base = this.configured.isEmpty()
				? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : this.configured;
		return base + path;
	}

}
