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

/**
 * A link that an owner hands to somebody: it works once, for a while, and for one
 * purpose.
 */
@Entity
class OneTimeLink {

	/** What it is for. */
	enum Purpose {

		/** Joining with an account of one's own. */
		JOIN(Duration.ofDays(7)),

		/** Choosing a new password. */
		RESET(Duration.ofHours(1));

		private final Duration life;

		Purpose(Duration life) {
			this.life = life;
		}

	}

	@Id
	private UUID id;

	private String hash;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Purpose purpose;

	private @Nullable String email;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private @Nullable Role role;

	private @Nullable UUID accountId;

	private UUID madeBy;

	private Instant madeAt;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	@SuppressWarnings("NullAway.Init")
	protected OneTimeLink() {
	}

	private OneTimeLink(Purpose purpose, String secret, UUID madeBy, Instant now) {
		this.id = UUID.randomUUID();
		this.purpose = purpose;
		this.hash = SecretToken.hash(secret);
		this.madeBy = madeBy;
		this.madeAt = now;
		this.expiresAt = now.plus(purpose.life);
	}

	static OneTimeLink toJoin(String secret, String email, Role role, UUID madeBy, Instant now) {
		OneTimeLink link = new OneTimeLink(Purpose.JOIN, secret, madeBy, now);
		link.email = Account.normal(email);
		link.role = role;
		return link;
	}

	static OneTimeLink toReset(String secret, UUID account, UUID madeBy, Instant now) {
		OneTimeLink link = new OneTimeLink(Purpose.RESET, secret, madeBy, now);
		link.accountId = account;
		return link;
	}

	boolean works(Purpose purpose, Instant now) {
		return this.purpose == purpose && this.usedAt == null && now.isBefore(this.expiresAt);
	}

	void use(Instant now) {
		if (!works(this.purpose, now)) {
			throw new IllegalStateException("This link is used up");
		}
		this.usedAt = now;
	}

	@Nullable UUID accountId() {
		return this.accountId;
	}

	/** What an invitation offers. */
	Invitation invitation() {
		if (this.email == null || this.role == null) {
			throw new IllegalStateException("This link invites nobody");
		}
		return new Invitation(this.id, this.email, this.role, this.expiresAt);
	}

}
