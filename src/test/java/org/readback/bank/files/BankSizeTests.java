package org.readback.bank.files;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.readback.scoring.Grader;

import static org.assertj.core.api.Assertions.assertThat;

/** What the banks promise as a whole. */
class BankSizeTests {

	private static final BankFiles FILES = BankFiles.builtIn();

	private static final List<BankContent.Question> QUESTIONS = FILES.content().questions();

	@Test
	void thereAre240QuestionsAndAtLeast45InEachBank() {
		Map<String, Long> banks = QUESTIONS.stream()
			.filter((question) -> !question.retired())
			.collect(Collectors.groupingBy(BankContent.Question::bank, Collectors.counting()));
		assertThat(banks).hasSize(5).allSatisfy((bank, number) -> assertThat(number).isGreaterThanOrEqualTo(45));
		assertThat(banks.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(240);
	}

	@Test
	void everyTopicHasAQuestion() {
		List<String> topics = FILES.content()
			.banks()
			.stream()
			.flatMap((bank) -> bank.topics().stream().map((topic) -> bank.slug() + "/" + topic.slug()))
			.toList();
		assertThat(QUESTIONS.stream().map((question) -> question.bank() + "/" + question.topic())).containsAll(topics);
	}

	@Test
	void anAnswerToAnotherQuestionHardlyEverPasses() {
		List<CrossGrades.Cross> all = CrossGrades.of(QUESTIONS, new Grader(FILES.lexicon()));
		List<CrossGrades.Cross> high = all.stream().filter(CrossGrades.Cross::isHigh).toList();
		assertThat(high).hasSizeLessThanOrEqualTo(all.size() / 20);
	}

}
