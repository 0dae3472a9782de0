package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

/** Every abbreviation and every synonym of the lexicon does what it promises. */
class LexiconTests {

	private static final Map<String, String> ABBREVIATIONS = new TreeMap<>(Files.LEXICON.abbreviations());

	private static final Map<String, List<String>> SYNONYMS = new TreeMap<>(Files.LEXICON.synonyms());

	/** Each entry's two sides as keywords, in one rubric because to compile is slow. */
	private static final Rubric ALL = all();

	@Test
	void theFieldIsCovered() {
		assertThat(ABBREVIATIONS).hasSizeGreaterThanOrEqualTo(300);
		assertThat(SYNONYMS).hasSizeGreaterThanOrEqualTo(120);
	}

	@Test
	void anAbbreviationAndItsLongFormMeanEachOther() {
		List<String> faults = new ArrayList<>();
		ABBREVIATIONS.forEach((shortForm, longForm) -> {
			String written = asRead(shortForm);
			if (!isHeardOfAll(longForm, written)) {
				faults.add("'%s' is not found by '%s'".formatted(longForm, written));
			}
			if (!isHeardOfAll(written, longForm)) {
				faults.add("'%s' is not found by '%s'".formatted(written, longForm));
			}
		});
		assertThat(faults).isEmpty();
	}

	@Test
	void aSynonymStandsForWhatItMeans() {
		List<String> faults = new ArrayList<>();
		SYNONYMS.forEach((written, meanings) -> meanings.stream()
			.filter((meaning) -> !isHeardOfAll(meaning, written))
			.forEach((meaning) -> faults.add("'%s' is not found by '%s'".formatted(meaning, written))));
		assertThat(faults).isEmpty();
	}

	@Test
	void whatASynonymMeansDoesNotStandForItUnlessThatIsAnEntryToo() {
		List<String> faults = new ArrayList<>();
		SYNONYMS.forEach((written, meanings) -> meanings.stream()
			.filter((meaning) -> !SYNONYMS.getOrDefault(meaning, List.of()).contains(written))
			.filter((meaning) -> !meaning.contains(written) && isHeardOfAll(written, meaning))
			.forEach((meaning) -> faults.add("'%s' is found by '%s'".formatted(written, meaning))));
		assertThat(faults).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "through PUT, throughput", "check point-in-time recovery, checkpoint", "one big query, bigquery",
			"got it back out of s3, roll back", "vague re process, reprocess", "cut down time to restore, downtime",
			"no SQL injection, nosql", "change settings, changeset", "infra as code based on yaml, codebase",
			"over load balancers, overload", "log in cloudwatch, login", "stand by that, standby", "EBS, eventbridge",
			"sms, secrets manager", "syncs, synchronous", "cms, configuration map", "ca 5 min, certificate authority",
			"Sam, serverless application model", "in the cab, change advisory board", "cert-manager, acm",
			"secondary index, replica index", "master key, primary key", "gcs, garbage collection",
			"SMS, secrets manager", "iOS, i/o", "ads, active directory" })
	void whatOnlyLooksLikeAnEntryIsNone(String text, String keyword) {
		assertThat(isHeard(keyword, text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "EC2s behind the LBs, ec2 behind load balancer", "λ, lambda",
			"gdpr/PII, gdpr personally identifiable information", "optimised, optimization", "utilisation, util",
			"x-acct, cross account", "r/o replica, read only replica", "b/g, blue green", "5 whys, five whys",
			"4 golden signals, four golden signals", "SSL cert, tls certificate" })
	void inflectedAndCombinedTheyAreFound(String text, String keyword) {
		assertThat(isHeard(keyword, text)).isTrue();
	}

	private static Rubric all() {
		Set<String> keywords = new TreeSet<>(SYNONYMS.keySet());
		SYNONYMS.values().forEach(keywords::addAll);
		ABBREVIATIONS.forEach((shortForm, longForm) -> keywords.addAll(List.of(asRead(shortForm), longForm)));
		return new Rubric("", keywords.stream().map((keyword) -> Rubrics.must(keyword, 1, "It", keyword)).toList(),
				List.of());
	}

	private static boolean isHeardOfAll(String keyword, String text) {
		return isHeard(ALL, keyword, text);
	}

	/** A short form that is an English word, too, is an abbreviation in capitals. */
	private static String asRead(String shortForm) {
		return Files.LEXICON.english().contains(shortForm) ? shortForm.toUpperCase(Locale.ROOT) : shortForm;
	}

	private static boolean isHeard(String keyword, String text) {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("it", 1, "It", keyword)), List.of());
		return isHeard(rubric, "it", text);
	}

	private static boolean isHeard(Rubric rubric, String criterion, String text) {
		return grading(rubric, "then it was " + text + " there").grade()
			.criteria()
			.stream()
			.anyMatch((grade) -> grade.criterion().id().equals(criterion) && grade.verdict() == Verdict.HEARD);
	}

}
