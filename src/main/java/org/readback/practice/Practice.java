package org.readback.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.bank.Audience;
import org.readback.bank.BankView;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionRef;
import org.readback.bank.QuestionSummary;
import org.readback.bank.QuestionView;
import org.readback.scoring.Grader;
import org.readback.web.NotFound;
import org.readback.web.StorableText;

/**
 * Runs from their start to their end. Only questions that are open to practice are asked,
 * whoever asks; somebody else's run does not exist.
 */
@Service
@Transactional(readOnly = true)
class Practice {

	/** The longest answer, in UTF-16 units: as long as a note may be. */
	static final int LONGEST = StorableText.LONGEST_NOTE;

	/** How long a visitor's runs are kept. */
	static final Duration VISITORS_KEPT = Duration.ofDays(30);

	private static final int ALL = 1000;

	private final Runs runs;

	private final QuestionBank bank;

	private final Grader grader;

	private final EntityManager entities;

	private final InstantSource time;

	Practice(Runs runs, QuestionBank bank, Grader grader, EntityManager entities, InstantSource time) {
		this.runs = runs;
		this.bank = bank;
		this.grader = grader;
		this.entities = entities;
		this.time = time;
	}

	/**
	 * Starts a run of random questions, fewer where there are not as many; empty where
	 * there is none.
	 */
	@Transactional
	Optional<UUID> start(Pick pick, Whose whose) {
		List<QuestionSummary> open = new ArrayList<>(
				this.bank.search(pick.filter(), Audience.PRACTICE, 0, ALL).items());
		Collections.shuffle(open);
		return start(open.stream()
			.limit(pick.number())
			.map((question) -> new QuestionRef(question.slug(), question.revision()))
			.toList(), whose);
	}

	/**
	 * Starts a run of these questions as they are now, without those that are not open;
	 * empty where none is.
	 */
	@Transactional
	Optional<UUID> startWith(List<String> slugs, Whose whose) {
		return start(slugs.stream()
			.distinct()
			.limit(Pick.MOST)
			.flatMap((slug) -> this.bank.question(slug, Audience.PRACTICE).stream())
			.filter((question) -> !question.retired())
			.map(QuestionView::ref)
			.toList(), whose);
	}

	private Optional<UUID> start(List<QuestionRef> questions, Whose whose) {
		Instant now = this.time.instant();
		this.runs.deleteOfVisitors(now.minus(VISITORS_KEPT));
		if (questions.isEmpty()) {
			return Optional.empty();
		}
		Run run = new Run(whose, questions, now);
		this.entities.persist(run);
		return Optional.of(run.id());
	}

	/** Makes all runs of a visitor those of an account, and of nobody else. */
	@Transactional
	void adopt(UUID account, UUID visitor) {
		this.runs.adopt(account, visitor);
	}

	/** Their newest runs, finished or not. */
	List<RunSummary> newest(Whose whose) {
		List<UUID> ids = this.runs.of(whose.account(), whose.visitor(), Limit.of(20));
		List<Run> runs = this.runs.findByIdInOrderByCreatedAtDescId(ids);
		Map<String, QuestionSummary> open = open(runs.stream().flatMap((run) -> run.cards().stream()).toList());
		Map<String, String> banks = this.bank.banks(Audience.PRACTICE)
			.stream()
			.collect(Collectors.toMap(BankView::slug, BankView::title));
		return runs.stream().map((run) -> RunSummary.of(run.createdAt(), progress(run, open), banks)).toList();
	}

	/** How far a run has come. */
	Progress progress(UUID id, Whose whose) {
		return progress(find(id, whose));
	}

	/** One card, open to practice or not. */
	CardView card(UUID id, int number, Whose whose) {
		Run run = find(id, whose);
		Card card = run.card(number);
		Answered answered = card.answered();
		Feedback feedback = (answered != null)
				? Feedback.of(answered.text(), this.bank.grade(card.question(), answered.text())) : null;
		return new CardView(id, number, run.cards().size(), this.bank.question(card.question()), answered, feedback);
	}

	/**
	 * Takes an answer, if there is none yet and the question is still open.
	 * @return false where another one stays, as of a second tab
	 */
	@Transactional
	boolean answer(UUID id, int number, Whose whose, String text) {
		Card card = hold(id, whose).card(number);
		if (card.answered() == null && !this.bank.question(card.question()).reserved()) {
			card.answer(text, this.bank.grade(card.question(), text), this.grader.lexicon().checksum(),
					this.time.instant());
		}
		Answered stays = card.answered();
		return stays == null || stays.text().equals(text);
	}

	/**
	 * Takes how well they say they knew a card, and sends them to the next.
	 * @return the next card that waits for an answer; empty where the run is finished
	 */
	@Transactional
	Optional<Integer> decide(UUID id, int number, Whose whose, Recall recall) {
		Run run = hold(id, whose);
		Card card = run.card(number);
		if (card.answered() == null) {
			return Optional.of(number);
		}
		card.recall(recall);
		Optional<Integer> next = Optional.ofNullable(progress(run).nextAfter(number));
		next.ifPresent((to) -> run.card(to).start(this.time.instant()));
		return next;
	}

	private Run find(UUID id, Whose whose) {
		return this.runs.findById(id).filter((run) -> run.belongsTo(whose)).orElseThrow(() -> no(id));
	}

	private Run hold(UUID id, Whose whose) {
		return this.runs.lock(id).filter((run) -> run.belongsTo(whose)).orElseThrow(() -> no(id));
	}

	private Progress progress(Run run) {
		return progress(run, open(run.cards()));
	}

	private Map<String, QuestionSummary> open(List<Card> cards) {
		List<String> slugs = cards.stream().map((card) -> card.question().slug()).distinct().toList();
		return this.bank.summaries(slugs, Audience.PRACTICE)
			.stream()
			.collect(Collectors.toMap(QuestionSummary::slug, Function.identity()));
	}

	private static Progress progress(Run run, Map<String, QuestionSummary> open) {
		return new Progress(run.id(),
				run.cards()
					.stream()
					.map((card) -> new Progress.Step(card.number(), open.get(card.question().slug()), card.answered()))
					.toList());
	}

	private static NotFound no(UUID run) {
		return new NotFound("no run " + run + " of theirs");
	}

}
