package org.readback.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who signs in. */
@Entity
class Account {

	@Id
	private UUID id;

	private String email;

	private String name;

	private String passwordHash;

	@Enumerated(EnumType.STRING)
	// Else Hibernate asks H2 for a type of its own.
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Role role;

	private @Nullable String zone;

	private Instant createdAt;

	private boolean active;

	private @Nullable Instant signedInAt;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(String email, String name, String passwordHash, Role role, @Nullable ZoneId zone, Instant createdAt) {
		this.id = UUID.randomUUID();
		this.email = normal(email);
		this.name = name.strip();
		this.passwordHash = passwordHash;
		this.role = role;
		this.zone = (zone != null) ? zone.getId() : null;
		this.createdAt = createdAt;
		this.active = true;
	}

	/** Two spellings of one address are one account. */
	static String normal(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	/** The zone that a browser names, if there is such a one. */
	static @Nullable ZoneId zone(@Nullable String name) {
		return (name != null && ZoneId.getAvailableZoneIds().contains(name)) ? ZoneId.of(name) : null;
	}

	UUID id() {
		return this.id;
	}

	Role role() {
		return this.role;
	}

	boolean active() {
		return this.active;
	}

	void become(Role role) {
		this.role = role;
	}

	void deactivate() {
		this.active = false;
	}

	void reactivate() {
		this.active = true;
	}

	void changePassword(String hash) {
		this.passwordHash = hash;
	}

	void signedIn(Instant now) {
		this.signedInAt = now;
	}

	Person toPerson() {
		return new Person(toMember(), this.active, this.signedInAt, this.createdAt);
	}

	boolean hasZone() {
		return this.zone != null;
	}

	void rename(String name) {
		this.name = name.strip();
	}

	void moveTo(ZoneId place) {
		this.zone = place.getId();
	}

	Member toMember() {
		ZoneId known = zone(this.zone);
		return new Member(this.id, this.email, this.name, this.role, (known != null) ? known : ZoneId.of("UTC"));
	}

	SignedIn toSignedIn() {
		return new SignedIn(toMember(), this.passwordHash, this.active);
	}

}
