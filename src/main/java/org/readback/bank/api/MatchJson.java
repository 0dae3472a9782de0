package org.readback.bank.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.readback.scoring.Evidence;
import org.readback.scoring.Place;
import org.readback.scoring.Reading;

/**
 * A place where a keyword was found, whether it carries the verdict or not, with what
 * allowed it and what the words around it made of it.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MatchJson(int start, int end, String keyword, String verdict, String scope, @Nullable PlaceJson cue,
		List<ReadingJson> readings) {

	/** As many as there may be of evidence. */
	static List<MatchJson> first(List<Evidence> evidence) {
		return evidence.stream().limit(GradeJson.MOST_EVIDENCE).map(MatchJson::of).toList();
	}

	private static MatchJson of(Evidence match) {
		return new MatchJson(match.start(), match.end(), match.keyword(), match.verdict().word(), match.scope().word(),
				(match.cue() != null) ? PlaceJson.of(match.cue()) : null,
				match.readings().stream().map(ReadingJson::of).toList());
	}

	record PlaceJson(int start, int end) {

		static PlaceJson of(Place place) {
			return new PlaceJson(place.start(), place.end());
		}

	}

	record ReadingJson(String kind, String written, String meant) {

		static ReadingJson of(Reading reading) {
			return new ReadingJson(reading.kind().word(), reading.written(), reading.meant());
		}

	}

}
