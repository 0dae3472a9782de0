package org.readback.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.readback.scoring.Clause.SpokenWord;
import org.readback.scoring.CoverageModel.Term;

/** Grades texts by how much of a rubric's words they cover. */
final class CoverageGrader {

	private static final int FULL = 1000;

	/** How far apart words side by side in the model answer may be in a text. */
	private static final int REACH = 2;

	private final ClauseReader reader;

	private final Marks marks;

	CoverageGrader(Lexicon lexicon, Tokenizer tokenizer, Marks marks) {
		this.reader = new ClauseReader(lexicon, tokenizer);
		this.marks = marks;
	}

	CoverageModel compile(Rubric rubric) {
		return new CoverageModel(rubric, this.reader);
	}

	/** A grade by coverage, with red flags that were graded beforehand. */
	Grade grade(CoverageModel model, Grade flags, String text) {
		Token[] tokens = this.reader.tokenizer().tokens(text);
		Segments segments = this.reader.segments(text, tokens);
		List<Clause> clauses = Clause.of(tokens, segments, this.reader.ordinary());
		Lights lights = lights(model, text, tokens, segments, clauses);
		Hearing hearing = new Hearing(model, this.reader.ordinary(), lights);
		hearing.read(clauses);
		List<SpokenWord> own = Clause.words(clauses).stream().filter((word) -> lights.isOwn(word.token())).toList();
		Coverage coverage = coverage(model, hearing, own);
		List<CriterionGrade> criteria = new ArrayList<>();
		for (Criterion criterion : model.criteria()) {
			criteria.add(criterion(criteria.size(), criterion, model, hearing, lights, tokens));
		}
		return new Grade(criteria, flags.redFlags(), Scorer.sum(coverage.share(), criteria, flags.redFlags()), coverage,
				flags.corrections());
	}

	private Lights lights(CoverageModel model, String text, Token[] tokens, Segments segments, List<Clause> clauses) {
		BitSet matched = new BitSet();
		Clause.words(clauses)
			.stream()
			.filter((word) -> !word.negation() && !model.termsOf(word.stem()).isEmpty())
			.forEach((word) -> matched.set(word.token()));
		Lights lights = new Lights(tokens, this.marks.of(text, tokens, segments), this.reader.ordinary());
		Reach reach = new Reach(tokens, segments, matched, Cues.clauseStarts(tokens));
		lights.read(new Cues(tokens, segments, matched, new Voice(text, tokens, segments)).find(), reach);
		lights.readEcho(clauses, segments, model);
		return lights;
	}

	private static Coverage coverage(CoverageModel model, Hearing hearing, List<SpokenWord> own) {
		int of = model.terms().stream().filter((term) -> !term.extra()).mapToInt(Term::weight).sum();
		long heard = weighed(model, hearing::heard);
		long sure = weighed(model, hearing::surelyDenied);
		int agreed = (heard + sure == 0) ? FULL : Shares.of(heard, heard + sure);
		int pieces = model.wording().shareOfPieces(model.questionWording(), Texture.of(List.of(own)));
		return new Coverage(terms(model, hearing), of, share(heard, of), share(weighed(model, hearing::denied), of),
				Shares.times(pieces, agreed), familiar(model, hearing, own), model.sideBySide().tornIn(own, REACH));
	}

	private static List<Coverage.Term> terms(CoverageModel model, Hearing hearing) {
		List<Coverage.Term> terms = new ArrayList<>();
		for (int i = 0; i < model.terms().size(); i++) {
			Term term = model.terms().get(i);
			if (!term.extra() || hearing.heard(i) > 0 || hearing.denied(i) > 0) {
				terms
					.add(new Coverage.Term(term.id(), term.word(), term.weight(), hearing.heard(i), hearing.denied(i)));
			}
		}
		return terms;
	}

	private static long weighed(CoverageModel model, IntUnaryOperator credit) {
		List<Term> terms = model.terms();
		return IntStream.range(0, terms.size())
			.mapToLong((i) -> (long) terms.get(i).weight() * credit.applyAsInt(i))
			.sum();
	}

	private static int share(long earned, int of) {
		return (of == 0) ? 0 : Math.min(FULL, Shares.of(earned, (long) FULL * of));
	}

	/** All of it where the text says nothing by itself. */
	private static int familiar(CoverageModel model, Hearing hearing, List<SpokenWord> own) {
		Map<String, SpokenWord> words = new HashMap<>();
		own.forEach((word) -> words.putIfAbsent(word.stem(), word));
		int familiar = 0;
		int all = 0;
		for (SpokenWord word : words.values()) {
			boolean known = model.has(word.stem()) || hearing.hasFound(word.token());
			familiar += known ? word.weight() : 0;
			all += word.weight();
		}
		return (all == 0) ? FULL : Shares.of(familiar, all);
	}

	/** Heard where half of its words are, prompted where all of these needed help. */
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
		boolean helped = half && !shows(evidence, Verdict.HEARD);
		Verdict shown = helped ? Verdict.PROMPTED : verdict;
		return new CriterionGrade(criterion, shows(evidence, shown) ? shown : Verdict.SILENT, evidence);
	}

	private static boolean shows(List<Evidence> evidence, Verdict verdict) {
		return evidence.stream().anyMatch((found) -> found.verdict() == verdict);
	}

}
