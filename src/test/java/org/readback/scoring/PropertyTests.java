package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

/** What holds for every text and every rubric. */
class PropertyTests {

	private static final int EXAMPLES = 1000;

	private static final long SEED = 20_261_124;

	private static final List<String> WAYS_TO_SAY_IT = List.of("explained %s well and said why", "would use %s here",
			"- %s, from what they ran last year", "asks about %s first, then goes on", "good on %s: gave an example");

	private static final List<String> WAYS_TO_DENY_IT = List.of("didn't mention %s", "no idea about %s",
			"%s - no, never heard of it", "missed %s altogether", "had no answer on %s");

	private static final List<String> OTHER_LINES = List.of("calm and friendly, asked what the team looks like",
			"took two minutes to draw it first", "liked the second half better than the first", "", "14:05");

	@Test
	void theScoreOfAnyTextIsFromZeroToOne() {
		theory().forAll(questions(), strings().allPossible().ofLengthBetween(0, 300))
			.check((question, text) -> isShare(grade(question.rubric(), text).score()));
		theory().forAll(questions(), notes())
			.check((question, notes) -> isShare(grade(question.rubric(), notes.of(question)).score()));
	}

	@Test
	void evidenceLiesInTheTextAndIsWhatItClaims() {
		theory().forAll(questions(), notes()).check((question, notes) -> {
			String text = notes.of(question);
			return grade(question.rubric(), text).criteria()
				.stream()
				.flatMap((found) -> found.evidence().stream())
				.allMatch((evidence) -> evidence.start() >= 0 && evidence.start() < evidence.end()
						&& evidence.end() <= text.length() && isClaimed(evidence, text));
		});
	}

	@Test
	void aHeardCriterionNeverLowersTheScore() {
		theory().forAll(questions(), notes(), integers().all()).check((question, notes, number) -> {
			String before = notes.of(question);
			String after = before + "\n" + said(question, number);
			Grade grade = grade(question.rubric(), before);
			Grade more = grade(question.rubric(), after);
			return more.sum().keywordList() || more.score() >= grade.score();
		});
	}

	@Test
	void aDeniedCriterionScoresWhatASilentOneDoes() {
		theory().forAll(questions(), notes(), integers().all()).check((question, notes, number) -> {
			String before = notes.of(question);
			Grade grade = grade(question.rubric(), before);
			Criterion criterion = pick(question.rubric().criteria(), number);
			boolean silent = verdict(grade, criterion) == Verdict.SILENT;
			Grade more = grade(question.rubric(), before + "\n" + denied(criterion, number));
			return !silent || (verdict(more, criterion) == Verdict.DENIED && more.score() == grade.score());
		});
	}

	@Test
	void theOrderOfTheCriteriaChangesNothing() {
		theory().forAll(questions(), notes(), longs().all()).check((question, notes, seed) -> {
			List<Criterion> shuffled = new ArrayList<>(question.rubric().criteria());
			Collections.shuffle(shuffled, new Random(seed));
			Rubric other = new Rubric(question.rubric().prompt(), shuffled, question.rubric().redFlags());
			Grade grade = grade(question.rubric(), notes.of(question));
			Grade again = Grading.GRADER.grade(other, notes.of(question));
			return again.sum().equals(grade.sum()) && again.criteria().containsAll(grade.criteria());
		});
	}

	@Test
	void whiteSpaceAtTheEndChangesNothing() {
		theory().forAll(questions(), notes(), strings().ascii().ofLengthBetween(0, 9))
			.check((question, notes, ascii) -> {
				String blanks = ascii.chars().mapToObj((c) -> (c % 2 == 0) ? " " : "\n").collect(Collectors.joining());
				String text = notes.of(question);
				return grade(question.rubric(), text + blanks).equals(grade(question.rubric(), text));
			});
	}

	@Test
	void theCaseOfPlainKeywordsChangesNothing() {
		theory().forAll(questions(), notes()).check((question, notes) -> {
			Rubric rubric = question.rubric();
			Rubric shouting = new Rubric(rubric.prompt(),
					rubric.criteria().stream().map(PropertyTests::shouting).toList(), rubric.redFlags());
			Grade grade = grade(rubric, notes.of(question));
			Grade loud = Grading.GRADER.grade(shouting, notes.of(question));
			return loud.sum().equals(grade.sum());
		});
	}

	private static QuickTheory theory() {
		return qt().withExamples(EXAMPLES).withFixedSeed(SEED);
	}

	private static Gen<Files.Question> questions() {
		return integers().between(0, Files.QUESTIONS.size() - 1).map(Files.QUESTIONS::get);
	}

	private static Gen<Notes> notes() {
		return lists().of(integers().all()).ofSizeBetween(0, 9).map(Notes::new);
	}

	private static boolean isShare(int score) {
		return score >= 0 && score <= 1000;
	}

	/** A quoted keyword is found again in the quote alone, from end to end. */
	private static boolean isClaimed(Evidence evidence, String text) {
		String quote = evidence.quote(text);
		boolean apart = evidence.keyword().contains(" & ");
		Rubric alone = new Rubric("", List.of(Rubrics.must("it", 1, "It", evidence.keyword())), List.of());
		return apart || Grading.GRADER.grade(alone, quote)
			.criteria()
			.get(0)
			.evidence()
			.stream()
			.anyMatch((found) -> found.start() == 0 && found.end() == quote.length());
	}

	private static Verdict verdict(Grade grade, Criterion criterion) {
		return grade.criteria()
			.stream()
			.filter((found) -> found.criterion().equals(criterion))
			.findFirst()
			.orElseThrow()
			.verdict();
	}

	private static Grade grade(Rubric rubric, String text) {
		return Grading.grading(rubric, text).grade();
	}

	private static String said(Files.Question question, int number) {
		return pick(WAYS_TO_SAY_IT, number).formatted(keyword(pick(question.rubric().criteria(), number / 7), number));
	}

	private static String denied(Criterion criterion, int number) {
		return pick(WAYS_TO_DENY_IT, number).formatted(keyword(criterion, number / 7));
	}

	private static String keyword(Criterion criterion, int number) {
		List<String> words = criterion.keywords()
			.stream()
			.flatMap((keyword) -> Keywords.wordings(keyword).stream())
			.filter((keyword) -> !keyword.contains("&"))
			.map((keyword) -> keyword.replaceFirst("^=", ""))
			.filter((keyword) -> !keyword.matches("(?i)(no|not|never|without)\\b.*"))
			.toList();
		return pick(words, number);
	}

	private static <T> T pick(List<T> list, int number) {
		return list.get(Math.floorMod(number, list.size()));
	}

	private static Criterion shouting(Criterion plain) {
		List<String> keywords = plain.keywords()
			.stream()
			.map((keyword) -> isPlain(keyword) ? keyword.toUpperCase(Locale.ROOT) : keyword)
			.toList();
		return new Criterion(plain.id(), plain.name(), plain.weight(), plain.importance(), plain.good(), keywords,
				plain.probe());
	}

	/**
	 * Neither a word as it is nor one in which capitals tell abbreviations from words.
	 */
	private static boolean isPlain(String keyword) {
		return !keyword.contains("=") && keyword.equals(keyword.toLowerCase(Locale.ROOT))
				&& (keyword.contains(" ") || !Files.LEXICON.english().contains(keyword));
	}

	/** Notes line by line, whatever the question. */
	private record Notes(List<Integer> lines) {

		String of(Files.Question question) {
			return this.lines.stream()
				.flatMap((line) -> Stream.of(line(question, line)))
				.collect(Collectors.joining("\n"));
		}

		private static String line(Files.Question question, int number) {
			return switch (Math.floorMod(number, 4)) {
				case 0 -> pick(OTHER_LINES, number / 4);
				case 1 -> denied(pick(question.rubric().criteria(), number / 4), number / 16);
				default -> said(question, number / 4);
			};
		}

	}

}
