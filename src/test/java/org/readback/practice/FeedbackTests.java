package org.readback.practice;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.readback.bank.files.BankFiles;
import org.readback.practice.Feedback.Mention;
import org.readback.scoring.Criterion;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Importance;
import org.readback.scoring.Rubric;
import org.readback.scoring.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class FeedbackTests {

	private static final Rubric RUBRIC = new Rubric("When did you last run a restore drill, and what did it show?",
			List.of(new Criterion("drill", "Practises to restore", 3, Importance.MUST, "Restores for practice.",
					List.of("restore drill"), "How do you know?")),
			List.of());

	private final Grader grader = new Grader(BankFiles.builtIn().lexicon());

	@Test
	void saysWhyWordsCountAsTheyDo() {
		assertThat(mentions("never did a restore drill")).singleElement().satisfies((mention) -> {
			assertThat(mention.words()).isEqualTo("restore drill");
			assertThat(mention.scope()).isEqualTo(Scope.DENIED);
			assertThat(mention.cue()).startsWith("never");
		});
		assertThat(mentions("When did you last run a restore drill, and what did it show?"))
			.containsExactly(new Mention("restore drill", Scope.ECHO, ""));
	}

	private List<Mention> mentions(String answer) {
		Grade grade = this.grader.grade(RUBRIC, answer);
		return Feedback.of(answer, grade).items().get(0).mentions();
	}

}
