package org.readback.bank.api;

import java.util.List;

import org.readback.scoring.FlagGrade;

/** A red flag that a text mentions, whether it counts or not, and why. */
record MentionJson(String id, String name, String severity, boolean fired, List<MatchJson> matches) {

	static MentionJson of(FlagGrade grade) {
		return new MentionJson(grade.flag().id(), grade.flag().name(), grade.flag().severity().word(), grade.fired(),
				MatchJson.first(grade.evidence()));
	}

}
