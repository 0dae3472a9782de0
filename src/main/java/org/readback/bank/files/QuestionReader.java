package org.readback.bank.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.readback.bank.Level;
import org.readback.bank.QuestionType;
import org.readback.bank.Reference;
import org.readback.scoring.Criterion;
import org.readback.scoring.Importance;
import org.readback.scoring.Keywords;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Rubric;
import org.readback.scoring.Severity;

/** Reads one question; the limits are those of the format's description. */
class QuestionReader {

	private final Fields fields;

	QuestionReader(Fields fields) {
		this.fields = fields;
	}

	BankContent.Question read(String factsChecked) {
		Fields f = this.fields;
		Rubric rubric = new Rubric(f.text("prompt", 60, 600), criteria(), redFlags());
		BankContent.Question question = new BankContent.Question(f.place(), f.slug("slug", 64), f.slug("bank", 64),
				f.slug("topic", 64), f.text("title", 1, 80), f.word("level", Level.class), f.number("minutes", 2, 10),
				f.word("type", QuestionType.class), f.texts("tags", 0, 8, 40), f.text("why_ask", 60, 300),
				f.optionalText("context_note", 400), f.text("model_answer", 400, 1600), rubric, ratings(), references(),
				f.texts("covers", 0, 40, 20), factsChecked, f.optionalTexts("aliases", 10, 64),
				f.optionalFlag("retired"), calibration(rubric));
		f.end();
		return question;
	}

	private List<Criterion> criteria() {
		List<Criterion> criteria = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Fields row : this.fields.rows("criteria", 4, 7)) {
			criteria.add(new Criterion(id(row, ids), row.text("name", 1, 60), row.number("weight", 1, 5),
					row.word("importance", Importance.class), line(row, "good", 200), keywords(row, "keywords", 6, 25),
					row.question("probe", 200)));
			row.end();
		}
		checkWeights(criteria);
		return criteria;
	}

	private void checkWeights(List<Criterion> criteria) {
		int weights = criteria.stream().mapToInt(Criterion::weight).sum();
		if (weights < 12 || weights > 25) {
			this.fields.fault("criteria", "must weigh from 12 to 25 together, not " + weights);
		}
		long musts = criteria.stream().filter((criterion) -> criterion.importance() == Importance.MUST).count();
		if (musts < 2 || musts > 4) {
			this.fields.fault("criteria", "must have from 2 to 4 of importance must, not " + musts);
		}
		long bonuses = criteria.stream().filter((criterion) -> criterion.importance() == Importance.BONUS).count();
		if (bonuses > 2) {
			this.fields.fault("criteria", "must have at most 2 of importance bonus, not " + bonuses);
		}
	}

	private List<RedFlag> redFlags() {
		List<RedFlag> flags = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Fields row : this.fields.rows("red_flags", 1, 4)) {
			flags.add(new RedFlag(id(row, ids), row.text("name", 1, 80), row.word("severity", Severity.class),
					keywords(row, "phrases", 3, 15), row.question("probe", 200)));
			row.end();
		}
		return flags;
	}

	private static String id(Fields row, Set<String> ids) {
		String id = row.slug("id", 32);
		if (!ids.add(id)) {
			row.fault("id", "'" + id + "' stands twice in this question");
		}
		return id;
	}

	private static String line(Fields row, String key, int max) {
		String line = row.text(key, 1, max);
		if (line.contains("\n")) {
			row.fault(key, "must be one line");
		}
		return line;
	}

	private static List<String> keywords(Fields row, String key, int min, int max) {
		List<String> keywords = row.texts(key, min, max, 200);
		if (new HashSet<>(keywords).size() < keywords.size()) {
			row.fault(key, "has an entry twice");
		}
		keywords.forEach((keyword) -> Keywords.fault(keyword).ifPresent((fault) -> row.fault(key, fault)));
		return keywords;
	}

	private List<String> ratings() {
		Fields ratings = this.fields.fields("ratings");
		List<String> anchors = new ArrayList<>();
		for (int rating = 1; rating <= 4; rating++) {
			anchors.add(ratings.text(Integer.toString(rating), 60, 300));
		}
		ratings.end();
		return anchors;
	}

	private List<Reference> references() {
		List<Reference> references = new ArrayList<>();
		for (Fields row : this.fields.rows("references", 1, 4)) {
			references.add(new Reference(row.text("title", 1, 200), row.text("publisher", 1, 100)));
			row.end();
		}
		return references;
	}

	private List<BankContent.Calibration> calibration(Rubric rubric) {
		Set<String> criteria = new HashSet<>(rubric.criteria().stream().map(Criterion::id).toList());
		Set<String> flags = new HashSet<>(rubric.redFlags().stream().map(RedFlag::id).toList());
		List<BankContent.Calibration> notes = new ArrayList<>();
		for (Fields row : this.fields.rows("calibration", 3, 6)) {
			List<Double> expected = row.decimals("expect", 2);
			double low = expected.isEmpty() ? 0 : expected.get(0);
			double high = expected.isEmpty() ? 4 : expected.get(1);
			if (low > high || high > 4) {
				row.fault("expect", "must be two numbers from 0 to 4, the lower first");
			}
			notes.add(new BankContent.Calibration(row.place(), row.text("note", 1, 2000), low, high,
					ids(row, "present", criteria), ids(row, "absent", criteria), ids(row, "red_flags", flags)));
			row.end();
		}
		return notes;
	}

	private static List<String> ids(Fields row, String key, Set<String> known) {
		List<String> ids = row.optionalTexts(key, 10, 32);
		ids.stream()
			.filter((id) -> !known.contains(id))
			.forEach((id) -> row.fault(key, "names '" + id + "', which this question does not have"));
		return ids;
	}

}
