package org.readback.bank;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.scoring.CompiledRubric;
import org.readback.scoring.Correction;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.web.Listing;
import org.readback.web.NotFound;

/**
 * Everything that other modules may ask of the banks. It keeps reserved questions from
 * whom they are not for; who may see a rubric is for the caller to decide.
 */
@Service
@Transactional(readOnly = true)
public class QuestionBank {

	private final Banks banks;

	private final Questions questions;

	private final Kits kits;

	private final Grader grader;

	private final QuestionSearch search;

	/**
	 * Revisions never change, so what was made of one is good for ever, on every node.
	 */
	private final Map<QuestionRef, CompiledRubric> rubrics = new ConcurrentHashMap<>();

	private final Map<QuestionRef, QuestionRevision> revisions = new ConcurrentHashMap<>();

	QuestionBank(Banks banks, Questions questions, Kits kits, Grader grader) {
		this.banks = banks;
		this.questions = questions;
		this.kits = kits;
		this.grader = grader;
		this.search = new QuestionSearch(grader.lexicon());
	}

	/** All banks in their order. */
	public List<BankView> banks(Audience audience) {
		List<QuestionCount> counts = count(audience);
		return this.banks.findAllByOrderBySortOrder().stream().map((bank) -> view(bank, counts)).toList();
	}

	/** One bank. */
	public Optional<BankView> bank(String slug, Audience audience) {
		return plausible(slug).flatMap(this.banks::findBySlug).map((bank) -> view(bank, count(audience)));
	}

	/** A question, retired or not, as it is now. */
	public Optional<QuestionView> question(String slug, Audience audience) {
		return plausible(slug).flatMap(this.questions::findBySlug)
			.filter((question) -> audience.sees(question.reserved()))
			.map((question) -> question.view(revision(question.ref())));
	}

	/**
	 * A question as it was in one of its revisions, reserved or not: for those who have
	 * asked it.
	 * @throws NotFound if there never was such a revision
	 */
	public QuestionView question(QuestionRef ref) {
		QuestionRevision revision = revision(ref);
		return this.questions.findBySlug(ref.slug())
			.map((question) -> question.view(revision))
			.orElseThrow(() -> new NotFound("no question " + ref.slug()));
	}

	/**
	 * One page of the questions that match: by bank, topic and level, or the best first
	 * where words are searched for.
	 */
	public Listing<QuestionSummary> search(QuestionFilter filter, Audience audience, int page, int size) {
		if (filter.findsNothing()) {
			return new Listing<>(List.of(), page, size, 0);
		}
		if (filter.words().isBlank()) {
			Page<Question> found = this.questions.findAll(Questions.matching(filter, audience),
					PageRequest.of(page, size, Questions.ORDER));
			return new Listing<>(found.map(Question::summary).toList(), page, size, found.getTotalElements());
		}
		List<QuestionSummary> found = this.search.find(filter.words(), searched(filter, audience));
		return new Listing<>(found.stream().skip((long) page * size).limit(size).toList(), page, size, found.size());
	}

	/** Questions in which some of the words occur, the most of them first. */
	public List<QuestionSummary> near(QuestionFilter filter, Audience audience) {
		return filter.findsNothing() ? List.of() : this.search.near(filter.words(), searched(filter, audience));
	}

	private List<QuestionSearch.Searched> searched(QuestionFilter filter, Audience audience) {
		return this.questions.findAll(Questions.matching(filter, audience), Questions.ORDER)
			.stream()
			.map((question) -> new QuestionSearch.Searched(question.summary(), revision(question.ref()).prompt()))
			.toList();
	}

	/** Those of some questions that the audience may see, retired or not, in no order. */
	public List<QuestionSummary> summaries(Collection<String> slugs, Audience audience) {
		return this.questions.findBySlugIn(slugs)
			.stream()
			.filter((question) -> audience.sees(question.reserved()))
			.map(Question::summary)
			.toList();
	}

	/**
	 * Questions that can stand in for one: on the same topic, else of the same bank and
	 * level. The nearest come first.
	 * @param taken slugs of questions that cannot
	 */
	public List<QuestionSummary> siblings(String slug, Collection<String> taken, Audience audience) {
		return plausible(slug).flatMap(this.questions::findBySlug)
			.map(Question::summary)
			.map((question) -> Siblings.of(question,
					this.questions
						.findAll(Questions.matching(new QuestionFilter(question.bank(), null, Set.of(), ""), audience))
						.stream()
						.map(Question::summary)
						.filter((other) -> !taken.contains(other.slug()))
						.toList()))
			.orElse(List.of());
	}

	/**
	 * Keeps a question for interviews, or opens it to practice again. An update of the
	 * banks leaves that alone.
	 * @throws NotFound if there is no such question
	 */
	@Transactional
	public void reserve(String slug, boolean forInterviews) {
		plausible(slug).flatMap(this.questions::findBySlug)
			.orElseThrow(() -> new NotFound("no question " + slug))
			.reserve(forInterviews);
	}

	/** All kits by title. */
	public List<KitView> kits() {
		return this.kits.findAllByOrderByTitle().stream().map(Kit::view).toList();
	}

	/** One kit. */
	public Optional<KitView> kit(String slug) {
		return plausible(slug).flatMap(this.kits::findBySlug).map(Kit::view);
	}

	/**
	 * Grades a text with the rubric of one revision.
	 * @throws NotFound if there never was such a revision
	 */
	public Grade grade(QuestionRef ref, String text) {
		return grade(ref, text, List.of());
	}

	/**
	 * The same with what a person corrected.
	 * @throws NotFound if there never was such a revision
	 */
	public Grade grade(QuestionRef ref, String text, List<Correction> corrections) {
		CompiledRubric rubric = this.rubrics.get(ref);
		if (rubric == null) {
			rubric = this.grader.compile(revision(ref).rubric());
			this.rubrics.put(ref, rubric);
		}
		return this.grader.grade(rubric, text, corrections);
	}

	/** Keeps from the database what it could not even compare, as a NUL. */
	private static Optional<String> plausible(String slug) {
		return Optional.of(slug).filter(QuestionFilter::isSlug);
	}

	private List<QuestionCount> count(Audience audience) {
		return this.questions.count().stream().filter((count) -> audience.sees(count.reserved())).toList();
	}

	private QuestionRevision revision(QuestionRef ref) {
		QuestionRevision revision = this.revisions.get(ref);
		if (revision == null) {
			revision = this.questions.findRevision(ref)
				.orElseThrow(() -> new NotFound("no revision " + ref.revision() + " of question " + ref.slug()));
			this.revisions.put(ref, revision);
		}
		return revision;
	}

	private static BankView view(Bank bank, List<QuestionCount> all) {
		List<QuestionCount> counts = all.stream().filter((count) -> count.bank().equals(bank.slug())).toList();
		List<TopicView> topics = new ArrayList<>();
		for (Topic topic : bank.topics()) {
			topics.add(new TopicView(topic.slug(), topic.title(),
					levels(counts.stream().filter((count) -> count.topic().equals(topic.slug())).toList())));
		}
		YearMonth checked = counts.stream()
			.map(QuestionCount::factsChecked)
			.max(String::compareTo)
			.map(YearMonth::parse)
			.orElse(null);
		return new BankView(bank.slug(), bank.title(), bank.description(), topics, levels(counts), sum(counts),
				sum(counts.stream().filter(QuestionCount::reserved).toList()), checked);
	}

	private static Map<Level, Integer> levels(List<QuestionCount> counts) {
		Map<Level, Integer> levels = new EnumMap<>(Level.class);
		for (Level level : Level.values()) {
			levels.put(level, sum(counts.stream().filter((count) -> count.level() == level).toList()));
		}
		return levels;
	}

	private static int sum(List<QuestionCount> counts) {
		return Math.toIntExact(counts.stream().mapToLong(QuestionCount::count).sum());
	}

}
