package org.readback.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a script of somebody signs in with, for a role no higher than theirs. */
@Entity
class ApiToken {

	/** So that people and scanners of leaked secrets know what they have found. */
	static final String PREFIX = "readback_";

	/** Each use is not worth a write. */
	private static final Duration FRESH = Duration.ofMinutes(1);

	@Id
	private UUID id;

	private UUID accountId;

	private String name;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Role role;

	private String hash;

	private Instant madeAt;

	private @Nullable Instant usedAt;

	@SuppressWarnings("NullAway.Init")
	protected ApiToken() {
	}

	ApiToken(Member maker, String name, Role role, String secret, Instant now) {
		if (!maker.role().includes(role)) {
			throw new IllegalArgumentException(maker.role() + " cannot hand out " + role);
		}
		this.id = UUID.randomUUID();
		this.accountId = maker.id();
		this.name = name.strip();
		this.role = role;
		this.hash = SecretToken.hash(secret);
		this.madeAt = now;
	}

	UUID id() {
		return this.id;
	}

	UUID accountId() {
		return this.accountId;
	}

	Role role() {
		return this.role;
	}

	void used(Instant now) {
		if (this.usedAt == null || !now.isBefore(this.usedAt.plus(FRESH))) {
			this.usedAt = now;
		}
	}

	ApiTokenView view() {
		return new ApiTokenView(this.id, this.name, this.role, this.madeAt, this.usedAt);
	}

}
