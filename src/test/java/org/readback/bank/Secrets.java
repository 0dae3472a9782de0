package org.readback.bank;

import java.util.ArrayList;
import java.util.List;

import org.readback.scoring.Criterion;
import org.readback.scoring.RedFlag;

/** All words of a question that a stranger must not read. */
public final class Secrets {

	private Secrets() {
	}

	/** Every text of the rubric, the ratings, the model answer and the context note. */
	public static String[] of(QuestionView question) {
		List<String> secrets = new ArrayList<>(question.ratings());
		secrets.add(question.modelAnswer());
		secrets.add(question.modelAnswer().substring(0, 40));
		secrets.add(question.contextNote());
		for (Criterion criterion : question.rubric().criteria()) {
			secrets.addAll(List.of(criterion.name(), criterion.good(), criterion.probe()));
			secrets.addAll(criterion.keywords());
		}
		for (RedFlag flag : question.rubric().redFlags()) {
			secrets.addAll(List.of(flag.name(), flag.probe()));
			secrets.addAll(flag.phrases());
		}
		return secrets.toArray(String[]::new);
	}

}
