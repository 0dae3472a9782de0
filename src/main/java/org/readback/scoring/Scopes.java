package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Says in what light one text mentions its matches. */
final class Scopes {

	private static final Light HEARD = new Light(Verdict.HEARD, Scope.PLAIN, null);

	private static final Light ECHO = new Light(Verdict.SILENT, Scope.ECHO, null);

	private static final Light ASKED = new Light(Verdict.SILENT, Scope.ASKED, null);

	/** "putting max_connections to 3000": so far in may the words of a flag begin. */
	private static final int WORDS_BEFORE = 2;

	private static final int WORDS_OF_A_JUDGEMENT = 2;

	private static final int SHORTEST_GERUND = 5;

	/** Where one of these follows, it is approved of, or the plan goes on. */
	private static final Set<String> APPROVING = Set.of("fine", "ok", "okay", "good", "enough", "easy", "simple",
			"best", "right", "then", "and", "he", "she", "first");

	/** These deny criteria alone, or red flags alone. */
	private static final Set<CueKind> SIDED = EnumSet.of(CueKind.JUDGED, CueKind.ARGUING);

	private final Voice voice;

	private final Token[] tokens;

	private final Segments segments;

	private final @Nullable Sign[] marks;

	private final BitSet echo;

	private final Reached someoneElse;

	private final Reached denied;

	/** What the candidate denies; the interviewer's verdicts are left out. */
	private final Reached rejected;

	private final Reached helped;

	private final Reached corrected;

	/** The last match of each owner in each line. */
	private final Map<Long, Integer> last = new HashMap<>();

	Scopes(Voice voice, Token[] tokens, Segments segments, @Nullable Sign[] marks, BitSet echo, BitSet clauseStarts,
			List<Match> matches) {
		this.voice = voice;
		this.tokens = tokens;
		this.segments = segments;
		this.marks = marks;
		this.echo = echo;
		BitSet matched = new BitSet(tokens.length);
		for (Match match : matches) {
			for (Span span : match.spans()) {
				matched.set(span.from(), span.to());
			}
		}
		List<Cue> cues = new Cues(tokens, segments, matched, voice).find();
		Reach reach = new Reach(tokens, segments, matched, clauseStarts);
		int size = tokens.length;
		this.someoneElse = Reached.by(of(cues, CueKind.SOMEONE_ELSE, CueKind.SOMEONE_ELSE_DOING), size,
				(cue) -> List.of(reach.others().of(cue)));
		this.denied = denied(cues, CueKind.ARGUING, size, reach);
		this.rejected = isSided(cues) ? denied(cues, CueKind.JUDGED, size, reach) : this.denied;
		this.helped = Reached.by(of(cues, CueKind.PROMPTED, CueKind.HEDGE, CueKind.HALF), size, reach::helped);
		List<Cue> corrections = of(cues, CueKind.CORRECTED);
		this.corrected = Reached.by(corrections, size, (cue) -> List.of(reach.corrected(cue)));
		if (!corrections.isEmpty()) {
			matches.forEach((match) -> this.last.merge(placeOf(match.owner(), match.from()), match.from(), Math::max));
		}
	}

	/** Whether a tick or a cross, or a word for one, says all of a match's light. */
	boolean isTicked(Match match) {
		Sign sign = this.marks[match.from()];
		return sign != null && (sign.mark() == Mark.HEARD || sign.mark() == Mark.DENIED);
	}

	/** The light in which a match stands: the weakest of its parts. */
	Light of(Match match, boolean flag) {
		Cue correction = this.corrected.at(match.from());
		if (correction != null && (flag || isSaidAgain(match, correction))) {
			return new Light(Verdict.SILENT, Scope.CORRECTED, placeOf(correction));
		}
		Place judgement = flag ? judgement(match) : null;
		if (judgement != null) {
			return new Light(Verdict.DENIED, Scope.DENIED, judgement);
		}
		Light weakest = of(match.spans()[0], flag);
		for (int i = 1; i < match.spans().length; i++) {
			Light light = of(match.spans()[i], flag);
			weakest = (light.verdict().compareTo(weakest.verdict()) > 0) ? light : weakest;
		}
		return weakest;
	}

	/**
	 * What is said of something that opens its sentence as a thing to do: "scaling until
	 * it copes only pays the attacker's bill" is no plan.
	 */
	private @Nullable Place judgement(Match match) {
		int sentence = this.segments.start(match.from(), Break.SENTENCE);
		int end = this.segments.end(match.to() - 1, Break.CLAUSE);
		boolean opens = match.from() - sentence <= WORDS_BEFORE && isGerund(this.tokens[sentence].folded());
		if (!opens || end - match.to() < WORDS_OF_A_JUDGEMENT || isApproved(match.from(), end)) {
			return null;
		}
		return new Place(this.tokens[match.to()].start(), this.tokens[end - 1].end());
	}

	private static boolean isGerund(String word) {
		return word.length() >= SHORTEST_GERUND && word.endsWith("ing") && !word.contains("thing")
				&& word.chars().allMatch(Character::isLetter);
	}

	private boolean isApproved(int from, int to) {
		return Arrays.stream(this.tokens, from, to).anyMatch((token) -> APPROVING.contains(token.folded()));
	}

	private static Reached denied(List<Cue> cues, CueKind but, int size, Reach reach) {
		return Reached.by(cues, size, (cue) -> (cue.kind() != but) ? List.of(reach.denied(cue)) : List.of());
	}

	private static boolean isSided(List<Cue> cues) {
		for (Cue cue : cues) {
			if (SIDED.contains(cue.kind())) {
				return true;
			}
		}
		return false;
	}

	private static List<Cue> of(List<Cue> cues, CueKind... kinds) {
		List<Cue> wanted = new ArrayList<>(cues.size());
		for (Cue cue : cues) {
			for (CueKind kind : kinds) {
				if (cue.kind() == kind) {
					wanted.add(cue);
				}
			}
		}
		return wanted;
	}

	private boolean isSaidAgain(Match match, Cue correction) {
		return this.last.getOrDefault(placeOf(match.owner(), correction.to() - 1), 0) >= correction.to();
	}

	private Long placeOf(int owner, int token) {
		return ((long) owner << Integer.SIZE) | this.segments.start(token, Break.LINE);
	}

	private Light of(Span span, boolean flag) {
		Sign sign = this.marks[span.from()];
		Mark mark = (sign != null) ? sign.mark() : Mark.NONE;
		if (sign != null && denies(sign, flag)) {
			Cue help = (mark == Mark.MINUS) ? this.helped.in(span) : null;
			return (help != null && help.kind() == CueKind.PROMPTED)
					? new Light(Verdict.PROMPTED, Scope.PROMPTED, placeOf(help))
					: new Light(Verdict.DENIED, Scope.DENIED, placeOf(sign));
		}
		if (mark == Mark.OPEN) {
			return new Light(Verdict.SILENT, Scope.UNTICKED, placeOf(sign));
		}
		if (flag && mark == Mark.NONE && (isAsked(span) || this.voice.isOffered(span.from()))) {
			return ASKED;
		}
		if (sign != null && flag && mark == Mark.HEARD && !isWord(sign)) {
			return new Light(Verdict.DENIED, Scope.DENIED, placeOf(sign));
		}
		int echoed = this.echo.nextSetBit(span.from());
		if (mark == Mark.NONE && echoed >= 0 && echoed < span.to()) {
			return ECHO;
		}
		return ownWords(span, sign, flag ? this.rejected : this.denied);
	}

	/** What a cross or a minus tells of a red flag is that it was claimed. */
	private boolean denies(Sign sign, boolean flag) {
		return switch (sign.mark()) {
			case REFUTED -> true;
			case DENIED -> !flag || isWord(sign);
			case MINUS -> !flag;
			default -> false;
		};
	}

	private boolean isWord(Sign sign) {
		return sign.next() < this.tokens.length && this.tokens[sign.next()].start() == sign.start();
	}

	/** "retry until green? would only hide it" */
	private boolean isAsked(Span span) {
		int end = this.segments.end(span.from(), Break.ITEM);
		Gap gap = this.segments.before(end);
		return gap.question() && gap.level() != Break.LINE
				&& end - this.segments.start(span.from(), Break.ITEM) <= Answers.LONGEST_DOUBT;
	}

	private Light ownWords(Span span, @Nullable Sign sign, Reached denials) {
		Cue somebody = this.someoneElse.in(span);
		if (somebody != null) {
			return new Light(Verdict.SILENT, Scope.SOMEONE_ELSE, placeOf(somebody));
		}
		boolean partly = sign != null && sign.mark() == Mark.PARTLY;
		Cue denial = denials.in(span);
		if (denial != null && denial.kind() == CueKind.UNASKED) {
			return new Light(Verdict.SILENT, Scope.ASKED, placeOf(denial));
		}
		if (denial != null && !(partly && denial.kind() == CueKind.REPORTING)) {
			return new Light(Verdict.DENIED, Scope.DENIED, placeOf(denial));
		}
		if (partly) {
			return new Light(Verdict.PROMPTED, Scope.PROMPTED, placeOf(sign));
		}
		if (sign == null && this.voice.isAsked(span.from())) {
			return ASKED;
		}
		Cue help = this.helped.in(span);
		return (help != null) ? new Light(Verdict.PROMPTED, Scope.PROMPTED, placeOf(help)) : HEARD;
	}

	private static @Nullable Place placeOf(@Nullable Sign sign) {
		return (sign != null) ? new Place(sign.start(), sign.end()) : null;
	}

	private Place placeOf(Cue cue) {
		return new Place(this.tokens[cue.from()].start(), this.tokens[cue.to() - 1].end());
	}

	/**
	 * The light in which something is mentioned.
	 *
	 * @param verdict what is said
	 * @param scope why
	 * @param cue where the text says so, or null
	 */
	record Light(Verdict verdict, Scope scope, @Nullable Place cue) {
	}

}
