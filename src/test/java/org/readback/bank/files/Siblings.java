package org.readback.bank.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.readback.scoring.Criterion;
import org.readback.scoring.Importance;

/** What two questions must not have in common. */
final class Siblings {

	private static final int RUN = 8;

	private Siblings() {
	}

	/** Questions whose model answers share eight words in a row, with the words. */
	static List<String> sharedRuns(List<BankContent.Question> questions) {
		List<String> faults = new ArrayList<>();
		Map<List<String>, BankContent.Question> owners = new HashMap<>();
		for (BankContent.Question question : questions) {
			List<String> words = QuestionRules.words(question.modelAnswer());
			for (int at = 0; at + RUN <= words.size(); at++) {
				List<String> run = words.subList(at, at + RUN);
				BankContent.Question owner = owners.putIfAbsent(run, question);
				if (owner != null && owner != question) {
					faults.add(both(owner, question) + ": " + String.join(" ", run));
				}
			}
		}
		return faults;
	}

	/** Questions of one topic at two levels that demand the same. */
	static List<String> sameMusts(List<BankContent.Question> questions) {
		List<String> faults = new ArrayList<>();
		for (BankContent.Question one : questions) {
			for (BankContent.Question other : questions) {
				if (one.topic().equals(other.topic()) && one.level().compareTo(other.level()) < 0
						&& (musts(one, true).equals(musts(other, true))
								|| musts(one, false).equals(musts(other, false)))) {
					faults.add(both(one, other));
				}
			}
		}
		return faults;
	}

	private static Set<String> musts(BankContent.Question question, boolean byId) {
		Set<Criterion> musts = new HashSet<>(question.rubric().criteria());
		musts.removeIf((criterion) -> criterion.importance() != Importance.MUST);
		return musts.stream()
			.map((criterion) -> byId ? criterion.id() : String.join(" ", QuestionRules.words(criterion.name())))
			.collect(Collectors.toSet());
	}

	private static String both(BankContent.Question one, BankContent.Question other) {
		return "%s %s (%s) and %s (%s)".formatted(one.bank(), one.slug(), one.place(), other.slug(), other.place());
	}

}
