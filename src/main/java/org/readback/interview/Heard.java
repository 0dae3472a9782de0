package org.readback.interview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Correction;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Scope;
import org.readback.scoring.Verdict;

/**
 * What the grader and the panelist make of a note, as the live page shows it.
 *
 * @param grade the grade
 * @param items the criteria, those still open first
 * @param flags the red flags that count, and those that were struck
 * @param marks where the note is to be marked: {@code start-end-kind}, space-separated
 */
record Heard(Grade grade, List<Item> items, List<Flag> flags, String marks) {

	private static final List<Verdict> OPEN_FIRST = List.of(Verdict.SILENT, Verdict.DENIED, Verdict.PROMPTED,
			Verdict.HEARD);

	/**
	 * One criterion.
	 *
	 * @param grade its verdict
	 * @param hits the words that earned it, and those that were struck
	 * @param asked whether its probe was asked
	 * @param prompted whether the panelist marked all of it as prompted
	 */
	record Item(CriterionGrade grade, List<Hit> hits, boolean asked, boolean prompted) {

		/** Whether it is denied because what was heard of it was struck. */
		public boolean struck() {
			return this.grade.verdict() == Verdict.DENIED && Heard.struck(this.grade.evidence());
		}

	}

	/**
	 * One red flag.
	 *
	 * @param flag with what to ask before one careless word decides
	 * @param fired whether it counts; if not, it was struck
	 * @param hits the words that raised it, and those that were struck
	 * @param asked whether that was asked
	 */
	record Flag(RedFlag flag, boolean fired, List<Hit> hits, boolean asked) {
	}

	/**
	 * Words in the note.
	 *
	 * @param words as the note has them
	 * @param correction what the panelist can make of them, or has made; none where the
	 * notes themselves deny them, or where they were struck with other words
	 * @param made whether the panelist made it, of these words or of those
	 */
	record Hit(String words, @Nullable Correction correction, boolean made) {
	}

	/**
	 * What is heard in a note.
	 * @param asked the criteria and red flags whose probes were asked
	 */
	static Heard of(String text, Grade grade, Set<String> asked) {
		List<Item> items = grade.criteria()
			.stream()
			.map((item) -> item(text, item, grade, asked))
			.sorted(Comparator.comparing((Item item) -> OPEN_FIRST.indexOf(item.grade().verdict()))
				.thenComparing((item) -> item.grade().verdict() == Verdict.SILENT && item.asked()))
			.toList();
		List<Flag> flags = grade.redFlags()
			.stream()
			.filter((flag) -> flag.fired() || struck(flag.evidence()))
			.map((flag) -> flag(text, flag, grade, asked))
			.toList();
		return new Heard(grade, items, flags, marks(text, grade));
	}

	/**
	 * The red flag or criterion whose probe stands on top, by its id; none where nothing
	 * is left to ask.
	 */
	public @Nullable String next() {
		Stream<String> raised = this.flags.stream()
			.filter((item) -> item.fired() && !item.asked())
			.map((item) -> item.flag().id());
		Stream<String> silent = this.items.stream()
			.filter((item) -> item.grade().verdict() == Verdict.SILENT && !item.asked())
			.map((item) -> item.grade().criterion().id());
		return Stream.concat(raised, silent).findFirst().orElse(null);
	}

	private static Item item(String text, CriterionGrade item, Grade grade, Set<String> asked) {
		String id = item.criterion().id();
		boolean prompted = grade.corrections().contains(new Correction(id, Correction.Kind.PROMPTED, ""));
		return new Item(item, hits(id, text, item.evidence(), item.proof(), grade), asked.contains(id), prompted);
	}

	private static Flag flag(String text, FlagGrade flag, Grade grade, Set<String> asked) {
		String id = flag.flag().id();
		return new Flag(flag.flag(), flag.fired(), hits(id, text, flag.evidence(), flag.proof(), grade),
				asked.contains(id));
	}

	private static List<Hit> hits(String about, String text, List<Evidence> evidence, List<Evidence> proof,
			Grade grade) {
		Map<String, Correction> made = grade.corrections()
			.stream()
			.filter((correction) -> correction.about().equals(about))
			.collect(Collectors.toMap(Correction::words, (correction) -> correction));
		Map<String, Hit> hits = new LinkedHashMap<>();
		for (Evidence found : evidence) {
			if (proof.contains(found) || found.scope() == Scope.STRUCK) {
				String words = found.quote(text);
				Correction strike = found.verdict().isSaid() ? new Correction(about, Correction.Kind.STRUCK, words)
						: null;
				hits.putIfAbsent(words, made.containsKey(words) ? new Hit(words, made.get(words), true)
						: new Hit(words, strike, found.scope() == Scope.STRUCK));
			}
		}
		return List.copyOf(hits.values());
	}

	private static boolean struck(List<Evidence> evidence) {
		return evidence.stream().anyMatch((found) -> found.scope() == Scope.STRUCK);
	}

	private static String marks(String text, Grade grade) {
		return MarkedText.of(text, grade)
			.parts()
			.stream()
			.filter(MarkedText.Part::marked)
			.map((part) -> part.start() + "-" + part.end() + "-" + part.kind())
			.collect(Collectors.joining(" "));
	}

}
