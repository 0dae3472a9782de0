package org.readback.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Every route of the running application and who gets as far as its code: the table is
 * {@code routes.txt}. A route that is not in it fails the build, and so does one that is
 * open to somebody else than it says, or without our headers.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Staff.class)
class RouteTests {

	private static final Path TABLE = Path.of("src/test/resources/routes.txt");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Collection<RequestMappingInfoHandlerMapping> mappings;

	@Autowired
	private Staff staff;

	@Test
	void areOpenToThoseOfTheTableAndToNobodyElse() {
		Map<String, @Nullable Member> people = people();
		List<String> actual = routes().stream()
			.map((route) -> "%-6s %-45s %s".formatted(route.method(), route.path(), open(route, people)))
			.toList();
		assertThat(actual).isEqualTo(table());
	}

	/** A path that nobody mapped is as if it were not there, for everybody. */
	@Test
	void nothingElseIsThere() {
		Map<String, @Nullable Member> people = people();
		for (String path : List.of("/h2-console", "/actuator", "/actuator/env", "/actuator/heapdump", "/swagger-ui",
				"/error/else", "/console", "/.git/config", "/application.yaml", "/WEB-INF/web.xml", "/Admin/people")) {
			assertThat(open(new Route("GET", path), people)).as(path).isEqualTo("nobody");
		}
	}

	private Map<String, @Nullable Member> people() {
		Map<String, @Nullable Member> people = new TreeMap<>();
		people.put("stranger", null);
		for (Role role : Role.values()) {
			people.put(role.word(), this.staff.hire(role.word(), role));
		}
		return people;
	}

	private Collection<Route> routes() {
		Collection<Route> routes = new TreeSet<>();
		for (RequestMappingInfoHandlerMapping mapping : this.mappings) {
			mapping.getHandlerMethods().forEach((info, method) -> routes.addAll(routes(info)));
		}
		staticFiles().forEach((path) -> routes.add(new Route("GET", path)));
		routes.removeIf((route) -> route.path().contains("mishap"));
		return routes;
	}

	private static List<Route> routes(RequestMappingInfo info) {
		Collection<String> methods = info.getMethodsCondition().getMethods().isEmpty() ? List.of("GET", "POST")
				: info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
		return info.getPatternValues()
			.stream()
			.flatMap((path) -> methods.stream().map((method) -> new Route(method, path)))
			.toList();
	}

	private static Stream<String> staticFiles() {
		Path root = Path.of("src/main/resources/static");
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).map((file) -> "/" + root.relativize(file)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Who gets as far as the code behind a route. */
	private String open(Route route, Map<String, @Nullable Member> people) {
		List<String> who = new ArrayList<>();
		people.forEach((name, member) -> {
			if (reaches(route, member)) {
				who.add(name);
			}
		});
		return who.isEmpty() ? "nobody" : (who.size() == people.size()) ? "everybody"
				: (who.size() == people.size() - 1 && !who.contains("stranger")) ? "members" : String.join(", ", who);
	}

	private boolean reaches(Route route, @Nullable Member member) {
		String path = route.path()
			.replace("{id}", "00000000-0000-4000-8000-000000000000")
			.replace("{run}", "00000000-0000-4000-8000-000000000000")
			.replaceAll("\\{[^}]+}", "1");
		MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(route.method()), path).with(csrf());
		if (member != null) {
			request = request.with(People.signedIn(member));
		}
		try {
			MvcResult result = this.mvc.perform(request).andReturn();
			assertThat(result.getResponse().getHeader("Content-Security-Policy")).as(route.toString())
				.startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ");
			return result.getHandler() != null;
		}
		catch (Exception ex) {
			throw new IllegalStateException(route + " fails", ex);
		}
	}

	private static List<String> table() {
		try {
			return Files.readAllLines(TABLE)
				.stream()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Route(String method, String path) implements Comparable<Route> {

		@Override
		public int compareTo(Route other) {
			return (this.path + " " + this.method).compareTo(other.path + " " + other.method);
		}

	}

}
