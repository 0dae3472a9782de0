package org.readback.bank.files;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the format's description demands of the shipped files beyond their form. */
class LintTests {

	private static final BankFiles FILES = BankFiles.builtIn();

	private static final BankContent CONTENT = FILES.content();

	private static final QuestionRules RULES = new QuestionRules(FILES.lexicon().generic());

	static Set<String> rules() {
		return RULES.all().keySet();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void everyQuestion(String rule) {
		List<String> faults = CONTENT.questions()
			.stream()
			.flatMap((question) -> RULES.all()
				.get(rule)
				.apply(question)
				.stream()
				.map((fault) -> "%s %s (%s): %s".formatted(question.bank(), question.slug(), question.place(), fault)))
			.toList();
		assertThat(faults).isEmpty();
	}

	@Test
	void noTwoModelAnswersShareEightWordsInARow() {
		assertThat(Siblings.sharedRuns(CONTENT.questions())).isEmpty();
	}

	@Test
	void levelsOfATopicDifferInWhatTheyDemand() {
		assertThat(Siblings.sameMusts(CONTENT.questions())).isEmpty();
	}

}
