package org.readback.bank.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Criterion;
import org.readback.scoring.Importance;
import org.readback.scoring.Keywords;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Rubric;
import org.readback.scoring.Severity;
import org.readback.web.StorableText;

/**
 * A text to be graded, with a question of the bank or with a rubric that is sent along.
 */
record GradeRequest(String question, @Nullable Rubric rubric, String text) {

	private static final int LONGEST_TEXT = StorableText.LONGEST_NOTE;

	private static final int LONGEST_LINE = 600;

	static GradeRequest read(JsonFields fields) {
		String text = fields.text("text", LONGEST_TEXT);
		if (fields.has("question") == fields.has("rubric")) {
			throw Refused.because(
					fields.path("question") + " or " + fields.path("rubric") + " must be given, and not both of them.");
		}
		GradeRequest request = fields.has("question") ? new GradeRequest(fields.text("question", 64), null, text)
				: new GradeRequest("", rubric(fields.fields("rubric")), text);
		fields.end();
		return request;
	}

	private static Rubric rubric(JsonFields fields) {
		Rubric rubric = new Rubric(fields.optionalText("prompt", 2000), criteria(fields), redFlags(fields),
				fields.has("grading") ? fields.word("grading", Rubric.Grading.class) : Rubric.Grading.CRITERIA);
		// A draft says what it is; what is sent back unchanged is taken.
		fields.optionalText("note", LONGEST_LINE);
		fields.end();
		return rubric;
	}

	private static List<Criterion> criteria(JsonFields fields) {
		List<Criterion> criteria = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (JsonFields row : fields.rows("criteria", 1, 20)) {
			criteria.add(new Criterion(id(row, ids), row.text("name", 200), row.number("weight", 1, 5),
					row.word("importance", Importance.class), row.optionalText("good", LONGEST_LINE),
					keywords(row, "keywords"), row.optionalText("probe", LONGEST_LINE)));
			row.end();
		}
		if (criteria.stream().allMatch((criterion) -> criterion.importance() == Importance.BONUS)) {
			throw Refused.because(fields.path("criteria") + " must have one that is not a bonus.");
		}
		return criteria;
	}

	private static List<RedFlag> redFlags(JsonFields fields) {
		if (!fields.has("redFlags")) {
			return List.of();
		}
		List<RedFlag> flags = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (JsonFields row : fields.rows("redFlags", 0, 20)) {
			flags.add(new RedFlag(id(row, ids), row.text("name", 200), row.word("severity", Severity.class),
					keywords(row, "phrases"), row.optionalText("probe", LONGEST_LINE)));
			row.end();
		}
		return flags;
	}

	private static List<String> keywords(JsonFields row, String key) {
		List<String> keywords = row.texts(key, 1, 40, 120);
		for (int at = 0; at < keywords.size(); at++) {
			String path = row.path(key) + "[" + at + "] ";
			Keywords.fault(keywords.get(at)).ifPresent((fault) -> {
				throw Refused.because(path + fault + ".");
			});
		}
		return keywords;
	}

	private static String id(JsonFields row, Set<String> ids) {
		String id = row.text("id", 64);
		if (!ids.add(id)) {
			throw Refused.because(row.path("id") + " stands twice: " + id);
		}
		return id;
	}

}
