package org.readback.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a grader takes from its lexicon: each of these has one of its own. */
class LexiconReadingTests {

	private final Map<String, String> abbreviations = new HashMap<>();

	private final Map<String, List<String>> synonyms = new HashMap<>();

	private final Map<String, List<String>> cues = new HashMap<>();

	private final Map<String, List<String>> ordinary = new HashMap<>();

	private Set<String> english = Set.of();

	private Set<String> generic = Set.of();

	@Test
	void signsAndWordsAreMarksOfTheirKind() {
		this.cues.put("heard-marks", List.of("!!", "aye"));
		this.cues.put("denied-marks", List.of("##", "nay"));
		this.cues.put("prompted-marks", List.of("%%", "so so"));
		this.cues.put("open-marks", List.of("{}"));
		assertThat(verdict("redis !!")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("Cache of keys: aye")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("redis ##")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("redis: nay")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("redis %%")).isEqualTo(Verdict.PROMPTED);
		assertThat(verdict("{} redis")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("aye ~ redis ½")).isEqualTo(Verdict.HEARD);
	}

	@Test
	void aCueIsThatOfItsKindAlone() {
		assertThat(verdict("lacks redis")).isEqualTo(Verdict.HEARD);
		this.cues.put("reporting", List.of("lacks", "lacks all of"));
		this.cues.put("behind", List.of("came late"));
		this.cues.put("prompted", List.of("helped to"));
		this.cues.put("someone-else", List.of("a friend"));
		assertThat(verdict("lacks redis")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("lacks all of redis")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("redis came late")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("redis came")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("redis came in late")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("helped to redis")).isEqualTo(Verdict.PROMPTED);
		assertThat(verdict("a friend set up redis")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("never redis")).isEqualTo(Verdict.HEARD);
	}

	@Test
	void anAuxiliaryReportsWithAVerbOfSaying() {
		this.cues.put("auxiliaries", List.of("didn't"));
		this.cues.put("verbs", List.of("mention"));
		this.cues.put("fillers", List.of("really"));
		this.cues.put("verbs-of-missing", List.of("forget"));
		assertThat(verdict("didn't mention keys, redis")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("didn't really mentions keys, redis")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("didn't add keys, redis")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("didn't add redis")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("didn't forget redis")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("didn't forgets redis")).isEqualTo(Verdict.HEARD);
	}

	@Test
	void aBareNoEndsAtAStopAndASomeoneElseMayHaveADeterminer() {
		this.cues.put("bare", List.of("no"));
		this.cues.put("stops", List.of("since"));
		this.cues.put("someone-else", List.of("team"));
		this.cues.put("determiners", List.of("their"));
		this.cues.put("continuing", List.of("since"));
		this.cues.put("clause-breaks", List.of("yet"));
		this.cues.put("denied-marks", List.of("nay"));
		assertThat(verdict("no redis")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("no keys since redis")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("no keys or redis")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("their team has redis")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("tells their team of redis")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("redis, since it is quick - nay")).isEqualTo(Verdict.DENIED);
		assertThat(verdict("redis, as it is quick - nay")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("no keys yet redis")).isEqualTo(Verdict.HEARD);
	}

	@Test
	void aPastThatReportsIsNoWayOfWritingAKeyword() {
		assertThat(verdict("missed keys", "missing keys")).isEqualTo(Verdict.HEARD);
		this.cues.put("reporting", List.of("missed", "lacked", "dropped"));
		this.cues.put("verbs-of-missing", List.of("miss", "missing"));
		assertThat(verdict("missed keys", "missing keys")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("misses keys", "missing keys")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("x dropping keys", "dropped keys")).isEqualTo(Verdict.HEARD);
	}

	@Test
	void abbreviationsAreReadBothWaysAndSynonymsOneWay() {
		assertThat(verdict("kcs", "key cold store")).isEqualTo(Verdict.SILENT);
		this.abbreviations.put("kcs", "key cold store");
		this.abbreviations.put("up", "unit of power");
		this.synonyms.put("kv box", List.of("redis", "key value store"));
		this.english = Set.of("up", "as");
		assertThat(verdict("KCS", "key cold store")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("kcss", "key cold stores")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("key cold store", "kcs")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("up", "unit of power")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("Up", "unit of power")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("UP", "unit of power")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("UPs", "unit of power")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("ups", "unit of power")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("kv boxes")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("kv box", "the key value store here")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("the kv box here", "the key value store here")).isEqualTo(Verdict.HEARD);
		assertThat(verdict("redis", "kv box")).isEqualTo(Verdict.SILENT);
	}

	@Test
	void aWordThatIsKnownIsNoTypo() {
		assertThat(verdict("stampeds", "stampede")).isEqualTo(Verdict.HEARD);
		this.generic = Set.of("stampeds");
		assertThat(verdict("stampeds", "stampede")).isEqualTo(Verdict.SILENT);
		this.generic = Set.of();
		this.english = Set.of("stampeds");
		assertThat(verdict("stampeds", "stampede")).isEqualTo(Verdict.SILENT);
		this.english = Set.of();
		this.synonyms.put("x", List.of("any stampeds"));
		assertThat(verdict("stampeds", "stampede")).isEqualTo(Verdict.SILENT);
		this.synonyms.clear();
		this.cues.put("behind", List.of("stampeds"));
		assertThat(verdict("stampeds x", "stampede")).isEqualTo(Verdict.SILENT);
		this.cues.clear();
		this.abbreviations.put("stp", "stampeds");
		assertThat(verdict("stampeds", "stampede")).isEqualTo(Verdict.SILENT);
	}

	@Test
	void aGenericWordIsNoLabelByItself() {
		this.cues.put("heard-marks", List.of("aye"));
		assertThat(verdict("cache: aye")).isEqualTo(Verdict.HEARD);
		this.generic = Set.of("cache");
		assertThat(verdict("cache: aye")).isEqualTo(Verdict.SILENT);
		assertThat(verdict("cache of: aye")).isEqualTo(Verdict.HEARD);
		this.generic = Set.of();
		this.english = Set.of("cache");
		assertThat(verdict("cache: aye")).isEqualTo(Verdict.SILENT);
	}

	@Test
	void ordinaryWordsStandForOthersOrForTheOpposite() {
		this.ordinary.put("alike", List.of("quick fast", "fast rapid"));
		this.ordinary.put("opposite", List.of("quick | slow lazy"));
		this.ordinary.put("negations", List.of("not"));
		this.ordinary.put("function", List.of("it", "is", "not", "a"));
		assertThat(covered("quick", "fast").heard()).isBetween(500, 999);
		assertThat(covered("quick", "rapid").heard()).isZero();
		assertThat(covered("fast", "rapid").heard()).isPositive();
		assertThat(covered("quick", "slow").denied()).isPositive();
		assertThat(covered("lazy", "quick").denied()).isPositive();
		assertThat(covered("slow", "lazy").denied()).isZero();
		assertThat(covered("quick", "not quick").denied()).isPositive();
		assertThat(covered("quick", "it is a").heard()).isZero();
		assertThat(new Drafter(lexicon()).draft("", "A fast box").criteria().get(0).keywords())
			.containsExactly("fast box", "quick");
	}

	@Test
	void aWordThatBreaksOffEndsANegation() {
		this.ordinary.put("negations", List.of("not"));
		this.ordinary.put("function", List.of("not", "yet"));
		assertThat(covered("quick", "not yet quick").denied()).isPositive();
		this.ordinary.put("breaks", List.of("yet"));
		assertThat(covered("quick", "not yet quick").denied()).isZero();
		assertThat(covered("quick", "not yet quick").heard()).isEqualTo(1000);
	}

	@Test
	void aPrefixTurnsAWordOfFourLetters() {
		assertThat(covered("steady", "unsteady").denied()).isPositive();
		assertThat(covered("unsteady", "steady").denied()).isPositive();
		assertThat(covered("lock", "unlock").denied()).isPositive();
		assertThat(covered("unlock", "lock").denied()).isPositive();
		assertThat(covered("fit", "unfit").denied()).isZero();
		assertThat(covered("unfit", "fit").denied()).isZero();
	}

	private Verdict verdict(String text) {
		return verdict(text, "redis");
	}

	private Verdict verdict(String text, String keyword) {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("it", 1, "Cache of keys", keyword)), List.of());
		return new Grader(lexicon()).grade(rubric, text).criteria().get(0).verdict();
	}

	private Coverage covered(String answer, String text) {
		Rubric rubric = new Rubric("",
				List.of(new Criterion("it", "It", 1, Importance.MUST, answer, List.of(answer), "")), List.of(),
				Rubric.Grading.COVERAGE);
		Coverage coverage = new Grader(lexicon()).grade(rubric, text).coverage();
		assertThat(coverage).isNotNull();
		return coverage;
	}

	private Lexicon lexicon() {
		return new Lexicon(this.abbreviations, this.synonyms, this.cues, this.english, this.generic, this.ordinary,
				"x");
	}

}
