package org.readback.bank.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.nodes.SequenceNode;

import org.readback.scoring.Lexicon;

/** Reads the files of the lexicon and lays them together. */
class LexiconReader {

	private static final int MOST = 5000;

	private static final int LONGEST = 80;

	private static final int LONGEST_CUE = 400;

	private final Faults faults;

	private final Map<String, String> abbreviations = new HashMap<>();

	private final Map<String, List<String>> synonyms = new HashMap<>();

	private final Map<String, List<String>> cues = new HashMap<>();

	private final Map<String, List<String>> ordinary = new HashMap<>();

	private final Set<String> english = new HashSet<>();

	private final Set<String> generic = new HashSet<>();

	LexiconReader(Faults faults) {
		this.faults = faults;
	}

	Lexicon read(List<YamlFile> files, String checksum) {
		files.forEach(this::read);
		return new Lexicon(this.abbreviations, this.synonyms, this.cues, this.english, this.generic, this.ordinary,
				checksum);
	}

	private void read(YamlFile file) {
		Fields fields = file.read(this.faults);
		if (fields == null) {
			return;
		}
		if (fields.has("abbreviations")) {
			readAbbreviations(fields.fields("abbreviations"));
		}
		if (fields.has("synonyms")) {
			readLists(fields.fields("synonyms"), LONGEST, this.synonyms);
		}
		if (fields.has("cues")) {
			readCues(fields.fields("cues"));
		}
		if (fields.has("ordinary")) {
			readLists(fields.fields("ordinary"), LONGEST, this.ordinary);
		}
		this.english.addAll(fields.optionalTexts("english", MOST, 40));
		this.generic.addAll(fields.optionalTexts("generic", MOST, 40));
		fields.end();
	}

	private void readAbbreviations(Fields map) {
		for (String key : List.copyOf(map.keys())) {
			if (this.abbreviations.put(key, map.text(key, 1, 80)) != null) {
				map.fault(key, "is an abbreviation in another file already");
			}
		}
		map.end();
	}

	private void readCues(Fields map) {
		Map<String, List<String>> read = new HashMap<>();
		readLists(map, LONGEST_CUE, read);
		read.forEach((kind, entries) -> {
			entries.forEach((entry) -> Lexicon.fault(entry).ifPresent((fault) -> map.fault(kind, fault)));
			List<String> sound = entries.stream().filter((entry) -> Lexicon.fault(entry).isEmpty()).toList();
			this.cues.merge(kind, sound, LexiconReader::joined);
		});
	}

	private static void readLists(Fields map, int longest, Map<String, List<String>> into) {
		for (String key : List.copyOf(map.keys())) {
			List<String> words = (map.value(key) instanceof SequenceNode) ? map.texts(key, 1, MOST, longest)
					: List.of(map.text(key, 1, longest));
			into.merge(key, words, LexiconReader::joined);
		}
		map.end();
	}

	private static List<String> joined(List<String> some, List<String> more) {
		List<String> all = new ArrayList<>(some);
		all.addAll(more);
		return List.copyOf(all);
	}

}
