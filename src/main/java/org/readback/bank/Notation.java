package org.readback.bank;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

import org.readback.scoring.Criterion;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Importance;
import org.readback.scoring.MarkedText;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Rubric;
import org.readback.scoring.Severity;
import org.readback.scoring.Verdict;

/**
 * Lines of notes that show how notes are read. They are graded, not described, so that
 * what the page says of them is true.
 */
@Component
class Notation {

	private static final List<String> LINES = List.of("plain", "typo", "tick", "cross", "half", "box", "missing",
			"bare", "hint", "colleague", "echo", "corrected");

	private static final Rubric RUBRIC = new Rubric("When did you last run a restore drill, and what did it show?",
			List.of(new Criterion("drill", "Practises to restore", 3, Importance.MUST, "Restores for practice.",
					List.of("restore drill"), "How do you know?")),
			List.of(new RedFlag("enough", "Never restores", Severity.MAJOR, List.of("backups are enough"), "Why?")));

	private final List<Line> lines;

	Notation(Grader grader, MessageSource messages) {
		MessageSourceAccessor texts = new MessageSourceAccessor(messages);
		this.lines = LINES.stream()
			.map((line) -> Line.of(line, texts.getMessage("bank.grader.read." + line + ".notes"), grader))
			.toList();
	}

	List<Line> lines() {
		return this.lines;
	}

	/**
	 * One line of notes.
	 *
	 * @param name the part of the messages' names that is its own
	 * @param marked what it says
	 * @param verdict how it is read; null where it is about a red flag that does not
	 * count
	 */
	record Line(String name, MarkedText marked, @Nullable Verdict verdict) {

		static Line of(String name, String notes, Grader grader) {
			Grade grade = grader.grade(RUBRIC, notes);
			boolean flag = !grade.redFlags().isEmpty() && grade.firedFlags().isEmpty();
			return new Line(name, MarkedText.explained(notes, grade), flag ? null : grade.criteria().get(0).verdict());
		}

	}

}
