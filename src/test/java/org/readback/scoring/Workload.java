package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the grader is measured with: real notes, each beside the rubric of its own
 * question.
 */
final class Workload {

	static final int WORDS = 150;

	static final int CRITERIA = 6;

	static final int KEYWORDS = 6;

	/** One word in so many of a salted note was never seen before. */
	static final int SALT = 4;

	private static final String SYLLABLES = "bacedifoguhajekilomunaperiso";

	private Workload() {
	}

	/** A note, and the question that it answers. */
	record Answer(Files.Question question, String note) {

	}

	/** Notes of 150 words. */
	static List<Answer> notes() {
		return answers(Workload::cut);
	}

	/** Notes of so many characters. */
	static List<Answer> notes(int length) {
		return answers((text) -> text.repeat(length / text.length() + 1).substring(0, length));
	}

	/**
	 * Notes of 150 words that hold fresh words. Read in turns, these stay fresh as long
	 * as there are more than twice as many of them as the grader's dictionary ever holds:
	 * it forgot the last ones when they come again.
	 */
	static List<Answer> salted(int size) {
		List<Answer> notes = notes();
		int[] fresh = { 0 };
		return IntStream.range(0, size)
			.mapToObj((i) -> notes.get(i % notes.size()))
			.map((answer) -> new Answer(answer.question(), salted(answer.note(), fresh)))
			.toList();
	}

	/**
	 * The first six keywords that are plain phrases, of each of the first six criteria.
	 */
	static Rubric small(Files.Question question) {
		List<Criterion> criteria = question.rubric()
			.criteria()
			.stream()
			.limit(CRITERIA)
			.map((criterion) -> with(criterion, plain(criterion).limit(KEYWORDS).toList()))
			.toList();
		return new Rubric(question.rubric().prompt(), criteria, List.of());
	}

	/** Keywords of all questions as they are, in six criteria. */
	static Rubric large(int keywords) {
		List<String> all = new ArrayList<>(Files.QUESTIONS.stream()
			.flatMap((question) -> question.rubric().criteria().stream())
			.flatMap((criterion) -> criterion.keywords().stream())
			.distinct()
			.toList());
		Collections.shuffle(all, new Random(1));
		Rubric one = Files.QUESTIONS.get(0).rubric();
		int each = keywords / CRITERIA;
		List<Criterion> criteria = IntStream.range(0, CRITERIA)
			.mapToObj((i) -> with(one.criteria().get(i), all.subList(i * each, (i + 1) * each)))
			.toList();
		return new Rubric(one.prompt(), criteria, List.of());
	}

	private static Stream<String> plain(Criterion criterion) {
		return criterion.keywords()
			.stream()
			.flatMap((keyword) -> Keywords.wordings(keyword).stream())
			.filter((wording) -> !wording.contains("&"))
			.distinct();
	}

	private static Criterion with(Criterion criterion, List<String> keywords) {
		return new Criterion(criterion.id(), criterion.name(), criterion.weight(), criterion.importance(),
				criterion.good(), keywords, criterion.probe());
	}

	private static List<Answer> answers(UnaryOperator<String> cut) {
		return Files.QUESTIONS.stream().flatMap((question) -> answers(question, cut)).toList();
	}

	/** One that begins with each text of the question and goes on with the next ones. */
	private static Stream<Answer> answers(Files.Question question, UnaryOperator<String> cut) {
		List<String> texts = Stream
			.concat(question.calibration().stream().map(Files.Note::text), Stream.of(question.modelAnswer()))
			.toList();
		return IntStream.range(0, texts.size()).mapToObj((i) -> {
			List<String> turned = new ArrayList<>(texts);
			Collections.rotate(turned, -i);
			return new Answer(question, cut.apply(String.join("\n", turned) + "\n"));
		});
	}

	private static String cut(String text) {
		int end = 0;
		for (int words = 0; words < WORDS; words++) {
			end = endOfWord(text, end);
		}
		return text.substring(0, end);
	}

	private static int endOfWord(String text, int from) {
		int at = from;
		while (Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		while (!Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at;
	}

	private static String salted(String note, int[] fresh) {
		StringBuilder salted = new StringBuilder();
		int start = 0;
		for (int word = 0; word < WORDS; word++) {
			int end = endOfWord(note + "\n", start);
			salted.append((word % SALT == 0) ? " " + fresh(fresh[0]++) : note.substring(start, end));
			start = end;
		}
		return salted.toString();
	}

	/** No two numbers give the same word, and none is in the lexicon. */
	private static String fresh(int number) {
		StringBuilder word = new StringBuilder("q");
		for (int rest = number; rest > 0 || word.length() < 6; rest /= SYLLABLES.length() / 2) {
			int at = rest % (SYLLABLES.length() / 2) * 2;
			word.append(SYLLABLES, at, at + 2);
		}
		return word.toString();
	}

}
