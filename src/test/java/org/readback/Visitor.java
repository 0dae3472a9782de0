package org.readback;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a window: keeps cookies, sends the CSRF token of the page it saw
 * last, follows no redirect by itself.
 */
public class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	private final String server;

	private String token = "";

	/** A visitor of the application that listens on a port. */
	public Visitor(int port) {
		this.server = "http://localhost:" + port;
	}

	/** Asks for a page as a browser does; headers come as name, value, name, value. */
	public HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	/** Sends a form with the token of the last page; values come as name, value, ... */
	public HttpResponse<String> post(String path, String... values) {
		Map<String, String> form = new TreeMap<>(Map.of("_csrf", this.token));
		for (int i = 0; i < values.length; i += 2) {
			form.put(values[i], values[i + 1]);
		}
		return submit(path, form);
	}

	/** Sends a form as it stands. */
	public HttpResponse<String> submit(String path, Map<String, String> form, String... headers) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Sends a request that the caller builds. */
	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			Matcher found = TOKEN.matcher(response.body());
			if (found.find()) {
				this.token = found.group(1);
			}
			return response;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/** A request to be filled in, with the headers of a browser. */
	public HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path));
		request.setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	/** The value of a cookie, or an empty text. */
	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map((cookie) -> cookie.getValue())
			.findFirst()
			.orElse("");
	}

}
