package org.readback.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in what light one text mentions its matches. */
final class Scopes {

	private final Segments segments;

	private final Mark[] marks;

	private final boolean[] echo;

	private final boolean[] someoneElse;

	private final boolean[] denied;

	private final boolean[] prompted;

	/** The first token after the last correction that takes a token back. */
	private final int[] correctedAt;

	/** The last match of each owner in each line. */
	private final Map<List<Integer>, Integer> last = new HashMap<>();

	Scopes(List<Token> tokens, Segments segments, Mark[] marks, boolean[] echo, Collection<Match> matches, Cues cues,
			Vocabulary vocabulary) {
		this.segments = segments;
		this.marks = marks;
		this.echo = echo;
		BitSet matched = new BitSet();
		matches.forEach((match) -> match.spans().forEach((span) -> matched.set(span.from(), span.to())));
		matches.forEach((match) -> this.last.merge(placeOf(match.owner(), match.from()), match.from(), Math::max));
		Reach reach = new Reach(tokens, segments, matched, cues, vocabulary);
		List<Cue> found = cues.find(tokens, segments, matched);
		int size = tokens.size();
		this.someoneElse = covered(size,
				found.stream().filter((cue) -> cue.kind() == CueKind.SOMEONE_ELSE).map(reach::someoneElse).toList());
		this.denied = covered(size, found.stream().map(reach::denied).toList());
		this.prompted = covered(size,
				found.stream().filter(Scopes::isHelp).flatMap((cue) -> reach.helped(cue).stream()).toList());
		this.correctedAt = new int[size];
		found.stream()
			.filter((cue) -> cue.kind() == CueKind.CORRECTED)
			.forEach((cue) -> correct(reach.corrected(cue), cue));
	}

	/** What the matches of one owner say, in the order of the text. */
	List<Evidence> evidence(Match match, List<Token> tokens, boolean flag) {
		List<Evidence> evidence = new ArrayList<>();
		Light light = match.spans().stream().map(this::light).reduce(Light::weaker).orElseThrow();
		Light seen = isTakenBack(match, flag) ? new Light(Verdict.SILENT, Scope.CORRECTED) : light;
		for (Span span : match.spans()) {
			int start = tokens.get(span.from()).start();
			int end = tokens.get(span.to() - 1).end();
			evidence.add(new Evidence(start, end, match.phrase().keyword(), seen.verdict(), seen.scope()));
		}
		return evidence;
	}

	private static boolean isHelp(Cue cue) {
		return cue.kind() == CueKind.PROMPTED || cue.kind() == CueKind.HEDGE;
	}

	private static boolean[] covered(int size, List<Span> spans) {
		int[] steps = new int[size + 1];
		for (Span span : spans) {
			steps[span.from()]++;
			steps[span.to()]--;
		}
		boolean[] covered = new boolean[size];
		int open = 0;
		for (int i = 0; i < size; i++) {
			open += steps[i];
			covered[i] = open > 0;
		}
		return covered;
	}

	private void correct(Span span, Cue cue) {
		for (int i = span.from(); i < span.to(); i++) {
			this.correctedAt[i] = cue.to();
		}
	}

	private boolean isTakenBack(Match match, boolean flag) {
		int corrected = this.correctedAt[match.from()];
		if (corrected == 0 || flag) {
			return corrected > 0;
		}
		return this.last.getOrDefault(placeOf(match.owner(), corrected - 1), 0) >= corrected;
	}

	private List<Integer> placeOf(int owner, int token) {
		return List.of(owner, this.segments.start(token, Break.LINE));
	}

	private Light light(Span span) {
		Mark mark = this.marks[span.from()];
		if (mark == Mark.DENIED) {
			return new Light(Verdict.DENIED, Scope.DENIED);
		}
		if (mark == Mark.OPEN) {
			return new Light(Verdict.SILENT, Scope.UNTICKED);
		}
		if (mark == Mark.NONE && isIn(this.echo, span)) {
			return new Light(Verdict.SILENT, Scope.ECHO);
		}
		if (isIn(this.someoneElse, span)) {
			return new Light(Verdict.SILENT, Scope.SOMEONE_ELSE);
		}
		return ownWords(span, mark);
	}

	private Light ownWords(Span span, Mark mark) {
		if (isIn(this.denied, span)) {
			return new Light(Verdict.DENIED, Scope.DENIED);
		}
		boolean helped = mark == Mark.PARTLY || isIn(this.prompted, span);
		return helped ? new Light(Verdict.PROMPTED, Scope.PROMPTED) : new Light(Verdict.HEARD, Scope.PLAIN);
	}

	private static boolean isIn(boolean[] covered, Span span) {
		for (int i = span.from(); i < span.to(); i++) {
			if (covered[i]) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The light in which something is mentioned.
	 *
	 * @param verdict what is said
	 * @param scope why
	 */
	private record Light(Verdict verdict, Scope scope) {

		static Light weaker(Light one, Light two) {
			return (one.verdict().compareTo(two.verdict()) >= 0) ? one : two;
		}

	}

}
