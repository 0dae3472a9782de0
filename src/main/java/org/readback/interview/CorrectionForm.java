package org.readback.interview;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Correction;

/**
 * A correction as the live page sends it: as the one value of a button, or as the fields
 * of a form.
 *
 * @param hit {@code kind criterion words}; without words all of the criterion is meant
 * @param kind {@code struck}, {@code prompted} or {@code added}
 * @param criterion id of the criterion or the red flag
 * @param words at most {@value #LONGEST} UTF-16 units
 */
record CorrectionForm(@Nullable String hit, @Nullable String kind, @Nullable String criterion, @Nullable String words) {

	static final int LONGEST = 200;

	/** Reads it; what makes no sense is an {@link UnusableCorrection}. */
	Correction toCorrection() {
		String[] parts = text(this.hit).isEmpty()
				? new String[] { text(this.kind), text(this.criterion), text(this.words).strip() }
				: Arrays.copyOf(text(this.hit).split(" ", 3), 3);
		String said = text(parts[2]);
		Correction.Kind read = kind(text(parts[0]));
		boolean whole = said.isEmpty() && read == Correction.Kind.PROMPTED && !text(this.hit).isEmpty();
		if (said.length() > LONGEST || (said.isEmpty() && !whole)) {
			throw new UnusableCorrection(UnusableCorrection.Fault.WORDS);
		}
		return new Correction(text(parts[1]), read, said);
	}

	private static Correction.Kind kind(String word) {
		return Arrays.stream(Correction.Kind.values())
			.filter((kind) -> kind.word().equals(word))
			.findFirst()
			.orElseThrow(() -> new UnusableCorrection(UnusableCorrection.Fault.CRITERION));
	}

	/** A browser sends the end of a line as two characters; notes have one. */
	private static String text(@Nullable String field) {
		return (field != null) ? field.replace("\r\n", "\n") : "";
	}

}
