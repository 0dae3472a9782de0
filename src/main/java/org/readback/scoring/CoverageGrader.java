package org.readback.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.readback.scoring.Clause.Word;
import org.readback.scoring.CoverageModel.Term;

/** Grades texts by how much of a rubric's words they cover. */
final class CoverageGrader {

	private static final int FULL = 1000;

	private static final int OF_HEARD = 50;

	private static final int OF_WORDING = 35;

	private static final int OF_ORDER = 15;

	private static final int STEEPNESS = 3;

	/** How far apart two words of a text may be and still be neighbours. */
	private static final int REACH = 3;

	private final Vocabulary vocabulary;

	private final Cues cues;

	private final Marks marks;

	private final OrdinaryWords ordinary;

	CoverageGrader(Lexicon lexicon, Vocabulary vocabulary, Cues cues, Marks marks) {
		this.vocabulary = vocabulary;
		this.cues = cues;
		this.marks = marks;
		this.ordinary = new OrdinaryWords(lexicon, vocabulary);
	}

	OrdinaryWords ordinary() {
		return this.ordinary;
	}

	Reading reading() {
		return new Reading(this.vocabulary, this.cues, this.ordinary);
	}

	CoverageModel compile(Rubric rubric) {
		return new CoverageModel(rubric, reading());
	}

	/** The same grade, with its criteria and its score by coverage. */
	Grade grade(CoverageModel model, Grade byCriteria, String text) {
		Reading reading = reading();
		List<Token> tokens = reading.tokenizer().tokens(text);
		Segments segments = reading.segments(text, tokens);
		List<Clause> clauses = Clause.of(tokens, segments, this.ordinary);
		Lights lights = lights(model, tokens, segments, clauses, this.marks.of(text, tokens, segments));
		Hearing hearing = new Hearing(model, this.ordinary, new Typos(this.vocabulary, model.spelled()),
				reading.tokenizer(), lights);
		hearing.read(clauses);
		List<Word> own = CoverageModel.words(clauses).stream().filter((word) -> lights.isOwn(word.token())).toList();
		Coverage coverage = coverage(model, hearing, Wording.of(List.of(own), REACH));
		List<CriterionGrade> criteria = new ArrayList<>();
		for (CriterionGrade grade : byCriteria.criteria()) {
			criteria.add(criterion(criteria.size(), grade.criterion(), model, hearing, lights, tokens));
		}
		Sum sum = Scorer.sum(coverage.share(), criteria, byCriteria.redFlags());
		return new Grade(criteria, byCriteria.redFlags(), sum, coverage);
	}

	private Lights lights(CoverageModel model, List<Token> tokens, Segments segments, List<Clause> clauses,
			Mark[] marked) {
		BitSet matched = new BitSet();
		CoverageModel.words(clauses)
			.stream()
			.filter((word) -> !word.negation() && !model.termsOf(word.stem()).isEmpty())
			.forEach((word) -> matched.set(word.token()));
		Lights lights = new Lights(marked);
		Reach reach = new Reach(tokens, segments, matched, this.cues, this.vocabulary);
		lights.read(this.cues.find(tokens, segments, matched), reach, tokens, this.ordinary);
		lights.readEcho(clauses, segments, model);
		return lights;
	}

	private static Coverage coverage(CoverageModel model, Hearing hearing, Wording text) {
		List<Coverage.Term> terms = new ArrayList<>();
		long of = 0;
		long heard = 0;
		long denied = 0;
		long sure = 0;
		for (int i = 0; i < model.terms().size(); i++) {
			Term term = model.terms().get(i);
			of += term.extra() ? 0 : term.weight();
			heard += (long) term.weight() * hearing.heard(i);
			denied += (long) term.weight() * hearing.denied(i);
			sure += (long) term.weight() * hearing.surelyDenied(i);
			if (!term.extra() || hearing.heard(i) > 0 || hearing.denied(i) > 0) {
				terms
					.add(new Coverage.Term(term.id(), term.word(), term.weight(), hearing.heard(i), hearing.denied(i)));
			}
		}
		int share = (of == 0) ? 0 : Math.min(FULL, Shares.of(heard, FULL * of));
		int against = (of == 0) ? 0 : Math.min(FULL, Shares.of(denied, FULL * of));
		int agreed = (heard + sure == 0) ? FULL : Shares.of(heard, heard + sure);
		int wording = Shares.times(model.wording().shareOfPieces(model.questionWording(), text), agreed);
		int order = model.wording().neighbours().isEmpty() ? wording
				: Shares.times(model.wording().shareOfNeighbours(text), agreed);
		int c = Math.max(0, (OF_HEARD * share + OF_WORDING * wording + OF_ORDER * order + 50) / 100 - against);
		return new Coverage(terms, (int) of, share, against, wording, order, c, saturated(c));
	}

	private static int saturated(int c) {
		double score = (1 - StrictMath.exp(-STEEPNESS * c / (double) FULL)) / (1 - StrictMath.exp(-STEEPNESS));
		return (int) StrictMath.floor(score * FULL + 0.5);
	}

	/** Heard where half of its words are. */
	private static CriterionGrade criterion(int index, Criterion criterion, CoverageModel model, Hearing hearing,
			Lights lights, List<Token> tokens) {
		long heard = 0;
		long denied = 0;
		for (int i = 0; i < model.terms().size(); i++) {
			Term term = model.terms().get(i);
			heard += (term.criterion() == index) ? (long) term.weight() * hearing.heard(i) : 0;
			denied += (term.criterion() == index) ? (long) term.weight() * hearing.denied(i) : 0;
		}
		List<Evidence> evidence = hearing.found()
			.stream()
			.filter((found) -> model.terms().get(found.term()).criterion() == index)
			.map((found) -> new Evidence(tokens.get(found.token()).start(), tokens.get(found.token()).end(),
					model.terms().get(found.term()).word(), found.verdict(), lights.scope(found.token())))
			.toList();
		boolean half = heard * 2 >= (long) criterion.weight() * FULL * FULL;
		Verdict verdict = half ? Verdict.HEARD : (denied > heard) ? Verdict.DENIED : Verdict.SILENT;
		boolean shown = evidence.stream().anyMatch((found) -> found.verdict() == verdict);
		return new CriterionGrade(criterion, shown ? verdict : Verdict.SILENT, evidence);
	}

}
