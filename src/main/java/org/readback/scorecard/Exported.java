package org.readback.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.readback.interview.Choice;
import org.readback.interview.InterviewRecord;

/** How every export writes what is not a text. */
final class Exported {

	private Exported() {
	}

	/** To the second, with its offset. */
	static @Nullable String time(@Nullable ZonedDateTime at) {
		return (at != null) ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS)) : null;
	}

	/** A choice as a cell holds it: a rating, {@code no answer} or {@code not asked}. */
	static String choice(Choice choice) {
		return (choice.rating() != null) ? choice.rating().toString() : word(choice.decision());
	}

	/** A share of 1, to a hundredth. */
	static BigDecimal share(double share) {
		return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP);
	}

	/** A score of thousandths, as a share of 1. */
	static BigDecimal score(int thousandths) {
		return BigDecimal.valueOf(thousandths, 3);
	}

	/** A deviation from the kit as a sentence. */
	static String sentence(InterviewRecord.Deviation one) {
		return switch (one.kind()) {
			case ADDED -> "Added: " + one.question();
			case REMOVED -> "Removed: " + one.question();
			case SWAPPED -> "Swapped: " + one.question() + " for " + one.other();
			case NOT_ASKED -> "Not asked: " + one.question();
			case OUT_OF_ORDER ->
				"Asked out of order: " + one.question() + " before " + one.other() + " (" + one.by() + ")";
		};
	}

	/** As people write it: {@code not asked}, {@code strong yes}. */
	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
