package org.readback.web;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.readback.RunningReadback;
import org.readback.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** A store that gives nobody a connection; each request waits for it. */
@RunningReadback
@ExtendWith(OutputCaptureExtension.class)
class OutagesTests {

	private static final String PASSWORD = "wren otter quay lathe";

	@LocalServerPort
	private int port;

	private final HikariDataSource store;

	private final List<Connection> taken = new ArrayList<>();

	private Visitor visitor;

	OutagesTests(@Autowired DataSource store) throws SQLException {
		this.store = store.unwrap(HikariDataSource.class);
	}

	@BeforeEach
	void somebodyIsSignedIn(@Autowired JdbcClient jdbc, @Autowired PasswordEncoder passwords) throws SQLException {
		jdbc.sql("delete from account").update();
		jdbc.sql("""
				insert into account (id, email, name, password_hash, role, created_at)
				values ('0f0e0d0c-0b0a-0908-0706-050403020100', 'ines@example.org', 'Ines', ?, 'INTERVIEWER',
				timestamp with time zone '2026-11-23 09:00:00+00')""").param(passwords.encode(PASSWORD)).update();
		this.visitor = new Visitor(this.port);
		this.visitor.get("/sign-in");
		this.visitor.post("/sign-in", "email", "ines@example.org", "password", PASSWORD);
		assertThat(this.visitor.get("/interviews").statusCode()).isEqualTo(200);
		for (int i = 0; i < this.store.getMaximumPoolSize(); i++) {
			this.taken.add(this.store.getConnection());
		}
	}

	@AfterEach
	void theStoreIsBack() throws SQLException {
		for (Connection connection : this.taken) {
			connection.close();
		}
		assertThat(this.visitor.get("/interviews").body()).contains("Ines");
	}

	@Test
	void areExplainedOnAPageWithAnIdThatIsInTheLog(CapturedOutput output) {
		for (String path : List.of("/interviews", "/banks")) {
			HttpResponse<String> page = this.visitor.get(path);
			assertThat(page.statusCode()).as(path).isEqualTo(503);
			assertThat(page.body()).as(path).contains("reach its store", "/readback.css").doesNotContain("Exception");
			assertThat(output).contains("Error " + page.body().replaceAll("(?s).*<code>([0-9a-f]{8})</code>.*", "$1")
					+ " at GET " + path + ": the store cannot be reached.");
		}
		assertThat(output).doesNotContain("Servlet.service()");
	}

	@Test
	void areAProblemForAScript() {
		for (String path : List.of("/api/v1/scorecards", "/interviews")) {
			HttpResponse<String> answer = this.visitor.get(path, "X-Requested-With", "fetch", "Authorization",
					"Basic aW5lc0BleGFtcGxlLm9yZzp3cmVuIG90dGVyIHF1YXkgbGF0aGU=");
			assertThat(answer.statusCode()).as(path).isEqualTo(503);
			assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
			assertThat(answer.body()).contains("\"status\":503", "\"errorId\":\"");
		}
	}

	@Test
	void showInHealthAlsoForWhoeverIsSignedIn() {
		HttpResponse<String> health = this.visitor.get("/actuator/health");
		assertThat(health.statusCode()).isEqualTo(503);
		assertThat(health.body()).contains("\"status\":\"DOWN\"").doesNotContain("Exception", "hikari");
		assertThat(this.visitor.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
	}

}
