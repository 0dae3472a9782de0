package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A rubric made ready to be found in texts. It never changes, so it may be kept and used
 * by many threads; only the {@link Grader} that made it can grade with it.
 */
public final class CompiledRubric {

	private final Rubric rubric;

	private final Matcher matcher;

	private final Typos typos;

	private final Echo echo;

	private final @Nullable CoverageModel coverage;

	CompiledRubric(Rubric rubric, Lexicon lexicon, Vocabulary vocabulary, @Nullable CoverageModel coverage) {
		rubric.criteria().forEach((criterion) -> check(criterion.id(), criterion.keywords()));
		rubric.redFlags().forEach((flag) -> check(flag.id(), flag.phrases()));
		Tokenizer tokenizer = new Tokenizer(vocabulary);
		KeywordParser parser = new KeywordParser(lexicon, vocabulary);
		List<Phrase> phrases = new ArrayList<>();
		List<String> words = new ArrayList<>();
		int owner = 0;
		for (Criterion criterion : rubric.criteria()) {
			if (coverage == null) {
				phrases.addAll(phrases(parser, owner, criterion.keywords(), Phrase.Use.KEYWORD));
				phrases.addAll(phrases(parser, owner, List.of(criterion.name()), Phrase.Use.NAME));
				criterion.keywords().forEach((keyword) -> words.addAll(tokenizer.words(keyword)));
			}
			owner++;
		}
		for (RedFlag flag : rubric.redFlags()) {
			phrases.addAll(phrases(parser, owner++, flag.phrases(), Phrase.Use.KEYWORD));
			flag.phrases().forEach((phrase) -> words.addAll(tokenizer.words(phrase)));
		}
		phrases.addAll(new Labels(lexicon, vocabulary).of((coverage == null) ? rubric.criteria() : List.of()));
		this.rubric = rubric;
		this.matcher = new Matcher(phrases);
		this.typos = new Typos(vocabulary, words);
		this.echo = new Echo(rubric, tokenizer);
		this.coverage = coverage;
	}

	/** The rubric that it was made from. */
	public Rubric rubric() {
		return this.rubric;
	}

	Matcher matcher() {
		return this.matcher;
	}

	/** What is looked for where the rubric is graded by coverage. */
	@Nullable CoverageModel coverage() {
		return this.coverage;
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

	private static void check(String owner, List<String> keywords) {
		keywords.stream().flatMap((keyword) -> Keywords.fault(keyword).stream()).findFirst().ifPresent((fault) -> {
			throw new IllegalArgumentException("of '" + owner + "', the keyword " + fault);
		});
	}

	private static List<Phrase> phrases(KeywordParser parser, int owner, List<String> keywords, Phrase.Use use) {
		return keywords.stream()
			.map((keyword) -> parser.parse(owner, keyword, use))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

}
