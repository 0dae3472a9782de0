package org.readback.bank.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.readback.scoring.Criterion;
import org.readback.scoring.Importance;

import static org.assertj.core.api.Assertions.assertThat;

/** What the format's description demands of the shipped files beyond their form. */
class LintTests {

	/** From the end of the blueprint; a sentence may say that they are gone. */
	private static final List<String> RETIRED = List.of("OpsWorks", "Snowmobile", "QLDB", "Aurora multi-master",
			"launch configuration", "Serverless v1", "Cloud9", "DC2", "Redshift Python UDF", "CDKTF", "Ingress-NGINX");

	private static final Pattern SAID_TO_BE_GONE = Pattern.compile("retired|deprecated|replaced|no longer");

	private static final BankFiles FILES = BankFiles.builtIn();

	private final BankContent content = FILES.content();

	private final Set<String> generic = FILES.lexicon().generic();

	@Test
	void everyQuestionSaysWhenItsFactsWereChecked() {
		check((question, faults) -> {
			if (question.factsChecked().isBlank()) {
				faults.add("no date");
			}
		});
	}

	@Test
	void theModelAnswerHasAWordOfEveryMust() {
		check((question, faults) -> question.rubric()
			.criteria()
			.stream()
			.filter((criterion) -> criterion.importance() == Importance.MUST)
			.filter((criterion) -> criterion.keywords()
				.stream()
				.noneMatch((keyword) -> shares(keyword, question.modelAnswer())))
			.forEach((criterion) -> faults.add(criterion.id())));
	}

	@Test
	void noContextNoteBeginsWithTheLabelOfThePage() {
		check((question, faults) -> {
			if (question.contextNote() != null && question.contextNote().startsWith("If asked")) {
				faults.add("'If asked' is what the page writes before it");
			}
		});
	}

	@Test
	void noKeywordBelongsToTwoCriteria() {
		check((question, faults) -> {
			Map<String, String> owners = new HashMap<>();
			for (Criterion criterion : question.rubric().criteria()) {
				for (String keyword : criterion.keywords()) {
					String owner = owners.putIfAbsent(normal(keyword), criterion.id());
					if (owner != null && !owner.equals(criterion.id())) {
						faults.add("'" + keyword + "' of " + owner + " and " + criterion.id());
					}
				}
			}
		});
	}

	@Test
	void noTwoKeywordsOfACriterionAreTheSame() {
		check((question, faults) -> {
			for (Criterion criterion : question.rubric().criteria()) {
				Set<String> seen = new HashSet<>();
				criterion.keywords()
					.stream()
					.filter((keyword) -> !seen.add(normal(keyword)))
					.forEach((keyword) -> faults.add("'" + keyword + "' of " + criterion.id()));
			}
		});
	}

	@Test
	void noKeywordLiesInsideOneOfAnotherCriterion() {
		check((question, faults) -> {
			for (Criterion inner : question.rubric().criteria()) {
				for (Criterion outer : question.rubric().criteria()) {
					if (inner != outer) {
						addInside(inner, outer, faults);
					}
				}
			}
		});
	}

	private static void addInside(Criterion inner, Criterion outer, List<String> faults) {
		for (String small : inner.keywords()) {
			for (String large : outer.keywords()) {
				if (!small.contains("&") && !large.contains("&") && within(small, large)
						&& !normal(small).equals(normal(large))) {
					faults.add("'%s' of %s lies in '%s' of %s".formatted(small, inner.id(), large, outer.id()));
				}
			}
		}
	}

	@Test
	void noProbeGivesItsAnswerAway() {
		check((question, faults) -> {
			for (Criterion criterion : question.rubric().criteria()) {
				criterion.keywords()
					.stream()
					.filter((keyword) -> !keyword.contains("&") && within(keyword, criterion.probe()))
					.forEach((keyword) -> faults.add("'" + keyword + "' in the probe of " + criterion.id()));
			}
		});
	}

	@Test
	void noKeywordIsOneGenericWord() {
		check((question, faults) -> question.rubric()
			.criteria()
			.forEach((criterion) -> criterion.keywords()
				.stream()
				.filter((keyword) -> this.generic.contains(keyword.toLowerCase(Locale.ROOT)))
				.forEach((keyword) -> faults.add("'" + keyword + "' of " + criterion.id()))));
	}

	@Test
	void retiredServicesAreNamedOnlyAsSuch() {
		check((question, faults) -> {
			List<String> texts = new ArrayList<>(List.of(question.prompt(), question.modelAnswer()));
			question.rubric().criteria().forEach((criterion) -> texts.add(criterion.good()));
			texts.stream()
				.flatMap((text) -> Arrays.stream(text.split("(?<=[.!?;])\\s")))
				.filter((sentence) -> !SAID_TO_BE_GONE.matcher(sentence).find())
				.filter((sentence) -> RETIRED.stream().anyMatch(sentence::contains))
				.forEach(faults::add);
		});
	}

	@Test
	void everyQuestionHasAStrongAWeakAndAWrongNote() {
		check((question, faults) -> {
			if (question.calibration().stream().noneMatch((note) -> note.high() >= 3.5)) {
				faults.add("no strong note");
			}
			if (question.calibration().stream().noneMatch((note) -> note.high() < 2.5)) {
				faults.add("no weak note");
			}
			if (question.calibration().stream().allMatch((note) -> note.redFlags().isEmpty())) {
				faults.add("no wrong note");
			}
			if (question.calibration().stream().allMatch((note) -> note.absent().isEmpty())) {
				faults.add("no note that denies something");
			}
		});
	}

	/** Runs a rule over every question; each fault is told with bank, slug and line. */
	private void check(BiConsumer<BankContent.Question, List<String>> rule) {
		List<String> all = new ArrayList<>();
		for (BankContent.Question question : this.content.questions()) {
			List<String> faults = new ArrayList<>();
			rule.accept(question, faults);
			faults.forEach((fault) -> all
				.add("%s %s (%s): %s".formatted(question.bank(), question.slug(), question.place(), fault)));
		}
		assertThat(all).isEmpty();
	}

	private static boolean shares(String keyword, String text) {
		List<String> words = words(text);
		return words(keyword).stream().anyMatch(words::contains);
	}

	private static boolean within(String keyword, String text) {
		return (" " + normal(text) + " ").contains(" " + normal(keyword) + " ");
	}

	private static String normal(String text) {
		return String.join(" ", words(text));
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}%]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
