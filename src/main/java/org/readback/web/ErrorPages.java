package org.readback.web;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last answer to everything that went wrong, wherever: one sentence what happened,
 * one what to do, and nothing from inside.
 */
@Controller
class ErrorPages implements ErrorController {

	/** Those that have sentences of their own in messages.properties. */
	private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 415, 429, 503);

	/** Paths that are as good as a password, so that no other address may hold them. */
	private static final Pattern SECRET = Pattern.compile("/(invitations|password)/");

	@RequestMapping("${spring.web.error.path:/error}")
	Object error(HttpServletRequest request) {
		HttpStatus status = status(request);
		String id = status.is5xxServerError() ? Faults.log(request, fault(request)) : null;
		return Problems.wanted(request) ? problem(status, id) : page(request, status, id);
	}

	private static ModelAndView page(HttpServletRequest request, HttpStatus status, @Nullable String id) {
		ModelAndView page = new ModelAndView("web/error", status);
		page.addObject("status", status.value());
		Object kind = request.getAttribute(Problems.KIND);
		page.addObject("kind", (kind != null) ? kind : kind(status));
		page.addObject("errorId", id);
		page.addObject("back", back(request));
		return page;
	}

	/** The page that was asked for, or else the one whose form was sent. */
	private static String back(HttpServletRequest request) {
		boolean page = "GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
		String path = WayBack.path(page ? (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
				: request.getHeader(HttpHeaders.REFERER));
		return SECRET.matcher(path).lookingAt() ? "/" : path;
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, @Nullable String id) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		if (id != null) {
			problem.setProperty("errorId", id);
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static int kind(HttpStatus status) {
		if (EXPLAINED.contains(status.value())) {
			return status.value();
		}
		return status.is5xxServerError() ? 500 : 400;
	}

	/** Whoever opens the error path by hand finds nothing there. */
	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		if (code == null) {
			return HttpStatus.NOT_FOUND;
		}
		HttpStatus status = HttpStatus.resolve((Integer) code);
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static @Nullable Throwable fault(HttpServletRequest request) {
		return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
	}

}
