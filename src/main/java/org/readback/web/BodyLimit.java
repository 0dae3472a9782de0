package org.readback.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies of more than 1 MiB, whether their length is announced or not, and those
 * of no type in particular. Forms have the limits of Tomcat.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

	static final int LIMIT = 1024 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
				|| type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (String.valueOf(request.getContentType()).contains("*")) {
			Problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"A body has one type, without wildcards.");
			return;
		}
		if (request.getContentLengthLong() > LIMIT) {
			Problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE,
					"At most 1 MiB can be sent in one request.");
			return;
		}
		chain.doFilter(new BoundedRequest(request), response);
	}

	private static final class BoundedRequest extends HttpServletRequestWrapper {

		BoundedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new BoundedStream(super.getInputStream());
		}

		@Override
		public BufferedReader getReader() throws IOException {
			String name = getCharacterEncoding();
			Charset charset = (name != null) ? Charset.forName(name) : StandardCharsets.UTF_8;
			return new BufferedReader(new InputStreamReader(getInputStream(), charset));
		}

	}

	private static final class BoundedStream extends ServletInputStream {

		private final ServletInputStream body;

		private long left = LIMIT;

		BoundedStream(ServletInputStream body) {
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int value = this.body.read();
			count((value >= 0) ? 1 : 0);
			return value;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = this.body.read(buffer, offset, length);
			count(count);
			return count;
		}

		private void count(int read) throws BodyTooLarge {
			this.left -= Math.max(read, 0);
			if (this.left < 0) {
				throw new BodyTooLarge(LIMIT);
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
