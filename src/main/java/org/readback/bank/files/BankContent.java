package org.readback.bank.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.bank.Level;
import org.readback.bank.QuestionType;
import org.readback.bank.Reference;
import org.readback.scoring.Rubric;

/**
 * What the files of the banks and kits say, after every rule of the format was found
 * kept.
 *
 * @param banks in the order of their folders
 * @param questions in the order of the files
 * @param kits in the order of their files
 */
public record BankContent(List<Bank> banks, List<Question> questions, List<Kit> kits) {

	public BankContent {
		banks = List.copyOf(banks);
		questions = List.copyOf(questions);
		kits = List.copyOf(kits);
	}

	/** A bank, from its {@code bank.yaml}. */
	public record Bank(String slug, String title, String description, List<Topic> topics) {

		public Bank {
			topics = List.copyOf(topics);
		}

	}

	/** A topic of a bank. */
	public record Topic(String slug, String title, int order) {
	}

	/** Where something stands. */
	public record Place(String file, int line) {

		@Override
		public String toString() {
			return this.file + ":" + this.line;
		}

	}

	/** A question with everything its file says. */
	public record Question(Place place, String slug, String bank, String topic, String title, Level level, int minutes,
			QuestionType type, List<String> tags, String whyAsk, @Nullable String contextNote, String modelAnswer,
			Rubric rubric, List<String> ratings, List<Reference> references, List<String> covers, String factsChecked,
			List<String> aliases, boolean retired, List<Calibration> calibration) {

		public Question {
			tags = List.copyOf(tags);
			ratings = List.copyOf(ratings);
			references = List.copyOf(references);
			covers = List.copyOf(covers);
			aliases = List.copyOf(aliases);
			calibration = List.copyOf(calibration);
		}

		/** What the interviewer reads aloud. */
		public String prompt() {
			return this.rubric.prompt();
		}

	}

	/**
	 * A note and what its grade must be: a test of the rubric. The bounds are of four, as
	 * the files write them.
	 */
	public record Calibration(Place place, String note, double low, double high, List<String> present,
			List<String> absent, List<String> redFlags) {

		public Calibration {
			present = List.copyOf(present);
			absent = List.copyOf(absent);
			redFlags = List.copyOf(redFlags);
		}

	}

	/** A kit: questions in order, for a position. */
	public record Kit(String slug, String title, String position, Level level, String purpose, @Nullable Integer slot,
			List<String> questions) {

		public Kit {
			questions = List.copyOf(questions);
		}

	}

}
