package org.readback.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the cues of a lexicon in texts. */
final class Cues {

	private static final int FILLERS = 3;

	private final Map<CueKind, WordTree> trees = new EnumMap<>(CueKind.class);

	private final WordTree auxiliaries;

	private final WordTree fillers;

	private final WordTree clauseBreaks;

	private final WordTree subjects;

	private final Set<String> determiners;

	private final Set<String> verbs = new HashSet<>();

	private final Set<String> stops;

	Cues(Lexicon lexicon, Vocabulary vocabulary) {
		Tokenizer tokenizer = new Tokenizer(vocabulary);
		for (CueKind kind : CueKind.values()) {
			this.trees.put(kind, WordTree.of(tokenizer, list(lexicon, kind.key())));
		}
		this.auxiliaries = WordTree.of(tokenizer, list(lexicon, "auxiliaries"));
		this.fillers = WordTree.of(tokenizer, list(lexicon, "fillers"));
		this.clauseBreaks = WordTree.of(tokenizer, list(lexicon, "clause-breaks"));
		this.subjects = WordTree.of(tokenizer, list(lexicon, "before-someone-else"));
		this.determiners = Set.copyOf(list(lexicon, "determiners"));
		this.stops = Set.copyOf(list(lexicon, "stops"));
		list(lexicon, "verbs").forEach((verb) -> this.verbs.add(tokenizer.stem(verb)));
	}

	static List<String> list(Lexicon lexicon, String kind) {
		return lexicon.cues().getOrDefault(kind, List.of());
	}

	/** Whether a bare "no" ends its reach at this word. */
	boolean isStop(String word) {
		return this.stops.contains(word);
	}

	/** The tokens before which a clause ends. */
	List<Integer> clauseStarts(List<String> words) {
		List<Integer> starts = new ArrayList<>();
		for (int at = 0; at < words.size(); at++) {
			if (this.clauseBreaks.lengthAt(words, at) > 0) {
				starts.add(at);
			}
		}
		return starts;
	}

	/** The cues of a text, none of which shares a word with a match or another cue. */
	List<Cue> find(List<Token> tokens, Segments segments, BitSet matched) {
		List<String> words = tokens.stream().map(Token::word).toList();
		List<Cue> cues = new ArrayList<>();
		int at = 0;
		while (at < words.size()) {
			Cue cue = at(words, tokens, segments, matched, at);
			if (cue.to() > cue.from()) {
				cues.add(cue);
			}
			at = Math.max(cue.to(), at + 1);
		}
		return cues;
	}

	private Cue at(List<String> words, List<Token> tokens, Segments segments, BitSet matched, int at) {
		Cue longest = new Cue(CueKind.BARE, at, at);
		for (Map.Entry<CueKind, WordTree> entry : this.trees.entrySet()) {
			int length = entry.getValue().lengthAt(words, at, (size) -> isFree(words, at, at + size, matched));
			Cue cue = new Cue(entry.getKey(), at, at + length);
			if (cue.to() > longest.to() && isCue(cue, words, segments)) {
				longest = cue;
			}
		}
		int auxiliary = at + this.auxiliaries.lengthAt(words, at);
		Cue reporting = new Cue(CueKind.REPORTING, at, (auxiliary > at) ? afterVerb(tokens, words, auxiliary) : at);
		if (reporting.to() > longest.to() && isFree(words, at, reporting.to(), matched)) {
			return reporting;
		}
		Cue bare = new Cue(CueKind.BARE, at, auxiliary);
		return (auxiliary > longest.to() && isFree(words, at, auxiliary, matched)) ? bare : longest;
	}

	/** The token after the verb that an auxiliary belongs to, or 0 where none does. */
	private int afterVerb(List<Token> tokens, List<String> words, int auxiliary) {
		int at = auxiliary;
		for (int i = 0; i <= FILLERS && at < words.size(); i++) {
			if (this.verbs.contains(tokens.get(at).terms().get(0))) {
				return at + 1;
			}
			int filler = this.fillers.lengthAt(words, at);
			at = (filler > 0) ? at + filler : words.size();
		}
		return 0;
	}

	/** A word such as "on" may end a cue and begin a keyword: "nothing on failover". */
	private static boolean isFree(List<String> words, int from, int to, BitSet matched) {
		int own = to;
		while (own > from + 1 && Vocabulary.STOP_WORDS.contains(words.get(own - 1))) {
			own--;
		}
		int next = matched.nextSetBit(from);
		return next < 0 || next >= own;
	}

	private boolean isCue(Cue cue, List<String> words, Segments segments) {
		return switch (cue.kind()) {
			case HEADING -> segments.before(cue.to()).colon();
			case SOMEONE_ELSE -> isSubject(cue.from(), words, segments);
			default -> segments.end(cue.from(), Break.LINE) >= cue.to();
		};
	}

	/** "calls a colleague" is the candidate's own doing, "a colleague calls" is not. */
	private boolean isSubject(int from, List<String> words, Segments segments) {
		if (segments.start(from, Break.ITEM) == from || segments.before(from).colon()) {
			return true;
		}
		return this.subjects.lengthAt(words, from - 1) > 0
				|| (this.determiners.contains(words.get(from - 1)) && isSubject(from - 1, words, segments));
	}

}
