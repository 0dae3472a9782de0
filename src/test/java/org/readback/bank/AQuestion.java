package org.readback.bank;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.readback.bank.files.BankContent;

/** Questions and summaries for tests of pages, from the files of {@link BankText}. */
public final class AQuestion {

	private AQuestion() {
	}

	/** The first question of the small bank, in its third revision. */
	public static QuestionView view() {
		return view(false);
	}

	/** The same, open to practice or kept for interviews. */
	static QuestionView view(boolean reserved) {
		BankContent.Question q = BankText.good().files().content().questions().get(0);
		return new QuestionView(new QuestionRef(q.slug(), 3), q.bank(), "AWS", q.topic(), "Object storage", q.title(),
				q.level(), q.minutes(), q.type(), q.tags(), q.whyAsk(), q.prompt(), q.contextNote(), q.modelAnswer(),
				q.rubric(), q.ratings(), q.references(), YearMonth.parse(q.factsChecked()),
				Instant.parse("2026-11-19T23:30:00Z"), q.retired(), reserved);
	}

	/** A line of a list. */
	public static QuestionSummary summary(String slug, String topic, Level level) {
		return new QuestionSummary(slug, 1, "aws", topic, "Topic " + topic, "Title of " + slug, level, 6,
				QuestionType.DESIGN, List.of("tag"), false);
	}

}
