package org.readback.bank;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/** A field of questions: its topics, in their order. */
@Entity
@Table(name = "bank")
class Bank {

	@Id
	private String slug;

	private String title;

	@Column(columnDefinition = "text")
	private String description;

	private int sortOrder;

	@OneToMany
	@JoinColumn(name = "bank_slug", insertable = false, updatable = false)
	@OrderBy("sortOrder")
	private List<Topic> topics = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Bank() {
	}

	String slug() {
		return this.slug;
	}

	String title() {
		return this.title;
	}

	String description() {
		return this.description;
	}

	List<Topic> topics() {
		return this.topics;
	}

}
