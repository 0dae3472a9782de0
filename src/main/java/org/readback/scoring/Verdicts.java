package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Part;
import org.readback.scoring.Phrase.Wording;

/** Turns the matches of one text into what they say of each criterion and red flag. */
final class Verdicts {

	private final Token[] tokens;

	private final Scopes scopes;

	private final Corrections corrections;

	/** Ids of the criteria, then of the red flags. */
	private final List<String> owners = new ArrayList<>();

	/** By the owner of the match. */
	private final List<List<Evidence>> evidence = new ArrayList<>();

	/**
	 * What ticks and crosses at a criterion's name say of it; null where there are none.
	 */
	private final @Nullable Verdict[] ticked;

	private Verdicts(Rubric rubric, Token[] tokens, Scopes scopes, Corrections corrections) {
		this.tokens = tokens;
		this.scopes = scopes;
		this.corrections = corrections;
		rubric.criteria().forEach((criterion) -> this.owners.add(criterion.id()));
		rubric.redFlags().forEach((flag) -> this.owners.add(flag.id()));
		this.ticked = new Verdict[this.owners.size()];
		for (int owner = 0; owner < this.owners.size(); owner++) {
			this.evidence.add(new ArrayList<>());
		}
	}

	static Grade grade(Rubric rubric, Token[] tokens, List<Match> matches, Scopes scopes, Corrections corrections,
			BooleanSupplier bare) {
		int criteria = rubric.criteria().size();
		Verdicts verdicts = new Verdicts(rubric, tokens, scopes, corrections);
		for (Match match : matches) {
			verdicts.add(match, match.owner() >= criteria);
		}
		verdicts.addWhatWasMissed();
		verdicts.evidence.forEach((evidence) -> evidence.sort(Verdicts::inOrder));
		boolean list = KeywordList.is(tokens, matches, criteria, bare);
		return verdicts.grade(rubric, list);
	}

	private static int inOrder(Evidence one, Evidence other) {
		return (one.start() != other.start()) ? Integer.compare(one.start(), other.start())
				: one.keyword().compareTo(other.keyword());
	}

	private Grade grade(Rubric rubric, boolean list) {
		List<CriterionGrade> criteria = new ArrayList<>();
		int owner = 0;
		for (Criterion criterion : rubric.criteria()) {
			List<Evidence> said = this.evidence.get(owner);
			// A cross at the name itself outweighs words that seem to speak of it
			// elsewhere, unless a person says that they do.
			boolean crossed = this.ticked[owner] == Verdict.DENIED
					&& said.stream().noneMatch((found) -> found.scope() == Scope.ADDED);
			Verdict verdict = crossed ? Verdict.DENIED : verdict(said);
			criteria.add(new CriterionGrade(criterion, verdict, said));
			owner++;
		}
		List<FlagGrade> mentioned = new ArrayList<>();
		for (RedFlag flag : rubric.redFlags()) {
			List<Evidence> said = this.evidence.get(owner++);
			if (!said.isEmpty()) {
				mentioned.add(new FlagGrade(flag, verdict(said).isSaid(), said));
			}
		}
		return new Grade(criteria, mentioned, Scorer.sum(criteria, mentioned, list), null,
				this.corrections.changing(criteria, mentioned));
	}

	private void addWhatWasMissed() {
		for (int owner = 0; owner < this.owners.size(); owner++) {
			List<Evidence> own = this.evidence.get(owner);
			own.addAll(this.corrections.added(this.owners.get(owner), own));
		}
	}

	private void add(Match match, boolean flag) {
		Scopes.Light light = this.scopes.of(match, flag);
		if (match.phrase().use() != Phrase.Use.KEYWORD && this.scopes.isTicked(match)) {
			Verdict before = this.ticked[match.owner()];
			boolean better = before == null || light.verdict().compareTo(before) < 0;
			this.ticked[match.owner()] = better ? light.verdict() : before;
		}
		List<Place> places = places(match);
		light = this.corrections.of(this.owners.get(match.owner()), places, light);
		String alternative = match.alternative();
		for (int i = 0; i < match.spans().length; i++) {
			Span span = match.spans()[i];
			Place place = places.get(i);
			List<Reading> readings = readings(span, match.phrase().parts(), match.wordings()[i]);
			this.evidence.get(match.owner())
				.add(new Evidence(place.start(), place.end(), match.phrase().keyword(), alternative, light.verdict(),
						light.scope(), light.cue(), readings));
		}
	}

	private List<Place> places(Match match) {
		List<Place> places = new ArrayList<>(match.spans().length);
		for (Span span : match.spans()) {
			places.add(new Place(this.tokens[span.from()].start(), this.tokens[span.to() - 1].end()));
		}
		return places;
	}

	private List<Reading> readings(Span span, List<Part> parts, Wording wording) {
		List<Reading> readings = wording.written().isEmpty() ? List.of()
				: List.of(new Reading(Reading.Kind.SYNONYM, wording.written(), wording.meant()));
		for (int i = span.to() - 1; i >= span.from(); i--) {
			Reading reading = reading(this.tokens[i], parts);
			if (reading != null) {
				readings = new ArrayList<>(readings);
				readings.add(0, reading);
			}
		}
		return readings;
	}

	private static @Nullable Reading reading(Token token, List<Part> parts) {
		if (token.isTypo()) {
			return new Reading(Reading.Kind.TYPO, token.word().written(), token.meant().folded());
		}
		boolean otherwise = !token.word().longForm().isEmpty() && !isWrittenIn(parts, token);
		return otherwise ? new Reading(Reading.Kind.ABBREVIATION, token.word().written(), token.word().longForm())
				: null;
	}

	private static boolean isWrittenIn(List<Part> parts, Token token) {
		for (Part part : parts) {
			for (Word word : part.abbreviations()) {
				if (word.folded().equals(token.folded())) {
					return true;
				}
			}
		}
		return false;
	}

	private static Verdict verdict(List<Evidence> evidence) {
		Verdict best = Verdict.SILENT;
		for (Evidence said : evidence) {
			best = (said.verdict().compareTo(best) < 0) ? said.verdict() : best;
		}
		return best;
	}

}
