package org.readback.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionView;
import org.readback.interview.Choice;
import org.readback.interview.Decision;
import org.readback.interview.InterviewRecord;
import org.readback.interview.InterviewState;
import org.readback.scoring.Criterion;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Verdict;

/**
 * What an interview comes to. Until it is closed it is provisional.
 *
 * @param interview as it was held, with the parts that the reader may read
 * @param result the number; none where nobody's part can be read
 * @param rows one for each question of the kit
 */
record Scorecard(InterviewRecord interview, @Nullable Result result, List<Row> rows) {

	/**
	 * A question and what each panelist made of it.
	 *
	 * @param number its place, from 1
	 * @param question as it was asked
	 * @param title as it was called then
	 * @param minutes it was given
	 * @param cells one for each panelist, in the order of the panel
	 */
	record Row(int number, QuestionView question, String title, int minutes, List<Cell> cells) {

		/** Whether anyone asked it. */
		public boolean asked() {
			return this.cells.stream().anyMatch(Cell::asked);
		}

		/** The mean of the panel's ratings; none where nobody asked. */
		OptionalDouble average() {
			return this.cells.stream()
				.map((cell) -> cell.choice().counts())
				.filter(Objects::nonNull)
				.mapToInt(Integer::intValue)
				.average();
		}

		/** The same as people read it: to a tenth. */
		public @Nullable BigDecimal mean() {
			return Result.tenths(average());
		}

		/** How far the panel is apart; none where nobody asked. */
		public @Nullable Spread spread() {
			return Spread
				.of(this.cells.stream().map((cell) -> cell.choice().counts()).filter(Objects::nonNull).toList());
		}

		/**
		 * What the notes suggest, from the least to the most; none where nobody wrote
		 * any.
		 */
		public @Nullable Spread suggested() {
			return Spread.of(this.cells.stream().map(Cell::suggested).filter(Objects::nonNull).toList());
		}

		/** The cell whose line proves most; none where nothing was proved. */
		public @Nullable Cell strongest() {
			return this.cells.stream()
				.filter((cell) -> cell.asked() && cell.strength() > 0)
				.max(Comparator.comparingInt(Cell::strength))
				.orElse(null);
		}

	}

	/**
	 * What one panelist made of one question.
	 *
	 * @param panelist their name
	 * @param choice what they decided
	 * @param text their notes as they were typed
	 * @param notes the same, to be marked
	 * @param grade what the grader makes of them, as the panelist corrected it
	 * @param proofs the criteria with the words that earned their verdicts
	 * @param flags the red flags with the words that raised them
	 * @param strongest the line of the notes that proves most; empty where none proves
	 * anything
	 * @param strength the weight of what it proves
	 * @param quote the line that says most: what is proved, else what speaks against it,
	 * else the first; empty where there are no notes
	 * @param conduct what else they did
	 * @param amendments how the decision has changed since it was submitted
	 */
	record Cell(String panelist, Choice choice, String text, MarkedText notes, Grade grade, List<Proof> proofs,
			List<Flag> flags, String strongest, int strength, String quote, Conduct conduct,
			List<InterviewRecord.Amended<Choice>> amendments) {

		/**
		 * The rating that their notes suggest, 1 to 4; none where they did not ask or
		 * wrote nothing.
		 */
		@Nullable Integer suggested() {
			return (asked() && noted()) ? Integer.valueOf(this.grade.suggestedRating()) : null;
		}

		/** The score of their notes, in thousandths; none where nothing is suggested. */
		@Nullable Integer score() {
			return (suggested() != null) ? Integer.valueOf(this.grade.score()) : null;
		}

		/** Whether they wrote anything. */
		boolean noted() {
			return !this.text.isBlank();
		}

		/** What they decided alone, before they could see the others. */
		public Choice submitted() {
			return this.amendments.isEmpty() ? this.choice : this.amendments.get(0).from();
		}

		boolean asked() {
			return this.choice.decision() != Decision.NOT_ASKED;
		}

		boolean rated() {
			return this.choice.decision() == Decision.RATED;
		}

		/**
		 * By how much the rating is above what the notes suggest; none where either is
		 * missing.
		 */
		@Nullable Integer above() {
			Integer rating = this.choice.rating();
			Integer suggested = suggested();
			return (rating != null && suggested != null) ? Integer.valueOf(rating - suggested) : null;
		}

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

	/**
	 * How people's ratings lie to what the notes suggest.
	 *
	 * @param same how many are the same
	 * @param above how many are above
	 * @param below how many are below
	 */
	record Against(long same, long above, long below) {
	}

	/** Whether nothing can change any more. */
	public boolean closed() {
		return this.interview.state() == InterviewState.CLOSED;
	}

	/** When it was held, in the zone of the interview; none if it never was. */
	public @Nullable ZonedDateTime heldAt() {
		return at(this.interview.startedAt());
	}

	/** When it is to start, in the zone of the interview; none where nobody has said. */
	public @Nullable ZonedDateTime startsAt() {
		return at(this.interview.startsAt());
	}

	/** When the last panelist submitted, in the zone of the interview. */
	public @Nullable ZonedDateTime submittedAt() {
		return at(this.interview.submittedAt());
	}

	/** When it was closed, in the zone of the interview. */
	public @Nullable ZonedDateTime closedAt() {
		return at(this.interview.closedAt());
	}

	@Nullable ZonedDateTime at(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(this.interview.zone()) : null;
	}

	/** How the panel's ratings lie to the suggestions. */
	public Against against() {
		var signs = this.rows.stream()
			.flatMap((row) -> row.cells().stream())
			.map(Cell::above)
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Integer::signum, Collectors.counting()));
		return new Against(signs.getOrDefault(0, 0L), signs.getOrDefault(1, 0L), signs.getOrDefault(-1, 0L));
	}

	/** The numbers of the questions on which the panel is furthest apart, if it is. */
	public List<Integer> furthestApart() {
		int widest = this.rows.stream().mapToInt(Scorecard::width).max().orElse(0);
		return this.rows.stream().filter((row) -> widest > 0 && width(row) == widest).map(Row::number).toList();
	}

	/** The mean rating of each topic, in the order of the kit. */
	public Radar radar() {
		return Radar.of(this.rows);
	}

	/** What one panelist's part comes to by itself. */
	public Result numberOf(InterviewRecord.Part part) {
		return Result.of(this.interview, part);
	}

	/** Whether anything was changed after it was submitted. */
	public boolean amended() {
		return this.interview.panelists().stream().anyMatch((part) -> !part.amendments().isEmpty())
				|| this.rows.stream()
					.flatMap((row) -> row.cells().stream())
					.anyMatch((cell) -> !cell.amendments().isEmpty());
	}

	/** How often the panel agreed before they saw each other. */
	public Agreement agreement() {
		return Agreement.of(this.interview);
	}

	static int width(Row row) {
		Spread spread = row.spread();
		return (spread != null) ? spread.high() - spread.low() : 0;
	}

}
