package org.readback.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the product's own lexicon, and of its questions the six that blind notes were
 * written for: the tests of the banks try all of them.
 */
final class Files {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Set<String> SLUGS = Set.of("aws-asg-self-healing", "db-cache-in-front-of-rds",
			"db-rds-major-upgrade", "devops-terraform-state", "serverless-async-failures",
			"ops-incident-first-15-minutes");

	static final Lexicon LEXICON = lexicon();

	static final List<Question> QUESTIONS = questions();

	private Files() {
	}

	/** A question with what its grading is checked by. */
	record Question(String slug, String modelAnswer, Rubric rubric, List<Note> calibration) {

		@Override
		public String toString() {
			return this.slug;
		}

	}

	/** A calibration note. */
	record Note(Question question, int number, String text, double low, double high, List<String> present,
			List<String> absent, List<String> redFlags) {

		@Override
		public String toString() {
			return this.question.slug() + " " + this.number;
		}

	}

	static Question question(String slug) {
		return QUESTIONS.stream().filter((question) -> question.slug().contains(slug)).findFirst().orElseThrow();
	}

	/** The cues as they are written down, by kind. */
	static Map<String, List<String>> cues() {
		return part("cues", "cues");
	}

	private static Lexicon lexicon() {
		return new Lexicon(part("abbreviations", "abbreviations"), part("synonyms", "synonyms"), part("cues", "cues"),
				new HashSet<>(Files.<List<String>>part("words", "english")),
				new HashSet<>(Files.<List<String>>part("words", "generic")), part("ordinary", "ordinary"), "test");
	}

	private static List<Question> questions() {
		try (Stream<Path> paths = java.nio.file.Files.walk(RESOURCES.resolve("banks"))) {
			return paths.filter((path) -> path.toString().endsWith(".yaml"))
				.sorted()
				.map(Files::read)
				.flatMap((file) -> maps(file, "questions").stream())
				.filter((question) -> SLUGS.contains(text(question, "slug")))
				.map(Files::question)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Question question(Map<String, Object> question) {
		Rubric rubric = new Rubric(text(question, "prompt"),
				maps(question, "criteria").stream().map(Files::criterion).toList(),
				maps(question, "red_flags").stream().map(Files::flag).toList());
		List<Note> notes = new ArrayList<>();
		Question read = new Question(text(question, "slug"), text(question, "model_answer"), rubric, notes);
		maps(question, "calibration").forEach((note) -> notes.add(note(read, notes.size() + 1, note)));
		return read;
	}

	private static Criterion criterion(Map<String, Object> criterion) {
		return new Criterion(text(criterion, "id"), text(criterion, "name"), (int) criterion.get("weight"),
				Importance.valueOf(text(criterion, "importance").toUpperCase(Locale.ROOT)), text(criterion, "good"),
				texts(criterion, "keywords"), text(criterion, "probe"));
	}

	private static RedFlag flag(Map<String, Object> flag) {
		return new RedFlag(text(flag, "id"), text(flag, "name"),
				Severity.valueOf(text(flag, "severity").toUpperCase(Locale.ROOT)), texts(flag, "phrases"),
				text(flag, "probe"));
	}

	private static Note note(Question question, int number, Map<String, Object> note) {
		List<?> expected = (List<?>) note.get("expect");
		return new Note(question, number, text(note, "note"), ((Number) expected.get(0)).doubleValue(),
				((Number) expected.get(1)).doubleValue(), texts(note, "present"), texts(note, "absent"),
				texts(note, "red_flags"));
	}

	private static String text(Map<String, Object> map, String key) {
		return String.valueOf(map.get(key));
	}

	private static List<String> texts(Map<String, Object> map, String key) {
		return ((List<?>) map.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
		return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
	}

	@SuppressWarnings("unchecked")
	private static <T> T part(String file, String key) {
		return (T) read(RESOURCES.resolve("lexicon").resolve(file + ".yaml")).get(key);
	}

	private static Map<String, Object> read(Path path) {
		try (InputStream in = java.nio.file.Files.newInputStream(path)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
