package org.readback.bank;

import java.util.ArrayList;
import java.util.List;

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

	@SuppressWarnings("NullAway.Init")
	protected Kit() {
	}

	KitView view() {
		return new KitView(this.slug, this.title, this.position, this.level, this.purpose, this.slot,
				this.questions.stream().map(Question::summary).toList());
	}

}
