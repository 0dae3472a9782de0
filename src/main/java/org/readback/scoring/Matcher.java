package org.readback.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.readback.scoring.Phrase.Exact;
import org.readback.scoring.Phrase.Wording;

/** Finds the phrases of one rubric in texts, by their first word. */
final class Matcher {

	private final Map<String, Starts> anywhere;

	/** Of phrases that count only where they are marked. */
	private final Map<String, Starts> marked;

	/** Of each phrase with parts that must meet, a bit for each part. */
	private final long[] wholes;

	Matcher(List<Phrase> phrases) {
		Map<String, Map<Object, Start>> keywords = new HashMap<>();
		Map<String, Map<Object, Start>> names = new HashMap<>();
		int order = 0;
		this.wholes = phrases.stream()
			.mapToInt((phrase) -> phrase.parts().size())
			.filter((parts) -> parts > 1)
			.mapToLong((parts) -> (1L << parts) - 1)
			.toArray();
		int together = 0;
		int alone = this.wholes.length;
		for (Phrase phrase : phrases) {
			int number = (phrase.parts().size() > 1) ? together++ : alone++;
			Map<String, Map<Object, Start>> starts = (phrase.use() == Phrase.Use.KEYWORD) ? keywords : names;
			for (int part = 0; part < phrase.parts().size(); part++) {
				order = add(starts, phrase, part, order, number);
			}
		}
		this.anywhere = starts(keywords);
		this.marked = starts(names);
	}

	/** What may begin with a term, or null where nothing does. */
	@Nullable Starts anywhere(String term) {
		return this.anywhere.get(term);
	}

	/** The same of what counts only where it is marked. */
	@Nullable Starts marked(String term) {
		return this.marked.get(term);
	}

	/**
	 * Every place where a phrase stands; they may overlap. Those that count only where
	 * they are marked are not looked for elsewhere.
	 */
	List<Match> find(Token[] tokens, Sense[] senses, Segments segments, @Nullable Sign[] signs) {
		List<Match> matches = new ArrayList<>();
		Meetings meetings = new Meetings(this.wholes, segments, matches);
		for (int at = 0; at < tokens.length; at++) {
			Starts starts = senses[at].anywhere();
			if (starts != null) {
				starts.find(tokens, senses, at, segments, meetings);
			}
			Starts here = (signs[at] != null) ? senses[at].marked() : null;
			if (here != null) {
				here.find(tokens, senses, at, segments, meetings);
			}
		}
		meetings.meet();
		return matches;
	}

	private static int add(Map<String, Map<Object, Start>> starts, Phrase phrase, int part, int order, int number) {
		int next = order;
		for (Exact exact : phrase.parts().get(part).exacts()) {
			Wording asItIs = new Wording(exact.alternative(), List.of(), "", "");
			Start.Role role = new Start.Role(next++, number, phrase, part, asItIs);
			exact.terms().forEach((term) -> at(starts, term, exact, Start.ofExact(exact)).add(role));
		}
		for (Wording wording : phrase.parts().get(part).wordings()) {
			Start.Role role = new Start.Role(next++, number, phrase, part, wording);
			at(starts, wording.terms().get(0), wording.terms(), Start.ofWords(wording.terms())).add(role);
		}
		return next;
	}

	private static Start at(Map<String, Map<Object, Start>> starts, String term, Object way, Start start) {
		return starts.computeIfAbsent(term, (key) -> new LinkedHashMap<>()).computeIfAbsent(way, (key) -> start);
	}

	private static Map<String, Starts> starts(Map<String, Map<Object, Start>> starts) {
		return starts.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> new Starts(entry.getValue().values())));
	}

}
