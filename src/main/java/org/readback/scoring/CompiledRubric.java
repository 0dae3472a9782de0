package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A rubric made ready to be found in texts. It never changes, so it may be kept and used
 * by many threads; only the {@link Grader} that made it can grade with it.
 */
public final class CompiledRubric {

	private final Rubric rubric;

	private final Matcher matcher;

	private final Typos typos;

	private final Echo echo;

	CompiledRubric(Rubric rubric, Lexicon lexicon, Vocabulary vocabulary) {
		Tokenizer tokenizer = new Tokenizer(vocabulary);
		KeywordParser parser = new KeywordParser(lexicon, vocabulary);
		List<Phrase> phrases = new ArrayList<>();
		List<String> words = new ArrayList<>();
		int owner = 0;
		for (Criterion criterion : rubric.criteria()) {
			phrases.addAll(phrases(parser, owner, criterion.keywords(), false));
			phrases.addAll(phrases(parser, owner++, List.of(criterion.name()), true));
			criterion.keywords().forEach((keyword) -> words.addAll(tokenizer.words(keyword)));
		}
		for (RedFlag flag : rubric.redFlags()) {
			phrases.addAll(phrases(parser, owner++, flag.phrases(), false));
			flag.phrases().forEach((phrase) -> words.addAll(tokenizer.words(phrase)));
		}
		this.rubric = rubric;
		this.matcher = new Matcher(phrases);
		this.typos = new Typos(vocabulary, words);
		this.echo = new Echo(rubric, tokenizer);
	}

	/** The rubric that it was made from. */
	public Rubric rubric() {
		return this.rubric;
	}

	Matcher matcher() {
		return this.matcher;
	}

	Echo echo() {
		return this.echo;
	}

	/** The tokens of a text, where a typo means the word of a keyword. */
	List<Token> read(String text, Tokenizer tokenizer) {
		return tokenizer.tokens(text).stream().map((token) -> corrected(token, tokenizer)).toList();
	}

	private Token corrected(Token token, Tokenizer tokenizer) {
		String meant = this.typos.meant(token.word());
		return meant.equals(token.word()) ? token : token.meaning(tokenizer.stem(meant));
	}

	private static List<Phrase> phrases(KeywordParser parser, int owner, List<String> keywords, boolean name) {
		return keywords.stream()
			.map((keyword) -> parser.parse(owner, keyword, name))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

}
