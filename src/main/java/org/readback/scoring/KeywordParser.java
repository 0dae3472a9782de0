package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Part;

/** Reads keywords in the grammar of {@link Grader}. */
final class KeywordParser {

	private final Tokenizer tokenizer;

	private final Vocabulary vocabulary;

	private final List<Synonym> synonyms;

	KeywordParser(Lexicon lexicon, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.tokenizer = new Tokenizer(vocabulary);
		this.synonyms = lexicon.synonyms()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().stream().map((meaning) -> synonym(entry.getKey(), meaning)))
			.sorted(Comparator.comparing(Synonym::toString))
			.toList();
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
		return new Phrase(owner, label, Phrase.Use.LABEL, List.of(new Part(List.of(terms(label)), "", false)));
	}

	private @Nullable Part part(String text) {
		if (text.startsWith("=") && text.length() > 1) {
			return exact(text.substring(1).strip());
		}
		List<String> terms = terms(text);
		return terms.isEmpty() ? null : new Part(variants(terms), "", false);
	}

	private Part exact(String word) {
		boolean capitals = this.vocabulary.isEnglish(word.toLowerCase(Locale.ROOT));
		return new Part(List.of(), capitals ? word : Tokenizer.fold(word), capitals);
	}

	/** Stop words are skipped, but not at the ends. */
	private List<String> terms(String text) {
		List<Token> tokens = this.tokenizer.tokens(text);
		List<String> terms = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			boolean end = i == 0 || i == tokens.size() - 1;
			if (end || !Vocabulary.STOP_WORDS.contains(tokens.get(i).word())) {
				terms.addAll(tokens.get(i).terms());
			}
		}
		return List.copyOf(terms);
	}

	private List<List<String>> variants(List<String> terms) {
		List<List<String>> variants = new ArrayList<>(List.of(terms));
		for (Synonym synonym : this.synonyms) {
			List<String> written = synonym.writtenIn(terms);
			if (!variants.contains(written)) {
				variants.add(written);
			}
		}
		return List.copyOf(variants);
	}

	private Synonym synonym(String written, String meaning) {
		return new Synonym(terms(written), terms(meaning));
	}

	/**
	 * One way of writing something else.
	 *
	 * @param written the terms in the notes
	 * @param meaning the terms in a keyword that they may stand for
	 */
	private record Synonym(List<String> written, List<String> meaning) {

		List<String> writtenIn(List<String> terms) {
			int at = Collections.indexOfSubList(terms, this.meaning);
			if (at < 0) {
				return terms;
			}
			List<String> result = new ArrayList<>(terms.subList(0, at));
			result.addAll(this.written);
			result.addAll(terms.subList(at + this.meaning.size(), terms.size()));
			return List.copyOf(result);
		}

	}

}
