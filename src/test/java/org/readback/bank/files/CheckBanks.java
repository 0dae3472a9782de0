package org.readback.bank.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;

/**
 * Tells the author of a question what the tests will say of it, from the files as they
 * are, without a build: {@code bench/banks}.
 */
final class CheckBanks {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private final Grader grader;

	private final List<BankContent.Question> questions;

	private final QuestionRules rules;

	private int faults;

	private CheckBanks(BankFiles files) {
		this.grader = new Grader(files.lexicon());
		this.questions = files.content().questions();
		this.rules = new QuestionRules(files.lexicon().generic());
	}

	public static void main(String[] args) throws IOException {
		try {
			System.exit(run(args) ? 0 : 1);
		}
		catch (FaultyFiles ex) {
			System.out.println(ex.getMessage());
			System.exit(1);
		}
	}

	private static boolean run(String[] args) throws IOException {
		String what = (args.length > 1) ? args[1] : "";
		CheckBanks check = new CheckBanks(BankFiles.of(texts(what)));
		switch (args[0]) {
			case "check" -> check.check(false);
			case "show" -> check.check(true);
			case "count" -> check.count();
			case "cross" -> check.cross();
			case "load" -> LoadTime.print();
			case "blind" -> BlindCheck.print(check.grader, check.questions, Path.of(args[2]));
			case "grade" -> check.grade(args[2], Files.readString(Path.of(args[3])));
			default -> throw new IllegalArgumentException(args[0]);
		}
		return check.faults == 0;
	}

	/** The lexicon and, of the banks, the files whose path has these letters in it. */
	private static Map<String, String> texts(String part) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (Path path : yaml()) {
			String name = RESOURCES.relativize(path).toString();
			if (!name.startsWith("banks/") || name.endsWith("/bank.yaml") || name.contains(part)) {
				texts.put(name, Files.readString(path));
			}
		}
		texts.keySet().removeIf((name) -> name.startsWith("kits/"));
		return texts;
	}

	private static List<Path> yaml() throws IOException {
		try (Stream<Path> paths = Stream.concat(Files.walk(RESOURCES.resolve("banks")),
				Files.walk(RESOURCES.resolve("lexicon")))) {
			return paths.filter((path) -> path.toString().endsWith(".yaml")).toList();
		}
	}

	private void check(boolean show) {
		for (BankContent.Question question : this.questions) {
			QuestionTrial trial = new QuestionTrial(this.grader, question);
			System.out.printf("%n%s (%s, %s)%n", question.slug(), question.level(), question.place());
			tell("model answer", trial.grade(question.modelAnswer()), question.modelAnswer(), show);
			fault("the model answer", trial.modelAnswer());
			for (BankContent.Calibration note : question.calibration()) {
				tell("note in %.2f-%.2f, line %d".formatted(note.low(), note.high(), note.place().line()),
						trial.grade(note.note()), note.note(), show);
				fault("that note", trial.note(note));
			}
			fault("a phrase fires nothing", trial.phrases());
			fault("a keyword is not heard", trial.keywords());
			this.rules.all().forEach((rule, find) -> fault("it " + rule, find.apply(question)));
		}
		fault("shared words", Siblings.sharedRuns(this.questions));
		fault("same musts", Siblings.sameMusts(this.questions));
		System.out.printf("%n%d questions, %d faults%n", this.questions.size(), this.faults);
	}

	private void fault(String what, List<String> found) {
		found.forEach((fault) -> System.out.printf("  FAULT %s: %s%n", what, fault));
		this.faults += found.size();
	}

	private void grade(String slug, String text) {
		this.questions.stream()
			.filter((question) -> question.slug().equals(slug))
			.forEach((question) -> tell(slug, new QuestionTrial(this.grader, question).grade(text), text, true));
	}

	private static void tell(String what, Grade grade, String text, boolean show) {
		System.out.printf("  %s: %.2f of 4, rating %d, %s%s; flags %s%n", what, grade.score() * 4 / 1000.0,
				grade.suggestedRating(), verdicts(grade), grade.sum().keywordList() ? "; A KEYWORD LIST" : "",
				grade.redFlags()
					.stream()
					.map((flag) -> flag.flag().id() + (flag.fired() ? " FIRED " : " not fired ") + flag.words(text))
					.toList());
		if (show) {
			grade.criteria().forEach((criterion) -> evidence(criterion, text));
		}
	}

	private static String verdicts(Grade grade) {
		return grade.criteria()
			.stream()
			.map((criterion) -> criterion.criterion().id() + " " + criterion.verdict().name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

	private static void evidence(CriterionGrade criterion, String text) {
		for (Evidence match : criterion.evidence()) {
			System.out.printf("      %s %s, %s: \"%s\" by '%s'%n", criterion.criterion().id(), match.verdict(),
					match.scope(), match.quote(text).replaceAll("\\s+", " "), match.keyword());
		}
	}

	private void cross() {
		List<CrossGrades.Cross> all = CrossGrades.of(this.questions, this.grader);
		List<CrossGrades.Cross> high = all.stream()
			.filter(CrossGrades.Cross::isHigh)
			.sorted(Comparator.comparing(CrossGrades.Cross::score).reversed())
			.toList();
		high.forEach(System.out::println);
		System.out.printf("%d of %d pairs above %d%n", high.size(), all.size(), CrossGrades.MOST);
	}

	private void count() {
		Map<String, List<BankContent.Question>> banks = this.questions.stream()
			.collect(Collectors.groupingBy(BankContent.Question::bank, TreeMap::new, Collectors.toList()));
		System.out.printf("%-12s %9s %9s %9s %9s %9s%n", "bank", "questions", "criteria", "keywords", "red flags",
				"notes");
		banks.forEach(CheckBanks::count);
		count("all", this.questions);
	}

	private static void count(String name, List<BankContent.Question> questions) {
		System.out.printf("%-12s %9d %9d %9d %9d %9d%n", name, questions.size(),
				questions.stream().mapToInt((question) -> question.rubric().criteria().size()).sum(),
				questions.stream()
					.flatMap((question) -> question.rubric().criteria().stream())
					.mapToInt((criterion) -> criterion.keywords().size())
					.sum(),
				questions.stream().mapToInt((question) -> question.rubric().redFlags().size()).sum(),
				questions.stream().mapToInt((question) -> question.calibration().size()).sum());
	}

}
