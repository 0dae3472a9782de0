package org.readback.bank;

import java.util.List;

/**
 * A topic that a kit is to cover.
 *
 * @param bank slug of its bank
 * @param bankTitle what people read
 * @param slug of the topic, unique in its bank
 * @param title what people read
 */
record AskedTopic(String bank, String bankTitle, String slug, String title) {

	/** All topics of these banks, in their order. */
	static List<AskedTopic> of(List<BankView> banks) {
		return banks.stream()
			.flatMap((bank) -> bank.topics()
				.stream()
				.map((topic) -> new AskedTopic(bank.slug(), bank.title(), topic.slug(), topic.title())))
			.toList();
	}

	/** Unique over all banks. */
	public String key() {
		return this.bank + "/" + this.slug;
	}

	boolean has(QuestionSummary question) {
		return this.bank.equals(question.bank()) && this.slug.equals(question.topic());
	}

}
