package org.readback.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under our own name only, so that no link can be made out of a forged one and no
 * page elsewhere can pass for ours. Whether we are well may be asked under any name:
 * whoever watches us uses addresses of their own.
 */
@Component
@Import(PublicAddress.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Hosts extends OncePerRequestFilter {

	private static final Set<String> HEALTH = Set.of("/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness");

	private final PublicAddress address;

	Hosts(PublicAddress address) {
		this.address = address;
	}

	static boolean asksForHealth(HttpServletRequest request) {
		return HEALTH.contains(request.getRequestURI().substring(request.getContextPath().length()));
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return asksForHealth(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.address.has(request.getServerName())) {
			chain.doFilter(request, response);
		}
		else if (Problems.wanted(request)) {
			Problems.write(request, response, HttpStatus.MISDIRECTED_REQUEST, this.address.instead());
		}
		else {
			response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getOutputStream().write(this.address.instead().getBytes(StandardCharsets.UTF_8));
		}
	}

}
