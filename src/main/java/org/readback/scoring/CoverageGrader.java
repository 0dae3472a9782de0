package org.readback.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Clause.SpokenWord;
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

	private final ClauseReader reader;

	private final Marks marks;

	CoverageGrader(Lexicon lexicon, Tokenizer tokenizer, Marks marks) {
		this.reader = new ClauseReader(lexicon, tokenizer);
		this.marks = marks;
	}

	CoverageModel compile(Rubric rubric) {
		return new CoverageModel(rubric, this.reader);
	}

	/** A grade by coverage, with red flags that were found beforehand. */
	Grade grade(CoverageModel model, List<FlagGrade> redFlags, String text) {
		Token[] tokens = this.reader.tokenizer().tokens(text);
		Segments segments = this.reader.segments(text, tokens);
		List<Clause> clauses = Clause.of(tokens, segments, this.reader.ordinary());
		Lights lights = lights(model, tokens, segments, clauses, this.marks.of(text, tokens, segments));
		Hearing hearing = new Hearing(model, this.reader.ordinary(), lights);
		hearing.read(clauses);
		List<SpokenWord> own = Clause.words(clauses).stream().filter((word) -> lights.isOwn(word.token())).toList();
		Coverage coverage = coverage(model, hearing, Texture.of(List.of(own), REACH));
		List<CriterionGrade> criteria = new ArrayList<>();
		for (Criterion criterion : model.criteria()) {
			criteria.add(criterion(criteria.size(), criterion, model, hearing, lights, tokens));
		}
		return new Grade(criteria, redFlags, Scorer.sum(coverage.share(), criteria, redFlags), coverage);
	}

	private Lights lights(CoverageModel model, Token[] tokens, Segments segments, List<Clause> clauses,
			@Nullable Sign[] signs) {
		BitSet matched = new BitSet();
		Clause.words(clauses)
			.stream()
			.filter((word) -> !word.negation() && !model.termsOf(word.stem()).isEmpty())
			.forEach((word) -> matched.set(word.token()));
		Lights lights = new Lights(tokens, signs, this.reader.ordinary());
		Reach reach = new Reach(tokens, segments, matched, Cues.clauseStarts(tokens));
		lights.read(new Cues(tokens, segments, matched).find(), reach);
		lights.readEcho(clauses, segments, model);
		return lights;
	}

	private static Coverage coverage(CoverageModel model, Hearing hearing, Texture text) {
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
			Lights lights, Token[] tokens) {
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
			.map((found) -> new Evidence(tokens[found.token()].start(), tokens[found.token()].end(),
					model.terms().get(found.term()).word(), found.verdict(), lights.scope(found.token()),
					lights.cue(found.token()), found.readings()))
			.toList();
		boolean half = heard * 2 >= (long) criterion.weight() * FULL * FULL;
		Verdict verdict = half ? Verdict.HEARD : (denied > heard) ? Verdict.DENIED : Verdict.SILENT;
		boolean shown = evidence.stream().anyMatch((found) -> found.verdict() == verdict);
		return new CriterionGrade(criterion, shown ? verdict : Verdict.SILENT, evidence);
	}

}
