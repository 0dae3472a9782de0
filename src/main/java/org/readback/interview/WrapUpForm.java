package org.readback.interview;

import java.util.Objects;

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
		@Size(max = 500, message = "{interview.wrap-up.too-long}") String strongestFor,
		@Size(max = 500, message = "{interview.wrap-up.too-long}") String strongestAgainst) {

	WrapUpForm {
		recommendation = Objects.requireNonNullElse(recommendation, "");
		strongestFor = lines(strongestFor);
		strongestAgainst = lines(strongestAgainst);
	}

	/** What a panelist had written before they took it back; else nothing. */
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

	WrapUp toWrapUp() {
		return new WrapUp(Recommendation.valueOf(this.recommendation), this.strongestFor.strip(),
				this.strongestAgainst.strip());
	}

}
