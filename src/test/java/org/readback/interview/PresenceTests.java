package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("store")
@SpringBootTest
@Import(Panels.class)
class PresenceTests {

	private final Member ines = member("Ines Calder");

	private final Member omar = member("Omar Haddad");

	private Instant now = Instant.parse("2026-11-23T12:00:00Z");

	@Autowired
	private Seats seats;

	@Autowired
	private Panels panels;

	@Autowired
	private JdbcClient jdbc;

	private UUID id;

	private Presence node;

	private Presence otherNode;

	@BeforeEach
	void aPanelOfTwo() {
		this.id = this.panels.start(this.now, "Kim Nine", "SRE", "cloud-operations-generalist", this.ines, this.omar);
		InstantSource time = () -> this.now;
		this.node = new Presence(this.seats, this.jdbc, time);
		this.otherNode = new Presence(this.seats, this.jdbc, time);
	}

	@Test
	void saysWhoIsHereOnWhicheverNodeTheyAre() {
		assertThat(this.node.look(this.id, this.ines)).containsExactly(other(Presence.State.AWAY));

		this.otherNode.look(this.id, this.omar);
		assertThat(this.node.look(this.id, this.ines)).containsExactly(other(Presence.State.HERE));

		this.now = this.now.plusSeconds(30);
		assertThat(this.node.look(this.id, this.ines)).containsExactly(other(Presence.State.AWAY));
	}

	@Test
	void saysWhoHasSubmittedAndNoMore() {
		this.panels.write(this.id, this.omar, 1, "canary");
		this.panels.decide(this.id, this.omar, Map.of());
		this.panels.submit(this.id, this.omar, Recommendation.STRONG_NO, "canary", "canary");

		assertThat(this.node.look(this.id, this.ines)).containsExactly(other(Presence.State.SUBMITTED));
	}

	@Test
	void isWrittenDownEveryTenSecondsAtMost() {
		this.node.look(this.id, this.ines);
		Instant first = this.now;
		this.now = first.plusSeconds(9);
		this.node.look(this.id, this.ines);
		assertThat(seen()).containsExactly(first);

		this.now = first.plus(Duration.ofSeconds(11));
		this.node.look(this.id, this.ines);
		assertThat(seen()).containsExactly(this.now);
	}

	@Test
	void isForThePanelOnly() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.node.look(this.id, member("Eve")));
		assertThat(seen()).isEmpty();
	}

	private List<Instant> seen() {
		return this.jdbc.sql("""
				select s.seen_at from presence s join panelist p on p.id = s.panelist_id
				where p.interview_id = ? order by s.seen_at""")
			.param(this.id)
			.query((row, at) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
	}

	private static Presence.Other other(Presence.State state) {
		return new Presence.Other("Omar Haddad", state);
	}

	private static Member member(String name) {
		return new Member(UUID.randomUUID(), name.charAt(0) + "@example.com", name, Role.INTERVIEWER,
				ZoneId.of("Europe/Prague"));
	}

}
