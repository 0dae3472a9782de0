package org.readback.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts a rubric from each question of a set of answers that people graded, grades the
 * answers, and says how far both agree. Run by {@code bench/agreement}.
 */
final class Agreement {

	private static final int FEWEST_ANSWERS = 5;

	private static final double GOOD = 0.9;

	/** One in so many answers to other questions is enough. */
	private static final int EVERY = 20;

	private final Drafter drafter = new Drafter(Files.LEXICON);

	private final Grader grader = new Grader(Files.LEXICON);

	private final Map<List<String>, CompiledRubric> rubrics = new HashMap<>();

	/** An answer that a person graded: {@code human} is 0 to 1. */
	record Row(String dataset, String id, String question, double human, double machine) {

		String line() {
			return this.dataset + '\t' + this.id + '\t' + this.machine + '\n';
		}

	}

	/**
	 * Writes preds-NAME.tsv for every set of a folder, and what this class makes of it.
	 */
	public static void main(String[] args) throws IOException {
		Agreement agreement = new Agreement();
		Path out = Path.of(args[1]);
		for (Path set : sets(Path.of(args[0]))) {
			List<Row> rows = agreement.read(set);
			StringBuilder lines = new StringBuilder();
			rows.forEach((row) -> lines.append(row.line()));
			String name = set.getFileName().toString().replaceAll("\\.jsonl(\\.gz)?$", "");
			java.nio.file.Files.writeString(out.resolve("preds-" + name + ".tsv"), lines);
			System.out.printf("%-12s r %.3f  per question %.3f  (%d rows)%n", name, pooled(rows), perQuestion(rows),
					rows.size());
		}
	}

	static List<Path> sets(Path folder) throws IOException {
		try (Stream<Path> paths = java.nio.file.Files.list(folder)) {
			return paths.filter((path) -> path.toString().matches(".*\\.jsonl(\\.gz)?")).sorted().toList();
		}
	}

	/** Grades every row of a set. */
	List<Row> read(Path set) throws IOException {
		return lines(set).stream().map(this::row).toList();
	}

	/**
	 * How often a good answer scores more than one to another question, the mean over the
	 * questions: {@code probes.py} takes fewer answers.
	 */
	double told(Path set) throws IOException {
		List<JsonNode> good = lines(set).stream().filter((row) -> row.path("norm").doubleValue(0) >= GOOD).toList();
		Map<String, JsonNode> questions = new TreeMap<>();
		good.forEach((row) -> questions.putIfAbsent(row.path("question_id").stringValue(""), row));
		return questions.entrySet()
			.stream()
			.mapToDouble((question) -> told(question.getKey(), rubric(question.getValue()), good))
			.average()
			.orElse(0);
	}

	private double told(String question, CompiledRubric rubric, List<JsonNode> good) {
		Map<Boolean, List<Integer>> scores = IntStream.range(0, good.size())
			.filter((i) -> i % EVERY == 0 || isOf(question, good.get(i)))
			.boxed()
			.collect(Collectors.partitioningBy((i) -> isOf(question, good.get(i)),
					Collectors.mapping((i) -> score(rubric, good.get(i)), Collectors.toList())));
		return scores.get(true)
			.stream()
			.flatMap((own) -> scores.get(false).stream().map((other) -> Integer.signum(own - other)))
			.mapToDouble((sign) -> (1 + sign) / 2.0)
			.average()
			.orElse(0);
	}

	private static boolean isOf(String question, JsonNode row) {
		return row.path("question_id").stringValue("").equals(question);
	}

	private static List<JsonNode> lines(Path set) throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(set), StandardCharsets.UTF_8))) {
			return reader.lines().map((line) -> JsonMapper.shared().readTree(line)).toList();
		}
	}

	static double pooled(List<Row> rows) {
		return pearson(rows);
	}

	/** The mean over the questions that have five answers, not all of them alike. */
	static double perQuestion(List<Row> rows) {
		Map<String, List<Row>> questions = new TreeMap<>();
		rows.forEach((row) -> questions.computeIfAbsent(row.question(), (id) -> new ArrayList<>()).add(row));
		return questions.values()
			.stream()
			.filter((answers) -> answers.size() >= FEWEST_ANSWERS)
			.filter((answers) -> answers.stream().mapToDouble(Row::human).distinct().count() > 1)
			.mapToDouble(Agreement::pearson)
			.average()
			.orElse(0);
	}

	private Row row(JsonNode json) {
		return new Row(json.path("dataset").stringValue(""), json.path("id").stringValue(""),
				json.path("question_id").stringValue(""), json.path("norm").doubleValue(0),
				score(rubric(json), json) / 1000.0);
	}

	private CompiledRubric rubric(JsonNode json) {
		return this.rubrics.computeIfAbsent(
				List.of(json.path("question").stringValue(""), json.path("reference_answer").stringValue("")),
				(key) -> this.grader.compile(this.drafter.draft(key.get(0), key.get(1))));
	}

	private int score(CompiledRubric rubric, JsonNode json) {
		return this.grader.grade(rubric, json.path("answer").stringValue("")).score();
	}

	private static InputStream open(Path set) throws IOException {
		InputStream in = java.nio.file.Files.newInputStream(set);
		return set.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
	}

	private static double pearson(List<Row> rows) {
		double human = rows.stream().mapToDouble(Row::human).average().orElse(0);
		double machine = rows.stream().mapToDouble(Row::machine).average().orElse(0);
		double both = 0;
		double humans = 0;
		double machines = 0;
		for (Row row : rows) {
			both += (row.human() - human) * (row.machine() - machine);
			humans += (row.human() - human) * (row.human() - human);
			machines += (row.machine() - machine) * (row.machine() - machine);
		}
		return (humans == 0 || machines == 0) ? 0 : both / Math.sqrt(humans * machines);
	}

}
