package org.readback.bank.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.readback.scoring.Criterion;
import org.readback.scoring.Importance;

/**
 * What the description of the format demands of a shipped question beyond its form. Each
 * rule lists the faults that it finds in one question.
 */
final class QuestionRules {

	/** From the end of the blueprint; a sentence may say that they are gone. */
	private static final List<String> RETIRED = List.of("OpsWorks", "Snowmobile", "QLDB", "Aurora multi-master",
			"launch configuration", "Serverless v1", "Cloud9", "DC2", "Redshift Python UDF", "CDKTF", "Ingress-NGINX");

	private static final Pattern SAID_TO_BE_GONE = Pattern.compile("retired|deprecated|replaced|no longer");

	private final Set<String> generic;

	private final Map<String, Function<BankContent.Question, List<String>>> rules = new LinkedHashMap<>();

	/** With the words that are too general to be a keyword. */
	QuestionRules(Set<String> generic) {
		this.generic = generic;
		this.rules.put("says when its facts were checked",
				(question) -> question.factsChecked().isBlank() ? List.of("no date") : List.of());
		this.rules.put("has a word of every must in its model answer", QuestionRules::mustsWithoutWord);
		this.rules.put("leaves the label of the context note to the page", QuestionRules::labelledNote);
		this.rules.put("gives a keyword to one criterion only", QuestionRules::sharedKeywords);
		this.rules.put("has no keyword twice", QuestionRules::doubleKeywords);
		this.rules.put("has no keyword inside one of another criterion", QuestionRules::keywordsInside);
		this.rules.put("gives no answer away in a probe", QuestionRules::answersInProbes);
		this.rules.put("has no generic word for a keyword", this::genericKeywords);
		this.rules.put("recommends nothing that was retired", QuestionRules::retiredServices);
		this.rules.put("has a strong, a weak, a wrong and a denying note", QuestionRules::missingNotes);
	}

	/** The rules by what a question that keeps them does. */
	Map<String, Function<BankContent.Question, List<String>>> all() {
		return this.rules;
	}

	private static List<String> mustsWithoutWord(BankContent.Question question) {
		Set<String> answer = new HashSet<>(words(question.modelAnswer()));
		return question.rubric()
			.criteria()
			.stream()
			.filter((criterion) -> criterion.importance() == Importance.MUST)
			.filter((criterion) -> criterion.keywords()
				.stream()
				.noneMatch((keyword) -> words(keyword).stream().anyMatch(answer::contains)))
			.map(Criterion::id)
			.toList();
	}

	private static List<String> labelledNote(BankContent.Question question) {
		String note = question.contextNote();
		return (note != null && note.startsWith("If asked")) ? List.of("'If asked' is what the page writes before it")
				: List.of();
	}

	private static List<String> sharedKeywords(BankContent.Question question) {
		List<String> faults = new ArrayList<>();
		Map<String, String> owners = new HashMap<>();
		for (Criterion criterion : question.rubric().criteria()) {
			for (String keyword : criterion.keywords()) {
				String owner = owners.putIfAbsent(normal(keyword), criterion.id());
				if (owner != null && !owner.equals(criterion.id())) {
					faults.add("'" + keyword + "' of " + owner + " and " + criterion.id());
				}
			}
		}
		return faults;
	}

	private static List<String> doubleKeywords(BankContent.Question question) {
		return question.rubric().criteria().stream().flatMap((criterion) -> {
			Set<String> seen = new HashSet<>();
			return of(criterion, criterion.keywords().stream().filter((keyword) -> !seen.add(normal(keyword))));
		}).toList();
	}

	private static List<String> keywordsInside(BankContent.Question question) {
		List<String> faults = new ArrayList<>();
		for (Criterion inner : question.rubric().criteria()) {
			for (Criterion outer : question.rubric().criteria()) {
				if (inner != outer) {
					addInside(inner, outer, faults);
				}
			}
		}
		return faults;
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

	private static List<String> answersInProbes(BankContent.Question question) {
		return question.rubric()
			.criteria()
			.stream()
			.flatMap((criterion) -> of(criterion,
					criterion.keywords()
						.stream()
						.filter((keyword) -> !keyword.contains("&") && within(keyword, criterion.probe()))))
			.toList();
	}

	private List<String> genericKeywords(BankContent.Question question) {
		return question.rubric()
			.criteria()
			.stream()
			.flatMap((criterion) -> of(criterion,
					criterion.keywords()
						.stream()
						.filter((keyword) -> this.generic.contains(keyword.toLowerCase(Locale.ROOT)))))
			.toList();
	}

	private static List<String> retiredServices(BankContent.Question question) {
		List<String> texts = new ArrayList<>(List.of(question.prompt(), question.modelAnswer()));
		question.rubric().criteria().forEach((criterion) -> texts.add(criterion.good()));
		return texts.stream()
			.flatMap((text) -> Arrays.stream(text.split("(?<=[.!?;])\\s")))
			.filter((sentence) -> !SAID_TO_BE_GONE.matcher(sentence).find())
			.filter((sentence) -> RETIRED.stream().anyMatch(sentence::contains))
			.toList();
	}

	private static List<String> missingNotes(BankContent.Question question) {
		List<BankContent.Calibration> notes = question.calibration();
		List<String> faults = new ArrayList<>();
		if (notes.stream().noneMatch((note) -> note.high() >= 3.5)) {
			faults.add("no strong note");
		}
		if (notes.stream().noneMatch((note) -> note.high() < 2.5)) {
			faults.add("no weak note");
		}
		if (notes.stream().allMatch((note) -> note.redFlags().isEmpty())) {
			faults.add("no wrong note");
		}
		if (notes.stream().allMatch((note) -> note.absent().isEmpty())) {
			faults.add("no note that denies something");
		}
		return faults;
	}

	private static Stream<String> of(Criterion criterion, Stream<String> keywords) {
		return keywords.map((keyword) -> "'" + keyword + "' of " + criterion.id());
	}

	private static boolean within(String keyword, String text) {
		return (" " + normal(text) + " ").contains(" " + normal(keyword) + " ");
	}

	private static String normal(String text) {
		return String.join(" ", words(text));
	}

	/** The words of a text as the rules compare them. */
	static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}%]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
