package org.readback.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * All cues that begin with the same words, told apart by the words that follow. It is
 * built once and then only read.
 */
final class CueTree {

	private final Map<String, CueTree> next = new HashMap<>();

	/** A bit for the hash of each word in {@link #next}: most words are in none. */
	private long hashes;

	private CueKind[] kinds = {};

	/** A bit for the kind of each cue that begins with the words up to here. */
	private int below;

	/** The trees of all cues of a lexicon, by their first word. */
	static Map<String, CueTree> of(Lexicon lexicon) {
		CueTree root = new CueTree();
		for (CueKind kind : CueKind.values()) {
			for (String cue : lexicon.cues(kind.key())) {
				root.add(Tokenizer.spelled(cue), kind);
			}
		}
		return Collections.unmodifiableMap(root.next);
	}

	private void add(List<String> words, CueKind kind) {
		CueTree tree = this;
		for (String word : words) {
			tree.below |= 1 << kind.ordinal();
			tree.hashes |= 1L << word.hashCode();
			tree = tree.next.computeIfAbsent(word, (key) -> new CueTree());
		}
		Set<CueKind> all = new TreeSet<>(List.of(tree.kinds));
		all.add(kind);
		tree.kinds = all.toArray(CueKind[]::new);
		tree.below |= 1 << kind.ordinal();
	}

	/** How many tokens the longest cue of a kind has that starts here; 0 if none does. */
	static int length(Token[] tokens, int at, CueKind kind) {
		int longest = 0;
		int length = 1;
		CueTree first = first(tokens, at);
		if (first == null || (first.below & (1 << kind.ordinal())) == 0) {
			return 0;
		}
		for (CueTree tree = first; tree != null; tree = tree.after(tokens, at + length++)) {
			for (CueKind one : tree.kinds) {
				longest = (one == kind) ? length : longest;
			}
		}
		return longest;
	}

	/** The cues that start with a token, or null where none does. */
	static @Nullable CueTree first(Token[] tokens, int at) {
		return (at < tokens.length) ? tokens[at].word().cues() : null;
	}

	/** The cues that go on with a token, or null where none does. */
	@Nullable CueTree after(Token[] tokens, int at) {
		if (at >= tokens.length || (this.hashes & (1L << tokens[at].folded().hashCode())) == 0) {
			return null;
		}
		return this.next.get(tokens[at].folded());
	}

	/** What the words up to here are a cue of; often nothing. */
	CueKind[] kinds() {
		return this.kinds;
	}

}
