package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A rubric made ready to be found in texts. It never changes, so it may be kept and used
 * by many threads; only the {@link Grader} that made it can grade with it.
 */
public final class CompiledRubric {

	private final Rubric rubric;

	/** What of it is found by matching. */
	private final Rubric matched;

	private final @Nullable CoverageModel coverage;

	private final Matcher matcher;

	private final Senses senses;

	private final Echo echo;

	CompiledRubric(Rubric rubric, KeywordParser parser, Labels labels, Tokenizer tokenizer,
			@Nullable CoverageModel coverage) {
		rubric.criteria().forEach((criterion) -> check(criterion.id(), criterion.keywords()));
		rubric.redFlags().forEach((flag) -> check(flag.id(), flag.phrases()));
		this.rubric = rubric;
		this.coverage = coverage;
		this.matched = (coverage == null) ? rubric : new Rubric(rubric.prompt(), List.of(), rubric.redFlags());
		List<Phrase> phrases = new ArrayList<>();
		int owner = 0;
		for (Criterion criterion : this.matched.criteria()) {
			phrases.addAll(phrases(parser, owner, criterion.keywords(), Phrase.Use.KEYWORD));
			phrases.addAll(phrases(parser, owner++, List.of(criterion.name()), Phrase.Use.NAME));
		}
		for (RedFlag flag : rubric.redFlags()) {
			phrases.addAll(phrases(parser, owner++, flag.phrases(), Phrase.Use.KEYWORD));
		}
		phrases.addAll(labels.of(this.matched.criteria()));
		this.matcher = new Matcher(phrases);
		this.echo = new Echo(rubric, tokenizer);
		this.senses = new Senses(new Typos(words(this.matched, tokenizer)), this.matcher, this.echo);
	}

	/** The rubric that it was made from. */
	public Rubric rubric() {
		return this.rubric;
	}

	/** Without its criteria where they are graded by coverage. */
	Rubric matched() {
		return this.matched;
	}

	/** What is looked for where the rubric is graded by coverage. */
	@Nullable CoverageModel coverage() {
		return this.coverage;
	}

	Matcher matcher() {
		return this.matcher;
	}

	Echo echo() {
		return this.echo;
	}

	/** What words are to it. */
	Senses senses() {
		return this.senses;
	}

	/** In alphabetical order, so that a typo means the same in any order of criteria. */
	private static List<Word> words(Rubric rubric, Tokenizer tokenizer) {
		return Stream
			.concat(rubric.criteria().stream().flatMap((criterion) -> criterion.keywords().stream()),
					rubric.redFlags().stream().flatMap((flag) -> flag.phrases().stream()))
			.flatMap((keyword) -> Arrays.stream(tokenizer.tokens(keyword)))
			.map(Token::word)
			.sorted(Word.ALPHABETICALLY)
			.toList();
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
