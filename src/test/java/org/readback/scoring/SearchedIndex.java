package org.readback.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Finds keywords with a phrase query each in Lucene's index of a single text. */
final class SearchedIndex implements Alternative {

	private static final String NOTE = "note";

	/** One word more, as grading skips those that say nothing. */
	private static final int SLOP = 1;

	private final List<PhraseOf> phrases = new ArrayList<>();

	private final boolean fuzzy;

	SearchedIndex(Rubric rubric, boolean fuzzy) throws IOException {
		this.fuzzy = fuzzy;
		for (String keyword : Alternative.keywords(rubric)) {
			this.phrases.add(PhraseOf.keyword(keyword));
		}
	}

	@Override
	public List<Hit> find(String text) throws IOException {
		MemoryIndex index = new MemoryIndex(true);
		index.addField(NOTE, text, Analysis.ANALYZER);
		IndexSearcher searcher = index.createSearcher();
		LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
		Terms terms = leaf.reader().terms(NOTE);
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < this.phrases.size(); i++) {
			PhraseOf phrase = this.phrases.get(i);
			Query query = (this.fuzzy && phrase.isLong()) ? phrase.in(terms) : phrase.exactly();
			if (query != null) {
				Query rewritten = searcher.rewrite(query);
				addTo(hits, i, searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1).matches(leaf, 0));
			}
		}
		return hits;
	}

	private static void addTo(List<Hit> hits, int keyword, Matches matches) throws IOException {
		MatchesIterator found = (matches != null) ? matches.getMatches(NOTE) : null;
		while (found != null && found.next()) {
			hits.add(new Hit(keyword, found.startOffset(), found.endOffset()));
		}
	}

	/**
	 * The words of one keyword.
	 *
	 * @param exactly finds them as they are
	 * @param terms their stems
	 * @param typos what may stand for each long one, or null
	 */
	private record PhraseOf(PhraseQuery exactly, List<String> terms, List<CompiledAutomaton> typos) {

		static PhraseOf keyword(String keyword) throws IOException {
			List<CompiledAutomaton> typos = new ArrayList<>();
			Analysis.Terms analysed = Analysis.kept(keyword);
			for (int i = 0; i < analysed.terms().size(); i++) {
				boolean longWord = analysed.offsets()[2 * i + 1] - analysed.offsets()[2 * i] >= LONG;
				typos.add(longWord ? FuzzyQuery.getFuzzyAutomaton(analysed.terms().get(i), 1, 1, true) : null);
			}
			String[] terms = analysed.terms().toArray(String[]::new);
			return new PhraseOf(new PhraseQuery((terms.length > 1) ? SLOP : 0, NOTE, terms), List.of(terms), typos);
		}

		boolean isLong() {
			return this.typos.stream().anyMatch((typo) -> typo != null);
		}

		/** The phrase of what a text has for its words, or null. */
		Query in(Terms text) throws IOException {
			MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(this.exactly.getSlop());
			for (int i = 0; i < this.terms.size(); i++) {
				List<Term> ways = ways(i, text);
				if (ways.isEmpty()) {
					return null;
				}
				phrase.add(ways.toArray(Term[]::new));
			}
			return phrase.build();
		}

		private List<Term> ways(int word, Terms text) throws IOException {
			if (this.typos.get(word) == null) {
				return List.of(new Term(NOTE, this.terms.get(word)));
			}
			List<Term> ways = new ArrayList<>();
			TermsEnum found = this.typos.get(word).getTermsEnum(text);
			for (BytesRef term = found.next(); term != null; term = found.next()) {
				ways.add(new Term(NOTE, BytesRef.deepCopyOf(term)));
			}
			return ways;
		}

	}

}
