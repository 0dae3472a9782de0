package org.readback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.interview.Panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Whoever knows the id of somebody else's object gets the same answer as for one that is
 * not there, on every route that takes an id, and changes nothing.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Staff.class, Panels.class })
class ForeignObjectTests {

	/** Recruiters read all scorecards, and may; the rest belongs to somebody. */
	private static final List<String> OF_NOBODY = List.of("/api/v1/scorecards/{id}", "/scorecards/{id}");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private JdbcClient jdbc;

	private Member owner;

	private UUID interview;

	private UUID run;

	private final List<String> faults = new ArrayList<>();

	@BeforeEach
	void somebodysThings() {
		this.owner = this.staff.hire("Ana Lima", Role.INTERVIEWER);
		this.interview = this.panels.start(Instant.parse("2026-11-26T09:00:00Z"), "Kim", "SRE",
				"cloud-operations-generalist", this.owner);
		this.panels.write(this.interview, this.owner, 1, "zqcanary");
		this.run = UUID.randomUUID();
		this.jdbc.sql("insert into practice_run (id, account_id, created_at) values (?, ?, current_timestamp)")
			.params(this.run, this.owner.id())
			.update();
	}

	@Test
	void isNotThereForAnybodyElse() {
		for (Role role : List.of(Role.INTERVIEWER, Role.RECRUITER, Role.LEARNER)) {
			Member other = this.staff.hire("Bo " + role, role);
			routes().forEach((route, path) -> ask(route, path, other));
		}
		assertThat(this.faults).isEmpty();
	}

	@Test
	void isThereForTheOneWhoseItIs() throws Exception {
		MvcResult seen = this.mvc
			.perform(request(HttpMethod.GET, "/interviews/{id}/live", this.interview).with(People.signedIn(this.owner)))
			.andReturn();
		assertThat(seen.getResponse().getContentAsString()).contains("zqcanary");
	}

	private Map<String, String> routes() {
		Map<String, String> routes = new LinkedHashMap<>();
		this.requestMappingHandlerMapping.getHandlerMethods().keySet().forEach((info) -> {
			for (String path : info.getPatternValues()) {
				boolean somebodys = (path.contains("{id}") || path.contains("{run}")) && !path.startsWith("/admin/")
						&& OF_NOBODY.stream().noneMatch(path::startsWith);
				if (somebodys) {
					for (RequestMethod method : info.getMethodsCondition().getMethods()) {
						routes.put(method + " " + path, path);
					}
				}
			}
		});
		assertThat(routes).hasSizeGreaterThan(12);
		return routes;
	}

	private void ask(String route, String path, Member other) {
		Object id = path.contains("{run}") ? this.run : this.interview;
		Object[] values = path.chars().filter((sign) -> sign == '{').count() > 1 ? new Object[] { id, 1 }
				: new Object[] { id };
		MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(route.substring(0, route.indexOf(' '))),
				path, values);
		if (route.startsWith("PUT")) {
			request = request.contentType(MediaType.APPLICATION_JSON)
				.content("{\"opId\":\"%s\",\"clientId\":\"%s\",\"seq\":1,\"baseRev\":1,\"text\":\"mine now\"}"
					.formatted(UUID.randomUUID(), UUID.randomUUID()));
		}
		String before = stored();
		try {
			MvcResult answer = this.mvc
				.perform(request.param("rating", "1")
					.param("text", "mine now")
					.param("hit", "prompted impact")
					.param("probe", "impact")
					.param("reason", "mine now")
					.param("r", "1")
					.param("to", "1")
					.param("outcome", "REJECT")
					.param("reason", "long enough to be a reason")
					.with(csrf())
					.with(People.signedIn(other)))
				.andReturn();
			int status = answer.getResponse().getStatus();
			boolean refused = status == 404 || (status == 403 && answer.getHandler() == null);
			if (!refused || answer.getResponse().getContentAsString().contains("zqcanary")) {
				this.faults.add(status + " " + route + " as " + other.role());
			}
		}
		catch (Exception ex) {
			this.faults.add(ex + " " + route + " as " + other.role());
		}
		if (!stored().equals(before)) {
			this.faults.add("changed something: " + route + " as " + other.role());
		}
	}

	private String stored() {
		return this.jdbc.sql("""
				select (select count(*) from note_revision) || ' ' || (select count(*) from rating) || ' '
				|| (select count(*) from correction) || ' ' || (select count(*) from probe_asked) || ' '
				|| (select count(*) from practice_card) || ' ' || (select text from note n
				join panelist p on p.id = n.panelist_id where p.interview_id = ? and n.question_number = 1) || ' '
				|| (select state from interview where id = ?) || ' ' || (select count(*) from amendment) || ' '
				|| (select count(*) from outcome) || ' ' || (select count(*) from presence) || ' '
				|| (select count(*) from panelist where submitted_at is not null) || ' '
				|| (select count(*) from interview where debrief_opened_at is not null)""")
			.params(this.interview, this.interview)
			.query(String.class)
			.single();
	}

}
