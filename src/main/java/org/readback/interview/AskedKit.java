package org.readback.interview;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.readback.bank.KitView;
import org.readback.bank.QuestionSummary;

/**
 * A kit as it stands now, with the revisions that are current now.
 *
 * @param slug of the kit
 * @param title as it is called
 * @param version how often it has changed
 * @param slot minutes of the whole interview
 * @param questions numbered from 1
 */
record AskedKit(String slug, String title, int version, @Nullable Integer slot, List<AskedQuestion> questions) {

	static AskedKit of(KitView kit) {
		List<QuestionSummary> questions = kit.questions();
		return new AskedKit(kit.slug(), kit.title(), kit.version(), kit.slot(),
				IntStream.range(0, questions.size())
					.mapToObj((i) -> AskedQuestion.of(i + 1, questions.get(i)))
					.toList());
	}

}
