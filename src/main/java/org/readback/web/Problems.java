package org.readback.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Problem details (RFC 9457) for whoever is not a person looking at a page: scripts and
 * the fetch calls of our own pages.
 */
public final class Problems {

	/**
	 * A request attribute that names the sentences of the error page where those of the
	 * status would say too little.
	 */
	public static final String KIND = Problems.class.getName() + ".kind";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Problems() {
	}

	/**
	 * Whether the answer to a request is read by a script: everything below {@code /api},
	 * and requests of htmx or of fetch.
	 */
	public static boolean wanted(HttpServletRequest request) {
		String path = path(request);
		return path.equals("/api") || path.startsWith("/api/") || request.getHeader("HX-Request") != null
				|| request.getHeader("X-Requested-With") != null || acceptsJsonOnly(request);
	}

	/**
	 * Answers with a status and one sentence for the person who reads it. Does nothing
	 * when an answer is already on its way.
	 */
	public static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		byte[] body = JSON.writeValueAsBytes(Map.of("title", status.getReasonPhrase(), "status", status.value(),
				"detail", detail, "instance", path(request)));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	/** The path that was asked for, also while the error page is being made. */
	static String path(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (original != null) ? original.toString() : Objects.requireNonNullElse(request.getRequestURI(), "");
	}

	private static boolean acceptsJsonOnly(HttpServletRequest request) {
		String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
		return accept.contains("json") && !accept.contains("text/html");
	}

}
