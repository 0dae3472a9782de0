package org.readback;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.Staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Sends what nobody should send to every field of every form, query, path and JSON body
 * that the mappings of the application have.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Staff.class)
class HostileInputTests {

	private static final String MARK = "zqhostile";

	/** Each with the mark in it, so that what comes back unescaped is found. */
	private static final List<String> INPUTS = List.of("<script>" + MARK + "</script>",
			"\"><img src=x onerror=" + MARK + ">", "'\"><svg/onload=" + MARK + ">", "javascript:" + MARK,
			"${7*7}" + MARK, "__${T(java.lang.Runtime).getRuntime()}__::" + MARK, "#{7*7}" + MARK, "*{7*7}" + MARK,
			"~{web/layout :: " + MARK + "}", "{{7*7}}" + MARK, "[[${" + MARK + "}]]", "[(${" + MARK + "})]",
			"' or '1'='1' -- " + MARK, "'; drop table account; --" + MARK, "1) union select 1,2 --" + MARK,
			"../../../../etc/passwd" + MARK, "..\\..\\windows" + MARK, "%00" + MARK, "%2e%2e%2f" + MARK,
			"\u0000" + MARK, "a\u0001b\u001bc\u007f" + MARK, "\r\nSet-Cookie: a=" + MARK, "\u2028\u2029" + MARK,
			"\ud800" + MARK, "\udc00" + MARK, "\ufeff\u200b\u202e" + MARK, "e" + "\u0301".repeat(500) + MARK,
			"\ud83d\ude00".repeat(300) + MARK, "\u0130\u0131\u017f\u1e9e" + MARK, "=1+1|" + MARK, "@sum(1)" + MARK, "",
			" ", "-1", "0", "99999999999999999999", "1e309", "NaN", "true", "null", "2026-13-45", "[]", "{}");

	/** What would run in a page. */
	private static final List<String> LIVE = List.of("<script>" + MARK, "onerror=" + MARK + ">",
			"onload=" + MARK + ">");

	/** What is nobody's business. */
	private static final List<String> TELLING = List.of("\tat org.", "Exception:");

	private static final String HUGE = "x".repeat(1_000_000);

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private Staff staff;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> faults = new ArrayList<>();

	private int sent;

	@Test
	void isAnsweredInASentenceAndNeverWithA500() {
		Member owner = this.staff.hire("Olga Owner", Role.OWNER);
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
			if (!info.getPatternValues().toString().contains("mishap")) {
				attack(info, method, owner);
			}
		});
		assertThat(this.faults).isEmpty();
		assertThat(this.sent).isGreaterThan(2000);
		assertThat(storedNames()).allSatisfy((name) -> assertThat(name).doesNotContainPattern("[\\p{Cc}\\p{Cs}]"));
		assertThat(this.jdbc.sql("select count(*) from account").query(Integer.class).single()).isPositive();
	}

	/** What the forms ask to be visible, in one line and not too long. */
	private List<String> storedNames() {
		return Stream
			.of("select name from account", "select name from candidate", "select title from position",
					"select title from kit", "select name from api_token")
			.flatMap((sql) -> this.jdbc.sql(sql).query(String.class).list().stream())
			.toList();
	}

	private void attack(RequestMappingInfo info, HandlerMethod method, Member owner) {
		Set<String> fields = fields(method);
		for (String path : info.getPatternValues()) {
			for (HttpMethod verb : verbs(info)) {
				for (String input : INPUTS) {
					send(verb, path, fields, input, owner);
				}
				send(verb, path, fields, HUGE, owner);
				duplicates(verb, path, fields, owner);
				if (hasBody(method)) {
					bodies(method).forEach((body) -> sendJson(verb, path, body, owner));
				}
			}
		}
	}

	private static Collection<HttpMethod> verbs(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		return methods.isEmpty() ? List.of(HttpMethod.GET)
				: methods.stream().map((method) -> HttpMethod.valueOf(method.name())).toList();
	}

	/**
	 * The names of parameters, and of the components of records that are bound to them.
	 */
	private static Set<String> fields(HandlerMethod method) {
		Set<String> fields = new LinkedHashSet<>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
			Class<?> type = parameter.getParameterType();
			if (named != null) {
				fields.add(named.value().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.value());
			}
			else if (type.isRecord() && !type.equals(Member.class)
					&& !parameter.hasParameterAnnotation(RequestBody.class)) {
				Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(fields::add);
			}
		}
		fields.addAll(List.of("q", "page", "size", "id", "class.module.classLoader", "role", "x[0].y"));
		return fields;
	}

	private void send(HttpMethod verb, String path, Set<String> fields, String input, Member owner) {
		MockHttpServletRequestBuilder request = request(verb, filled(path), pathValues(path, input));
		fields.forEach((field) -> request.param(field, input));
		perform(request, verb + " " + path, input, owner);
		for (int i = 0; i < variables(path); i++) {
			MockHttpServletRequestBuilder plain = request(verb, filled(path), pathValues(path, input));
			perform(plain, verb + " " + path, input, owner);
		}
	}

	private void duplicates(HttpMethod verb, String path, Set<String> fields, Member owner) {
		MockHttpServletRequestBuilder request = request(verb, filled(path), pathValues(path, "1"));
		fields.forEach((field) -> request.param(field, "1", MARK, ""));
		perform(request, verb + " " + path + " twice", MARK, owner);
	}

	private void sendJson(HttpMethod verb, String path, String body, Member owner) {
		perform(request(verb, filled(path), pathValues(path, "1")).contentType(MediaType.APPLICATION_JSON)
			.content(body), verb + " " + path, body, owner);
	}

	private void perform(MockHttpServletRequestBuilder request, String route, String input, Member owner) {
		this.sent++;
		String what = route + " with " + (input.length() > 60 ? input.substring(0, 60) : input);
		try {
			var response = this.mvc.perform(request.with(csrf()).with(People.signedIn(owner)))
				.andReturn()
				.getResponse();
			String body = response.getContentAsString();
			if (response.getStatus() >= 500) {
				this.faults.add(response.getStatus() + " " + what);
			}
			boolean page = String.valueOf(response.getContentType()).startsWith("text/html");
			if (TELLING.stream().anyMatch(body::contains) || (page && LIVE.stream().anyMatch(body::contains))) {
				this.faults.add("tells too much: " + what);
			}
			if (response.getHeaderNames().contains("Set-Cookie")
					&& String.valueOf(response.getHeader("Set-Cookie")).contains(MARK)) {
				this.faults.add("sets a cookie: " + what);
			}
		}
		catch (RequestRejectedException ex) {
			// The firewall answers 400 before any of our code.
		}
		catch (Exception ex) {
			this.faults.add(ex.getClass().getSimpleName() + " " + what + ": " + ex.getMessage());
		}
	}

	private static boolean hasBody(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class));
	}

	private static List<String> bodies(HandlerMethod method) {
		List<String> bodies = new ArrayList<>(List.of("", "{", "[]", "null", "1", "\"" + MARK + "\"", "{\"a\":1}",
				"[".repeat(2000), "{\"question\":" + "[".repeat(500), "{\"__proto__\":{}}", "\ufeff{}"));
		for (MethodParameter parameter : method.getMethodParameters()) {
			Class<?> type = parameter.getParameterType();
			if (parameter.hasParameterAnnotation(RequestBody.class)) {
				Stream<String> names = type.isRecord()
						? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
						: Stream.of("question", "rubric", "text", "prompt", "modelAnswer");
				names.forEach((name) -> bodies.addAll(bodies(name)));
			}
		}
		return bodies;
	}

	private static List<String> bodies(String name) {
		List<String> bodies = new ArrayList<>();
		INPUTS.forEach((input) -> bodies.add("{\"" + name + "\":" + JSON.writeValueAsString(input) + "}"));
		List.of("1", "-1", "1.5", "1e999", "true", "null", "[]", "{}", "[null]", "{\"a\":[{}]}")
			.forEach((value) -> bodies.add("{\"" + name + "\":" + value + "}"));
		bodies.add("{\"" + name + "\":\"" + HUGE + "\"}");
		bodies.add("{\"" + name + "\":1,\"" + name + "\":2}");
		return bodies;
	}

	private static String filled(String path) {
		return path.replace("/**", "/x");
	}

	private static int variables(String path) {
		return (int) path.chars().filter((sign) -> sign == '{').count();
	}

	private static Object[] pathValues(String path, String input) {
		Object[] values = new Object[variables(path)];
		Arrays.fill(values, (input.length() > 2000 || input.isEmpty()) ? "x" : input);
		return values;
	}

}
