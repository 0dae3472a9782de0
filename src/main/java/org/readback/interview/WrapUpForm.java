package org.readback.interview;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form that ends an interview.
 *
 * @param recommendation name of a {@link Recommendation}
 * @param strongestFor the strongest evidence for the candidate
 * @param strongestAgainst the strongest evidence against
 */
record WrapUpForm(
		@Pattern(regexp = "STRONG_NO|NO|YES|STRONG_YES",
				message = "{interview.wrap-up.recommendation.missing}") String recommendation,
		@Size(max = LONGEST, message = "{interview.wrap-up.too-long}") String strongestFor,
		@Size(max = LONGEST, message = "{interview.wrap-up.too-long}") String strongestAgainst) {

	private static final int LONGEST = 500;

	WrapUpForm {
		recommendation = Objects.requireNonNullElse(recommendation, "");
		strongestFor = lines(strongestFor);
		strongestAgainst = lines(strongestAgainst);
	}

	/** What a panelist has written so far, or had before they took it back. */
	static WrapUpForm of(Panelist panelist) {
		Recommendation before = panelist.recommendation();
		return new WrapUpForm((before != null) ? before.name() : "",
				Objects.requireNonNullElse(panelist.strongestFor(), ""),
				Objects.requireNonNullElse(panelist.strongestAgainst(), ""));
	}

	/** A browser sends two characters for a line break, and counts one. */
	private static String lines(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n") : "";
	}

	/** What is recommended; none where nothing is chosen yet. */
	@Nullable Recommendation chosen() {
		return Stream.of(Recommendation.values())
			.filter((one) -> one.name().equals(this.recommendation))
			.findFirst()
			.orElse(null);
	}

	/** Whether a text is longer than may be kept. */
	boolean tooLong() {
		return this.strongestFor.length() > LONGEST || this.strongestAgainst.length() > LONGEST;
	}

	WrapUp toWrapUp() {
		return new WrapUp(Recommendation.valueOf(this.recommendation), this.strongestFor.strip(),
				this.strongestAgainst.strip());
	}

}
