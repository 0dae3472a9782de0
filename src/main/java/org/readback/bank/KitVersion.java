package org.readback.bank;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A kit as it stood after one of its changes. It never changes itself, and stays when the
 * kit goes.
 */
@Entity
@Table(name = "kit_version")
class KitVersion {

	@EmbeddedId
	private Id id;

	private String title;

	private String position;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Level level;

	@Column(columnDefinition = "text")
	private String purpose;

	private @Nullable Integer slot;

	@Column(columnDefinition = "text")
	private String questions;

	private @Nullable UUID authorId;

	private Instant madeAt;

	@SuppressWarnings("NullAway.Init")
	protected KitVersion() {
	}

	KitVersion(String kit, int version, KitContent content, UUID author, Instant now) {
		this.id = new Id(kit, version);
		this.title = content.title();
		this.position = content.position();
		this.level = content.level();
		this.purpose = content.purpose();
		this.slot = content.slot();
		this.questions = String.join(" ", content.questions());
		this.authorId = author;
		this.madeAt = now;
	}

	int version() {
		return this.id.version();
	}

	KitContent content() {
		return new KitContent(this.title, this.position, this.level, this.purpose, this.slot,
				List.of(this.questions.split(" ")));
	}

	/** Who made it; nobody where it came with the program. */
	@Nullable UUID authorId() {
		return this.authorId;
	}

	Instant madeAt() {
		return this.madeAt;
	}

	/** No two kits ever have the same slug. */
	@Embeddable
	record Id(@Column(name = "kit_slug") String kit, @Column(name = "version") int version) implements Serializable {
	}

}
