package org.readback.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

import org.readback.RunningReadback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Who has an account, and whose was ended, can be told neither by the answer nor by how
 * long it takes: nearly all of that is the check of one hash.
 */
@RunningReadback
@Import(Staff.class)
class SignInWorkTests {

	private static final String WRONG = "wren otter quay lathe";

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private Attempts attempts;

	@Autowired
	private SignIns signIns;

	@Autowired
	private Staff staff;

	@Autowired
	private Roster roster;

	@Autowired
	private JdbcClient jdbc;

	private final CountingEncoder counting = new CountingEncoder();

	private Passwords passwords;

	private final Map<String, String> addresses = new LinkedHashMap<>();

	@BeforeEach
	void oneOfEach() {
		this.jdbc.sql("delete from throttle").update();
		this.passwords = new Passwords(this.accounts, this.counting, this.attempts, this.signIns);
		Member owner = this.staff.hire("Olga Owner", Role.OWNER);
		Member ended = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		this.roster.deactivate(owner, ended.id());
		this.addresses.put("known", owner.email());
		this.addresses.put("ended", ended.email());
		this.addresses.put("unknown", "nobody@example.org");
		this.addresses.put("unstorable", "nobody\u0000@example.org");
		this.addresses.put("too long", "x".repeat(5000));
	}

	@ParameterizedTest
	@ValueSource(strings = { WRONG, "" })
	void isTheCheckOfOneHashWhoeverTries(String password) {
		attempt("nobody@example.com", password);
		this.addresses.forEach((who, email) -> {
			this.counting.checks.clear();
			assertThat(attempt(email, password)).as(who).hasSameClassAs(new BadCredentialsException(""));
			assertThat(this.counting.checks).as(who).containsExactly(password);
		});
		assertThat(this.counting.hashed).as("once in the life of the program").isOne();
	}

	@Test
	void isTheSameForTheRightPasswordOfAnEndedAccount() {
		attempt("nobody@example.com", WRONG);
		this.counting.checks.clear();
		AuthenticationException ended = attempt(this.addresses.get("ended"), Staff.PASSWORD);
		assertThat(this.counting.checks).hasSize(1);
		assertThat(ended).hasSameClassAs(attempt(this.addresses.get("known"), WRONG));
		assertThat(ended).hasMessage(attempt(this.addresses.get("known"), WRONG).getMessage());
	}

	/** The figures of docs/security.md. */
	@Test
	@EnabledIfSystemProperty(named = "readback.measure", matches = "true")
	void takesAsLong() {
		Map<String, List<Long>> took = new LinkedHashMap<>();
		for (int round = 0; round < 220; round++) {
			for (Map.Entry<String, String> who : this.addresses.entrySet()) {
				this.jdbc.sql("delete from throttle").update();
				Instant start = Instant.now();
				attempt(who.getValue(), WRONG);
				if (round >= 20) {
					took.computeIfAbsent(who.getKey(), (key) -> new ArrayList<>())
						.add(Duration.between(start, Instant.now()).toNanos() / 1000);
				}
			}
		}
		took.forEach((who, all) -> {
			List<Long> sorted = all.stream().sorted().toList();
			System.out.printf("sign-in %-10s p25 %6d  median %6d  p75 %6d microseconds%n", who, sorted.get(50),
					sorted.get(100), sorted.get(150));
		});
	}

	private AuthenticationException attempt(String email, String password) {
		return catchThrowableOfType(AuthenticationException.class, () -> this.passwords
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password)));
	}

	/** The application's own, and what it was asked for. */
	private final class CountingEncoder implements PasswordEncoder {

		private final List<String> checks = new ArrayList<>();

		private int hashed;

		@Override
		public String encode(@Nullable CharSequence password) {
			this.hashed++;
			return SignInWorkTests.this.encoder.encode(password);
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
			this.checks.add(String.valueOf(password));
			assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
			return SignInWorkTests.this.encoder.matches(password, hash);
		}

		@Override
		public boolean upgradeEncoding(@Nullable String hash) {
			return SignInWorkTests.this.encoder.upgradeEncoding(hash);
		}

	}

}
