package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts the passages of a model answer as an interviewer might jot them down. */
final class DraftedWords {

	private static final int WORDS_IN_A_NAME = 8;

	private static final int LONGEST_NAME = 80;

	private static final int WORDS_IN_A_KEYWORD = 3;

	private static final int LONGEST_KEYWORD = 120;

	private static final int MOST_KEYWORDS = 32;

	private static final int MOST_VARIANTS = 4;

	/** What weighs less needs no other word for it. */
	private static final int COMMON = 1000;

	private static final int WORDS_IN_AN_ID = 3;

	private static final int LONGEST_ID = 40;

	private final String text;

	private final Token[] tokens;

	private final Segments segments;

	private final Set<String> question;

	private final OrdinaryWords ordinary;

	DraftedWords(String text, Token[] tokens, Segments segments, Set<String> question, OrdinaryWords ordinary) {
		this.text = text;
		this.tokens = tokens;
		this.segments = segments;
		this.question = question;
		this.ordinary = ordinary;
	}

	/** The passage itself. */
	String text(Passage passage) {
		return cut(this.text.substring(this.tokens[passage.from()].start(), end(passage)), Passages.LONGEST);
	}

	/** Its first words that say something, up to a comma. */
	String name(Passage passage) {
		int from = passage.from();
		while (from + 1 < passage.to() && !says(from)) {
			from++;
		}
		from = says(from) ? from : passage.from();
		int to = from + 1;
		int last = to;
		while (to < passage.to() && to - from < WORDS_IN_A_NAME && !this.segments.before(to).level().atLeast(Break.ITEM)
				&& this.tokens[to].end() - this.tokens[from].start() <= LONGEST_NAME) {
			to++;
			last = says(to - 1) ? to : last;
		}
		last = (to < passage.to() && to - from == WORDS_IN_A_NAME) ? beforeJoint(from, last) : last;
		String name = this.text.substring(this.tokens[from].start(), this.tokens[last - 1].end());
		return capitalised(cut(name, LONGEST_NAME).replaceAll("\\s+", " "));
	}

	/** A name that is cut off ends before the last "and", if that leaves enough of it. */
	private int beforeJoint(int from, int to) {
		for (int at = to - 1; at > from + 2; at--) {
			if (Passages.JOINTS.contains(this.tokens[at].folded())) {
				return says(at - 1) ? at : to;
			}
		}
		return to;
	}

	/** The first words that say something, in a shape that an id may have. */
	String id(Passage passage) {
		List<String> words = new ArrayList<>();
		for (int at = passage.from(); at < passage.to() && words.size() < WORDS_IN_AN_ID; at++) {
			String word = this.tokens[at].folded().replaceAll("[^a-z0-9]", "");
			if (says(at) && !word.isEmpty()) {
				words.add(word);
			}
		}
		String id = String.join("-", words);
		return id.isEmpty() ? "criterion" : id.substring(0, Math.min(LONGEST_ID, id.length()));
	}

	/**
	 * The words that say something, as they stand together, and some others for them.
	 */
	List<String> keywords(Passage passage) {
		Set<String> keywords = new LinkedHashSet<>();
		boolean fresh = passage.fresh() > 0;
		List<Token> run = new ArrayList<>();
		for (int at = passage.from(); at < passage.to(); at++) {
			boolean apart = this.segments.before(at).level().atLeast(Break.ITEM) || this.segments.before(at).colon();
			if (apart || run.size() == WORDS_IN_A_KEYWORD || !isWanted(at, fresh)) {
				add(keywords, run);
			}
			if (isWanted(at, fresh)) {
				run.add(this.tokens[at]);
			}
		}
		add(keywords, run);
		if (keywords.isEmpty()) {
			keywords.add(allWords(passage));
		}
		addVariants(passage, keywords);
		return List.copyOf(keywords);
	}

	/** For a passage that holds nothing but small words. */
	private String allWords(Passage passage) {
		List<String> words = Arrays.stream(this.tokens, passage.from(), passage.to())
			.map(DraftedWords::written)
			.toList();
		String all = cut(String.join(" ", words), LONGEST_KEYWORD);
		Keywords.fault(all).ifPresent((fault) -> {
			throw new IllegalArgumentException("it has only words that stand in every text");
		});
		return all;
	}

	private void addVariants(Passage passage, Set<String> keywords) {
		int variants = 0;
		for (int at = passage.from(); at < passage.to() && variants < MOST_VARIANTS; at++) {
			Token token = this.tokens[at];
			if (!isWanted(at, true) || isCommon(token) || keywords.size() >= MOST_KEYWORDS) {
				continue;
			}
			for (String word : this.ordinary.spelledAlike(token.terms().get(0))) {
				if (!word.equals(token.folded()) && this.ordinary.weight(word, word) > 0 && keywords.add(word)) {
					variants++;
					break;
				}
			}
		}
	}

	private static void add(Set<String> keywords, List<Token> run) {
		String keyword = String.join(" ", run.stream().map(DraftedWords::written).toList());
		if (!run.isEmpty() && keywords.size() < MOST_KEYWORDS && Keywords.fault(keyword).isEmpty()) {
			keywords.add(cut(keyword, LONGEST_KEYWORD));
		}
		run.clear();
	}

	private static String written(Token token) {
		return token.word().written();
	}

	private boolean isWanted(int at, boolean fresh) {
		return says(at) && !(fresh && this.question.contains(this.tokens[at].terms().get(0)));
	}

	private boolean isCommon(Token token) {
		return this.ordinary.weight(token.folded(), token.terms().get(0)) < COMMON;
	}

	private boolean says(int at) {
		Token token = this.tokens[at];
		return this.ordinary.weight(token.folded(), token.terms().get(0)) > 0;
	}

	private int end(Passage passage) {
		int end = this.tokens[passage.to() - 1].end();
		boolean stop = end < this.text.length() && ".!?)".indexOf(this.text.charAt(end)) >= 0;
		return stop ? end + 1 : end;
	}

	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

	private static String capitalised(String name) {
		int first = name.offsetByCodePoints(0, 1);
		return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
	}

}
