package org.readback.scorecard;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionView;
import org.readback.interview.Choice;
import org.readback.interview.Decision;
import org.readback.interview.Recommendation;
import org.readback.scoring.Criterion;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Verdict;

/**
 * What an interview comes to. Until it is closed it is provisional.
 *
 * @param interviewId of the interview
 * @param candidate their name
 * @param position what they apply for
 * @param kit what was asked
 * @param slot minutes of the whole interview
 * @param heldAt when it went live, in its own zone
 * @param submittedAt when the last panelist submitted, in its own zone
 * @param panel those who have submitted
 * @param mean the mean of the panelists' numbers, to a tenth, rounded half up; none where
 * nothing was asked
 * @param asked how many questions were asked by anyone
 * @param unanswered how many of those had no answer
 * @param coverage the share of the kit's minutes that was asked, 0 to 1
 * @param rows one for each question of the kit
 */
record Scorecard(UUID interviewId, String candidate, String position, String kit, @Nullable Integer slot,
		@Nullable ZonedDateTime heldAt, @Nullable ZonedDateTime submittedAt, List<Panelist> panel,
		@Nullable BigDecimal mean, int asked, int unanswered, double coverage, List<Row> rows) {

	/**
	 * A panelist and what they advise.
	 *
	 * @param name theirs
	 * @param recommendation what they advise
	 * @param strongestFor the strongest evidence for; may be empty
	 * @param strongestAgainst the strongest evidence against; may be empty
	 */
	record Panelist(String name, Recommendation recommendation, String strongestFor, String strongestAgainst) {
	}

	/**
	 * A question and what each panelist made of it.
	 *
	 * @param number its place, from 1
	 * @param question as it was asked
	 * @param minutes it was given
	 * @param cells one for each panelist, in the order of the panel
	 */
	record Row(int number, QuestionView question, int minutes, List<Cell> cells) {

		/** Whether anyone asked it. */
		public boolean asked() {
			return this.cells.stream().anyMatch((cell) -> cell.choice().decision() != Decision.NOT_ASKED);
		}

		/** Whether it was asked and nobody had an answer to rate. */
		boolean unanswered() {
			return asked() && this.cells.stream().noneMatch((cell) -> cell.choice().decision() == Decision.RATED);
		}

	}

	/**
	 * What one panelist made of one question.
	 *
	 * @param panelist their name
	 * @param choice what they decided
	 * @param suggested what their notes suggested, 1 to 4
	 * @param notes theirs, to be marked
	 * @param grade what the grader makes of them
	 * @param proofs the criteria with the words that earned their verdicts
	 * @param flags the red flags with the words that raised them
	 * @param strongest the line of the notes that proves most; empty where none proves
	 * anything
	 */
	record Cell(String panelist, Choice choice, int suggested, MarkedText notes, Grade grade, List<Proof> proofs,
			List<Flag> flags, String strongest) {
	}

	/**
	 * A criterion and the words that earned its verdict.
	 *
	 * @param number its place in the rubric, from 1
	 * @param criterion as the rubric has it
	 * @param verdict what the notes say about it
	 * @param words as the notes have them, each once
	 */
	record Proof(int number, Criterion criterion, Verdict verdict, List<String> words) {
	}

	/**
	 * A red flag that counts, and the words that raised it.
	 *
	 * @param flag as the rubric has it
	 * @param words as the notes have them, each once
	 */
	record Flag(RedFlag flag, List<String> words) {
	}

	/** How many questions nobody asked. */
	public int notAsked() {
		return this.rows.size() - this.asked;
	}

}
