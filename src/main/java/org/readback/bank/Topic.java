package org.readback.bank;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A part of the field of a bank. */
@Entity
@Table(name = "topic")
class Topic {

	@EmbeddedId
	private Id id;

	private String title;

	private int sortOrder;

	@SuppressWarnings("NullAway.Init")
	protected Topic() {
	}

	String slug() {
		return this.id.slug();
	}

	String title() {
		return this.title;
	}

	/** Topics of two banks may have the same slug. */
	@Embeddable
	record Id(@Column(name = "bank_slug") String bank, @Column(name = "slug") String slug) implements Serializable {
	}

}
