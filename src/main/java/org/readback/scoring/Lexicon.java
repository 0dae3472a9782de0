package org.readback.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of the field and of its notes.
 *
 * @param abbreviations short form to long form ({@code k8s} to {@code kubernetes}); each
 * matches the other
 * @param synonyms what is written to what it may also stand for; one direction each
 * @param cues the words that put a match in a scope, by kind; {@code went|goes quite?
 * blank} is four entries in one, and {@code _} is a blank inside one of them
 * @param english short English words that an abbreviation must not swallow
 * @param generic words too common to be a keyword by themselves
 * @param ordinary words of ordinary English by kind, for grading by coverage
 * @param checksum of the files it was read from, so that a stored grade can name them
 */
public record Lexicon(Map<String, String> abbreviations, Map<String, List<String>> synonyms,
		Map<String, List<String>> cues, Set<String> english, Set<String> generic, Map<String, List<String>> ordinary,
		String checksum) {

	public Lexicon {
		abbreviations = Map.copyOf(abbreviations);
		synonyms = Map.copyOf(synonyms);
		cues = cues.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
					(kind) -> kind.getValue().stream().flatMap((entry) -> Wordings.of(entry).stream()).toList()));
		english = Set.copyOf(english);
		generic = Set.copyOf(generic);
		ordinary = Map.copyOf(ordinary);
	}

	/** A lexicon that knows no ordinary English. */
	public Lexicon(Map<String, String> abbreviations, Map<String, List<String>> synonyms,
			Map<String, List<String>> cues, Set<String> english, Set<String> generic, String checksum) {
		this(abbreviations, synonyms, cues, english, generic, Map.of(), checksum);
	}

	/** What is wrong with an entry of the cues, empty where it is sound. */
	public static Optional<String> fault(String cue) {
		return Wordings.fault(cue);
	}

	/** The cues of one kind, none where the lexicon has no such kind. */
	List<String> cues(String kind) {
		return this.cues.getOrDefault(kind, List.of());
	}

}
