package org.readback.scoring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

/** Paragraphs that an editor has cut into lines are read as paragraphs. */
class WrappedTests {

	private static final String PARAGRAPH = """
			She drew the bucket, the function and the partner first, and where an event waits
			while the partner is down for two hours. What she never mentioned in all that was
			the DLQ, nor what happens when the same event comes twice, which I had hoped for.
			Then redrive.""";

	@Test
	void aSentenceGoesOnInTheNextLine() {
		grading(PARAGRAPH).denies("net").hears("again");
		assertThat(Wrapped.joined(PARAGRAPH)).isEqualTo(PARAGRAPH.replace('\n', ' '));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n", "\n" })
	void whateverEndsALine(String end) {
		grading(PARAGRAPH.replace("\n", end)).denies("net").hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "one line", "no idea about the queue\nDLQ\nredrive\nidempotency",
			"- a remark that is rather long, of sixty characters and some more of them\n- no DLQ\n- redrive\n- more",
			"What he never mentioned in all the time that we had for this one question was\nthe DLQ" })
	void remarksKeepTheirLines(String text) {
		assertThat(Wrapped.joined(text)).isSameAs(text);
	}

	@Test
	void aBulletIsNeverJoined() {
		String bullets = PARAGRAPH.replace("\n", "\n- ");
		assertThat(Wrapped.joined(bullets)).isSameAs(bullets);
		assertThat(Wrapped.joined(PARAGRAPH + "\n- idempotency").lines()).containsExactly(PARAGRAPH.replace('\n', ' '),
				"- idempotency");
	}

	@Test
	void theWordsOfACorrectionAreThoseOfTheNotes() {
		String notes = """
				She drew the bucket, the function and the partner first, and there was the circuit
				breaker that opens while the partner is down for two hours. What she also said was
				that events go to a queue of their own and that the same event may come twice, and
				then redrive.""";
		grading(notes).hears("spare").quotes("spare", "circuit\nbreaker");
		grading(notes, new Correction("spare", Correction.Kind.STRUCK, "circuit\nbreaker")).denies("spare");
	}

}
