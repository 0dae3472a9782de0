package org.readback.bank.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.readback.scoring.BlindNote;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Rubric;
import org.readback.scoring.Verdict;

/**
 * Tells where the grader and people who knew no keyword differ:
 * {@code bench/banks blind}.
 */
final class BlindCheck {

	private int notes;

	private int close;

	private int heard;

	private int missed;

	private int denied;

	private int credited;

	private int rejected;

	private int misfired;

	private BlindCheck() {
	}

	static void print(Grader grader, List<BankContent.Question> questions, Path file) throws IOException {
		Map<String, BankContent.Question> known = questions.stream()
			.collect(Collectors.toMap(BankContent.Question::slug, Function.identity()));
		BlindCheck check = new BlindCheck();
		for (BlindNote note : BlindNote.read(file)) {
			BankContent.Question question = known.get(note.question());
			if (question != null) {
				check.tell(note, question.rubric(), new QuestionTrial(grader, question).grade(note.text()));
			}
		}
		System.out.printf(
				"%n%d of %d close (%d %%); heard and missed %d of %d; denied and credited %d of %d; rejected and fired %d of %d%n",
				check.close, check.notes, Math.round(100.0 * check.close / Math.max(1, check.notes)), check.missed,
				check.heard, check.credited, check.denied, check.misfired, check.rejected);
	}

	private void tell(BlindNote note, Rubric rubric, Grade grade) {
		boolean close = note.isClose(rubric, grade);
		this.notes++;
		this.close += close ? 1 : 0;
		this.rejected += note.rejected().size();
		this.misfired += note.misfired(grade).size();
		List<String> differences = new ArrayList<>();
		grade.criteria().forEach((found) -> {
			String id = found.criterion().id();
			Verdict wanted = note.verdict(id);
			this.heard += (wanted.compareTo(Verdict.PROMPTED) <= 0) ? 1 : 0;
			this.denied += (wanted == Verdict.DENIED) ? 1 : 0;
			if (wanted != found.verdict()) {
				differences.add("%s %s, not %s%s".formatted(id, found.verdict().word(), wanted.word(),
						found.evidence().isEmpty() ? "" : " " + found.words(note.text())));
			}
		});
		this.missed += note.missed(grade).size();
		this.credited += note.credited(grade).size();
		List<String> fired = new ArrayList<>(BlindNote.fired(grade));
		note.flags()
			.stream()
			.filter((flag) -> !fired.contains(flag))
			.forEach((flag) -> differences.add("flag " + flag + " not fired"));
		fired.removeAll(note.flags());
		fired.forEach((flag) -> differences.add("flag " + flag + " fired"));
		System.out.printf("%s %s %s: %d, by hand %d; %s%n", close ? "close" : "FAR  ", note.name(), note.question(),
				grade.score(), note.expected(rubric), differences);
	}

}
