package org.readback.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What Lucene needs for a text before anything is looked for in it. */
final class Analysis {

	static final Analyzer ANALYZER = new Analyzer() {
		@Override
		protected TokenStreamComponents createComponents(String fieldName) {
			StandardTokenizer source = new StandardTokenizer();
			return new TokenStreamComponents(source, new PorterStemFilter(new LowerCaseFilter(source)));
		}
	};

	private static final int CHARACTERS_IN_A_WORD = 6;

	private Analysis() {
	}

	/**
	 * The analysed text as any matcher needs it.
	 *
	 * @param terms the stems
	 * @param offsets where each begins and ends
	 */
	record Terms(List<String> terms, int[] offsets) {

	}

	static Terms kept(String text) throws IOException {
		List<String> terms = new ArrayList<>(text.length() / CHARACTERS_IN_A_WORD);
		int[] offsets = new int[2 * (text.length() / CHARACTERS_IN_A_WORD + 1)];
		try (TokenStream stream = ANALYZER.tokenStream("note", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			for (int at = 0; stream.incrementToken(); at += 2) {
				offsets = (at < offsets.length) ? offsets : Arrays.copyOf(offsets, 2 * at);
				offsets[at] = offset.startOffset();
				offsets[at + 1] = offset.endOffset();
				terms.add(term.toString());
			}
			stream.end();
		}
		return new Terms(terms, offsets);
	}

	/** Only walks the text, and keeps nothing. */
	static int walked(String text) throws IOException {
		int seen = 0;
		try (TokenStream stream = ANALYZER.tokenStream("note", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				seen += term.length() + offset.startOffset() + offset.endOffset();
			}
			stream.end();
		}
		return seen;
	}

}
