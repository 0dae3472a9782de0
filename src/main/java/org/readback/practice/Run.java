package org.readback.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionRef;
import org.readback.web.NotFound;

/**
 * One practice session of one person. It is a member's or else a visitor's, never both.
 */
@Entity
@Table(name = "practice_run")
class Run {

	@Id
	private UUID id;

	private @Nullable UUID accountId;

	private @Nullable UUID visitor;

	private Instant createdAt;

	@OneToMany(mappedBy = "run", cascade = CascadeType.PERSIST)
	@OrderBy("number")
	private List<Card> cards = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Run() {
	}

	Run(Whose whose, List<QuestionRef> questions, Instant now) {
		this.id = UUID.randomUUID();
		this.accountId = whose.account();
		this.visitor = whose.visitor();
		if ((this.accountId == null && this.visitor == null) || questions.isEmpty()) {
			throw new IllegalArgumentException("A run is somebody's, and of at least one question");
		}
		this.createdAt = now;
		questions.forEach((question) -> this.cards.add(new Card(this, this.cards.size() + 1, question)));
		this.cards.get(0).start(now);
	}

	/** Whether it is theirs: by their account, or by the cookie. */
	boolean belongsTo(Whose whose) {
		return (this.accountId != null) ? this.accountId.equals(whose.account())
				: whose.visitor() != null && whose.visitor().equals(this.visitor);
	}

	/**
	 * One of its cards, from 1.
	 * @throws NotFound if it has none of that number
	 */
	Card card(int number) {
		if (number < 1 || number > this.cards.size()) {
			throw new NotFound("run " + this.id + " has no card " + number);
		}
		return this.cards.get(number - 1);
	}

	UUID id() {
		return this.id;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	List<Card> cards() {
		return List.copyOf(this.cards);
	}

}
