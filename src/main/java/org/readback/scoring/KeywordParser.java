package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Exact;
import org.readback.scoring.Phrase.Part;
import org.readback.scoring.Phrase.Wording;

/** Reads keywords in the grammar of {@link Grader}. May be used by many threads. */
final class KeywordParser {

	private final Tokenizer tokenizer;

	private final Lexicon lexicon;

	/** By the first term of what they mean. */
	private final Map<String, List<Synonym>> synonyms;

	KeywordParser(Lexicon lexicon, Tokenizer tokenizer) {
		this.lexicon = lexicon;
		this.tokenizer = tokenizer;
		this.synonyms = lexicon.synonyms()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().stream().map((meaning) -> synonym(entry.getKey(), meaning)))
			.sorted(Comparator.comparing(Synonym::written))
			.collect(Collectors.groupingBy((synonym) -> synonym.meantTerms().get(0)));
	}

	/** The phrase of a keyword, or null when there is no word in it. */
	@Nullable Phrase parse(int owner, String keyword, Phrase.Use use) {
		List<Part> parts = Keywords.TOGETHER.splitAsStream(keyword.strip())
			.map(this::part)
			.filter(Objects::nonNull)
			.toList();
		return parts.isEmpty() ? null : new Phrase(owner, keyword, use, parts);
	}

	/** The phrase of the first words of a criterion's name or keyword. */
	Phrase label(int owner, String label) {
		Wording wording = new Wording(label, terms(label), "", "");
		return new Phrase(owner, label, Phrase.Use.LABEL, List.of(new Part(List.of(wording), List.of(), List.of())));
	}

	private @Nullable Part part(String text) {
		List<Wording> wordings = new ArrayList<>();
		List<Exact> exacts = new ArrayList<>();
		for (String alternative : Keywords.ALTERNATIVES.split(text)) {
			List<String> terms = terms(alternative);
			if (alternative.startsWith("=") && alternative.length() > 1) {
				exacts.add(exact(alternative.substring(1).strip()));
			}
			else if (!terms.isEmpty()) {
				wordings.addAll(wordings(alternative, terms));
			}
		}
		return (wordings.isEmpty() && exacts.isEmpty()) ? null
				: new Part(List.copyOf(wordings), List.copyOf(exacts), abbreviations(text));
	}

	private Exact exact(String word) {
		boolean capitals = this.lexicon.english().contains(word.toLowerCase(Locale.ROOT));
		Set<String> terms = Stream
			.of(word, word + "s", word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT),
					word.toLowerCase(Locale.ROOT) + "s", word.toUpperCase(Locale.ROOT) + "s",
					word.toUpperCase(Locale.ROOT) + "S")
			.flatMap((way) -> Arrays.stream(this.tokenizer.tokens(way)))
			.map((token) -> token.terms().get(0))
			.collect(Collectors.toCollection(TreeSet::new));
		return new Exact(word, capitals ? word : Tokenizer.fold(word), capitals, terms);
	}

	private List<Word> abbreviations(String text) {
		return Arrays.stream(this.tokenizer.tokens(text))
			.map(Token::word)
			.filter((word) -> !word.longForm().isEmpty())
			.toList();
	}

	/** Stop words are skipped, but not at the ends. */
	private List<String> terms(String text) {
		Token[] tokens = this.tokenizer.tokens(quietly(text));
		List<String> terms = new ArrayList<>();
		for (int i = 0; i < tokens.length; i++) {
			boolean end = i == 0 || i == tokens.length - 1;
			if (end || !tokens[i].is(Trait.STOP_WORD)) {
				terms.addAll(tokens[i].terms());
			}
		}
		return List.copyOf(terms);
	}

	/** Where everything is in capitals, they say nothing. */
	private static String quietly(String text) {
		boolean loud = text.indexOf(' ') > 0 && text.equals(text.toUpperCase(Locale.ROOT));
		return loud ? text.toLowerCase(Locale.ROOT) : text;
	}

	private List<Wording> wordings(String alternative, List<String> terms) {
		List<Wording> wordings = new ArrayList<>(List.of(new Wording(alternative, terms, "", "")));
		for (String term : terms) {
			for (Synonym synonym : this.synonyms.getOrDefault(term, List.of())) {
				List<String> written = synonym.writtenIn(terms);
				if (wordings.stream().noneMatch((wording) -> wording.terms().equals(written))) {
					wordings.add(new Wording(alternative, written, synonym.written(), synonym.meant()));
				}
			}
		}
		return List.copyOf(wordings);
	}

	private Synonym synonym(String written, String meant) {
		return new Synonym(written, meant, terms(written), terms(meant));
	}

	/**
	 * One way of writing something else.
	 *
	 * @param written the words in the notes
	 * @param meant the words in a keyword that they may stand for
	 * @param writtenTerms the terms of the former
	 * @param meantTerms the terms of the latter
	 */
	private record Synonym(String written, String meant, List<String> writtenTerms, List<String> meantTerms) {

		List<String> writtenIn(List<String> terms) {
			int at = Collections.indexOfSubList(terms, this.meantTerms);
			if (at < 0) {
				return terms;
			}
			List<String> result = new ArrayList<>(terms.subList(0, at));
			result.addAll(this.writtenTerms);
			result.addAll(terms.subList(at + this.meantTerms.size(), terms.size()));
			return List.copyOf(result);
		}

	}

}
