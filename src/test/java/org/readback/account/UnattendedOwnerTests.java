package org.readback.account;

import java.time.Duration;

import jakarta.validation.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.readback.web.PublicAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("store")
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ExtendWith(OutputCaptureExtension.class)
class UnattendedOwnerTests {

	private static final String PASSWORD = "wren otter quay lathe";

	@Autowired
	private Founding founding;

	@Autowired
	private SetupToken token;

	@Autowired
	private PublicAddress address;

	@Autowired
	private Validator validator;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ConfigurableApplicationContext context;

	@BeforeEach
	void nobodyIsThere() {
		this.jdbc.sql("delete from founding").update();
		this.jdbc.sql("delete from account").update();
	}

	@Test
	void isCreatedFromTheSettings(CapturedOutput output) {
		start("Owner@Example.org", PASSWORD);
		assertThat(this.jdbc.sql("select email, name, role, zone from account").query().singleRow())
			.containsEntry("email", "owner@example.org")
			.containsEntry("name", "Owner")
			.containsEntry("role", "OWNER")
			.containsEntry("zone", null);
		assertThat(output).doesNotContain(PASSWORD);
	}

	@Test
	void neverChangesAnExistingOne() {
		start("owner@example.org", PASSWORD);
		String hash = this.jdbc.sql("select password_hash from account").query(String.class).single();
		start("owner@example.org", "another otter quay lathe");
		start("other@example.org", "another otter quay lathe");
		start("owner@example.org", null);
		assertThat(this.jdbc.sql("select password_hash from account").query(String.class).list()).containsExactly(hash);
	}

	@ParameterizedTest
	@CsvSource({ "owner@example.org,, Only one of", ", wren otter quay lathe, Only one of",
			"owner, wren otter quay lathe, READBACK_OWNER_EMAIL can't be used",
			"owner@example.org, short, at least 12 characters",
			"owner@example.org, password1234, anybody would guess" })
	void endsTheStartWithOneSentenceWhenTheSettingsAreWrong(String email, String password, String sentence) {
		assertThatExceptionOfType(UnusableOwner.class).isThrownBy(() -> start(email, password))
			.withMessageContaining(sentence)
			.satisfies((ex) -> assertThat(new UnusableOwnerAnalyzer().analyze(ex).getDescription())
				.isEqualTo(ex.getMessage()));
		assertThat(this.founding.open()).isTrue();
	}

	@Test
	void doesNothingWithoutSettings() {
		start(null, "");
		assertThat(this.founding.open()).isTrue();
	}

	@Test
	void leavesATokenOnTheConsoleWhileThereIsNoAccount(CapturedOutput output) {
		ready();
		assertThat(output)
			.containsPattern("(?m)^readback\\.setup: open http://localhost:\\d+/setup .* token [A-Za-z0-9_-]{43}$");
		start("owner@example.org", PASSWORD);
		int before = output.length();
		ready();
		assertThat(output.toString().substring(before)).doesNotContain("readback.setup");
	}

	private void ready() {
		firstRun(null, null)
			.printToken(new ApplicationReadyEvent(new SpringApplication(), new String[0], this.context, Duration.ZERO));
	}

	@Test
	void keepsThePasswordOutOfWhatMayBeLogged() {
		assertThat(new OwnerProperties("owner@example.org", PASSWORD)).asString().doesNotContain(PASSWORD);
		assertThat(new SetupForm("secret", "Ines", "ines@example.org", PASSWORD, null, null)).asString()
			.doesNotContain(PASSWORD, "secret");
	}

	private void start(String email, String password) {
		firstRun(email, password).afterSingletonsInstantiated();
	}

	private FirstRun firstRun(String email, String password) {
		return new FirstRun(new OwnerProperties(email, password), this.founding, this.token, this.address,
				this.validator, this.messages);
	}

}
