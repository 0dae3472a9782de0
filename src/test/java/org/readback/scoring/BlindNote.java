package org.readback.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A note by somebody who knew the criteria of a question but no keyword, and what they
 * would tick.
 *
 * @param name of the note, for people
 * @param question slug of the question
 * @param scopes what it tries
 * @param gaming whether it tries to win by giving back the rubric or by naming words
 * @param text as it was typed
 * @param verdicts the writer's, by criterion; silent where nothing is said
 * @param flags what they would hold against the candidate
 * @param rejected what the note denies, so that it must not be held against them
 */
public record BlindNote(String name, String question, List<String> scopes, boolean gaming, String text,
		Map<String, String> verdicts, List<String> flags, List<String> rejected) {

	/** Three sixteenths, in thousandths: closer than one rating to the next. */
	private static final double TOLERANCE = 187.5;

	private static final int MOST_OF_A_GAME = 375;

	/** All notes of a file. */
	public static List<BlindNote> read(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			List<Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
			List<BlindNote> notes = new ArrayList<>();
			String file = path.getFileName().toString().replace(".yaml", "");
			read.forEach((note) -> notes.add(of(file + " " + (notes.size() + 1), note)));
			return notes;
		}
	}

	@SuppressWarnings("unchecked")
	private static BlindNote of(String name, Map<String, Object> note) {
		return new BlindNote(name, (String) note.get("question"), (List<String>) note.getOrDefault("scopes", List.of()),
				note.containsKey("gaming"), (String) note.get("text"),
				(Map<String, String>) note.getOrDefault("verdicts", Map.of()),
				(List<String>) note.getOrDefault("flags", List.of()),
				(List<String>) note.getOrDefault("rejected", List.of()));
	}

	/** Whether the grade is what the writer's verdicts come to, within the tolerance. */
	public boolean isClose(Rubric rubric, Grade grade) {
		return this.gaming ? grade.score() <= MOST_OF_A_GAME : Math.abs(grade.score() - expected(rubric)) <= TOLERANCE;
	}

	/** The score that the rules give for the writer's own verdicts. */
	public int expected(Rubric rubric) {
		List<CriterionGrade> criteria = rubric.criteria()
			.stream()
			.map((criterion) -> new CriterionGrade(criterion, verdict(criterion.id()), List.of()))
			.toList();
		List<FlagGrade> fired = rubric.redFlags()
			.stream()
			.filter((flag) -> this.flags.contains(flag.id()))
			.map((flag) -> new FlagGrade(flag, true, List.of()))
			.toList();
		return Scorer.sum(criteria, fired, false).score();
	}

	/** What the writer would tick. */
	public Verdict verdict(String criterion) {
		return Verdict.valueOf(this.verdicts.getOrDefault(criterion, "silent").toUpperCase(Locale.ROOT));
	}

	/** The criteria that the writer gave this verdict. */
	List<String> having(Verdict verdict) {
		return this.verdicts.keySet().stream().filter((id) -> verdict(id) == verdict).toList();
	}

	/** The criteria that were denied and credited all the same. */
	public List<String> credited(Grade grade) {
		return grade.criteria()
			.stream()
			.filter((found) -> found.credit() > 0 && verdict(found.criterion().id()) == Verdict.DENIED)
			.map((found) -> found.criterion().id())
			.toList();
	}

	/** The criteria that were heard or prompted and not credited. */
	public List<String> missed(Grade grade) {
		return grade.criteria()
			.stream()
			.filter((found) -> found.credit() == 0 && verdict(found.criterion().id()).compareTo(Verdict.PROMPTED) <= 0)
			.map((found) -> found.criterion().id())
			.toList();
	}

	/** The rejected flags that fired all the same. */
	public List<String> misfired(Grade grade) {
		return fired(grade).stream().filter(this.rejected::contains).toList();
	}

	/** The flags that fired. */
	public static List<String> fired(Grade grade) {
		return grade.firedFlags().stream().map((fired) -> fired.flag().id()).toList();
	}

}
