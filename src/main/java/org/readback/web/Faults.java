package org.readback.web;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What a request gets when a controller could not answer it: a script problem details, a
 * person the error page. Nothing internal is told; a fault of ours gets an id that stands
 * in the log too.
 */
@ControllerAdvice
class Faults extends ResponseEntityExceptionHandler {

	static final String ERROR_ID = Faults.class.getName() + ".id";

	private static final Logger log = LoggerFactory.getLogger(Faults.class);

	/** Logs what happened and returns the id under which it can be found. */
	static String log(HttpServletRequest request, @Nullable Throwable fault) {
		Object known = request.getAttribute(ERROR_ID);
		if (known != null) {
			return known.toString();
		}
		String id = newId(request);
		log.error("Error {} at {} {}", id, request.getMethod(), Problems.path(request), fault);
		return id;
	}

	/** In one line: where the store is away every request fails for the same reason. */
	static void logOutage(HttpServletRequest request, Throwable fault) {
		log.error("Error {} at {} {}: the store cannot be reached. {}", newId(request), request.getMethod(),
				Problems.path(request), NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
	}

	private static String newId(HttpServletRequest request) {
		String id = UUID.randomUUID().toString().substring(0, 8);
		request.setAttribute(ERROR_ID, id);
		return id;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> notFound(NotFound ex, WebRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"There is nothing here, or nothing for you.");
		return handleExceptionInternal(ex, problem, new HttpHeaders(), HttpStatus.NOT_FOUND, request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> tooLarge(BodyTooLarge ex, WebRequest request) {
		return answer(ex, HttpStatus.CONTENT_TOO_LARGE, request);
	}

	/**
	 * A form that Tomcat would not read to its end: too large, too many fields, or not
	 * understood.
	 */
	@ExceptionHandler
	@Nullable ResponseEntity<Object> unreadableForm(InvalidParameterException ex, WebRequest request) {
		return answer(ex, HttpStatus.valueOf(ex.getErrorCode()), request);
	}

	/**
	 * Spring Security's firewall, where a parameter is read only after it let the request
	 * pass.
	 */
	@ExceptionHandler
	@Nullable ResponseEntity<Object> refusedByTheFirewall(RequestRejectedException ex, WebRequest request) {
		return answer(ex, HttpStatus.BAD_REQUEST, request);
	}

	// Spring Security decides between sign-in and refusal.
	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void refused(RuntimeException ex) {
		throw ex;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> anythingElse(Exception ex, WebRequest request) throws Exception {
		if (Outages.cause(ex)) {
			throw ex;
		}
		ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(ex.getClass(), ResponseStatus.class);
		return answer(ex, (status != null) ? status.code() : HttpStatus.INTERNAL_SERVER_ERROR, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ex instanceof MethodArgumentTypeMismatchException mismatch
				&& mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
			return answer(ex, HttpStatus.NOT_FOUND, request);
		}
		return super.handleTypeMismatch(ex, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof BodyTooLarge cause) {
			return tooLarge(cause, request);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, unreadable(ex.getCause()));
		return handleExceptionInternal(ex, problem, headers, status, request);
	}

	private static String unreadable(@Nullable Throwable cause) {
		if (cause instanceof UnrecognizedPropertyException unknown) {
			return "Unknown: " + unknown.getPropertyName();
		}
		if (cause instanceof DatabindException fault && !fault.getPath().isEmpty()) {
			return fault.getPath().stream().map(Reference::getPropertyName).collect(Collectors.joining("."))
					+ " is not what it should be.";
		}
		if (cause instanceof StreamReadException fault && fault.getLocation() != null) {
			return "This is no JSON from line %d, column %d on.".formatted(fault.getLocation().getLineNr(),
					fault.getLocation().getColumnNr());
		}
		return "The body is missing, or not what it should be.";
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String detail = ex.getFieldErrors()
			.stream()
			.map((error) -> error.getField() + " " + error.getDefaultMessage())
			.sorted()
			.collect(Collectors.joining("; "));
		return handleExceptionInternal(ex, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
	}

	private @Nullable ResponseEntity<Object> answer(Exception ex, HttpStatus status, WebRequest request) {
		return handleExceptionInternal(ex, null, new HttpHeaders(), status, request);
	}

	/** Our own refusals say in their detail what to do about them. */
	private ProblemDetail problem(Exception ex, @Nullable Object body, HttpStatusCode status, HttpServletRequest http) {
		if (body instanceof ProblemDetail detail) {
			return detail;
		}
		return (ex instanceof ErrorResponse known) ? known.updateAndGetBody(getMessageSource(), http.getLocale())
				: ProblemDetail.forStatus(status);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpServletRequest http = ((ServletWebRequest) request).getRequest();
		HttpServletResponse response = ((ServletWebRequest) request).getResponse();
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			return null;
		}
		String id = status.is5xxServerError() ? log(http, ex) : null;
		if (response != null && response.isCommitted()) {
			// It goes on to Tomcat, which cuts the connection: half an answer must not
			// look
			// whole.
			throw new IllegalStateException("The answer had begun", ex);
		}
		if (response == null) {
			return null;
		}
		if (!Problems.wanted(http)) {
			return page(response, headers, status);
		}
		ProblemDetail problem = problem(ex, body, status, http);
		if (id != null) {
			problem = ProblemDetail.forStatus(status);
			problem.setProperty("errorId", id);
		}
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private @Nullable ResponseEntity<Object> page(HttpServletResponse response, HttpHeaders headers,
			HttpStatusCode status) {
		try {
			headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
			response.sendError(status.value());
			return null;
		}
		catch (IOException ex) {
			return null;
		}
	}

}
