package org.readback.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Questions in the order in which they are asked, for a position. */
@Entity
@Table(name = "kit")
class Kit {

	@Id
	private String slug;

	private String title;

	private String position;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Level level;

	@Column(columnDefinition = "text")
	private String purpose;

	private @Nullable Integer slot;

	@ManyToMany
	@JoinTable(name = "kit_question", joinColumns = @JoinColumn(name = "kit_slug"),
			inverseJoinColumns = @JoinColumn(name = "question_slug"))
	@OrderColumn(name = "sort_order")
	private List<Question> questions = new ArrayList<>();

	private @Nullable UUID authorId;

	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Kit() {
	}

	/** A kit that somebody makes here. */
	Kit(String slug, UUID authorId, KitForm form, List<Question> questions) {
		this();
		this.slug = slug;
		this.authorId = authorId;
		this.version = 1;
		take(form, questions);
	}

	/**
	 * Takes what was typed and chosen, which has been checked; if it is other than what
	 * was, that is a new version.
	 */
	boolean change(KitForm form, List<Question> chosen) {
		KitContent before = content();
		take(form, chosen);
		boolean changed = !content().equals(before);
		if (changed) {
			this.version++;
		}
		return changed;
	}

	private void take(KitForm form, List<Question> chosen) {
		if (chosen.isEmpty() || chosen.size() > KitForm.MOST || Set.copyOf(chosen).size() < chosen.size()) {
			throw new IllegalArgumentException("A kit has 1 to " + KitForm.MOST + " questions, each once");
		}
		this.title = form.title().strip();
		this.position = form.position().strip();
		this.level = form.theLevel();
		this.purpose = form.purpose().strip();
		this.slot = form.minutes();
		this.questions.clear();
		this.questions.addAll(chosen);
	}

	String slug() {
		return this.slug;
	}

	/** Whether it was made here rather than having come with the program. */
	boolean ours() {
		return this.authorId != null;
	}

	/** As it stands now, to be kept. */
	KitVersion asVersion(UUID author, Instant now) {
		return new KitVersion(this.slug, this.version, content(), author, now);
	}

	private KitContent content() {
		return new KitContent(this.title, this.position, this.level, this.purpose, this.slot,
				this.questions.stream().map((question) -> question.ref().slug()).toList());
	}

	KitView view() {
		return new KitView(this.slug, this.title, this.position, this.level, this.purpose, this.slot,
				this.questions.stream().map(Question::summary).toList(), ours(), this.version);
	}

}
