package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

class TokenTests {

	private final Tokenizer tokenizer = new Tokenizer(new Dictionary(new Vocabulary(Files.LEXICON)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "multi-AZ|multi,az", "multi_az|multi,az", "c++|c++", "C#!|c#", "99.9|99,9",
			"n+1|n,1", "90% of it|90%,of,it", "didn't|didn,t", "w/o DLQ|without,dlq", "w/DLQ|with,dlq",
			"b/c it|because,it", "b/g|b,g", "[x] done|done", "Ünïcode|unicode", "e\u0301tat|etat", "ﬁle|file",
			"İstanbul|istanbul", "🚒fire🚒|fire", "a\u00a0b\tc|a,b,c", "% sign|sign", "x\u0000y|x,y", "\uff9e|\uff9e" })
	void textsAreCutIntoWords(String text, String words) {
		assertThat(this.tokenizer.tokens(text)).extracting(Token::folded).containsExactly(words.split(","));
		assertThat(Tokenizer.spelled(text)).containsExactly(words.split(","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "İİİ İdempotency", "ﬁﬁﬁ: idempotency", "e\u0301e\u0301 IDEMPOTENCY", "🚒🚒 idempotency 🚒",
			"\r\n\r\n\tidempotency\r\n", "\u00a0idempotency\u00a0", "\ud83d idempotency \udc00",
			"\u0000idempotency\u0000" })
	void evidenceIsQuotedFromTheTextAsGiven(String text) {
		Grading grading = grading(text).hears("twice");
		Evidence evidence = grading.grade().criteria().get(1).evidence().get(0);
		assertThat(evidence.quote(text)).matches("(?iu)[iİ]dempotency");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "k8s|kubernetes", "LBs|load balancers", "lb hc|load balancer health check",
			"DDB|DynamoDB", "pg|PostgreSQL", "failover|failed over" })
	void abbreviationsMeanTheirLongForm(String shortForm, String longForm) {
		Rubric one = new Rubric("", List.of(Rubrics.must("it", 1, "It", shortForm)), List.of());
		Rubric two = new Rubric("", List.of(Rubrics.must("it", 1, "It", longForm)), List.of());
		grading(one, "uses " + longForm + " there").hears("it").quotes("it", longForm);
		grading(two, "uses " + shortForm + " there").hears("it").quotes("it", shortForm);
	}

	@ParameterizedTest
	@ValueSource(strings = { "es", "ic", "cm", "sync", "min" })
	void anAbbreviationSwallowsNoEnglishWord(String word) {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("it", 1, "It", Files.LEXICON.abbreviations().get(word))),
				List.of());
		grading(rubric, "uses " + word + " there").hearsOnly();
	}

	@Test
	void aWordOfMoreThanSixtyLettersIsTakenAsItIs() {
		assertThat(Tokenizer.spelled("X".repeat(60))).containsExactly("x".repeat(60));
		assertThat(Tokenizer.spelled("X".repeat(61))).containsExactly("X".repeat(61));
		assertThat(this.tokenizer.tokens("retries".repeat(8) + "ings")[0].terms().get(0)).hasSizeLessThan(60);
		assertThat(this.tokenizer.tokens("retries".repeat(8) + "sings")[0].terms().get(0)).hasSize(61);
	}

	@Test
	void noLongFormHoldsAnotherAbbreviation() {
		assertThat(Files.LEXICON.abbreviations().values())
			.allSatisfy((longForm) -> assertThat(this.tokenizer.tokens(longForm))
				.allMatch((token) -> token.word().longForm().isEmpty()));
	}

	@Test
	void commonEnglishIsNoAbbreviation() {
		String text = "as is, it has his own pass and was at us or we do so in an if, less gas, plus this";
		assertThat(this.tokenizer.tokens(text)).allMatch((token) -> token.word().longForm().isEmpty());
	}

}
