package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

/** How keywords are read, and why words are taken for them. */
class KeywordTests {

	@ParameterizedTest
	@CsvSource({ "=lock,locks,true", "=lock,Lock,true", "=lock,locking,false", "=lock,locked,false",
			"=stampede,stampeed,false", "=k8s,kubernetes,false", "=EBS,ebs,true", "=lock / mutex,locking,false",
			"=lock / mutex,mutexes,true", "mutex / =lock,locks,true" })
	void anExactWordDoesNotBend(String keyword, String text, boolean found) {
		grading(of(keyword), "then the " + text + " did").hearsOnly(found ? new String[] { "it" } : new String[0]);
	}

	@Test
	void aKeywordAllInCapitalsIsNoRowOfAbbreviations() {
		grading(of("KEEP IT IN SYNC"), "keeps it in sync").hears("it");
		grading(of("SYNC"), "keeps it in sync").hearsOnly();
	}

	@Test
	void evidenceSaysWhyWordsWereTakenForOthers() {
		grading(of("kubernetes"), "uses k8s").reads("it", reading(Reading.Kind.ABBREVIATION, "k8s", "kubernetes"));
		grading(of("k8s"), "uses K8s").reads("it");
		grading(of("k8s"), "uses kubernetes").reads("it");
		grading(of("stampede"), "a Stampeed").reads("it", reading(Reading.Kind.TYPO, "Stampeed", "stampede"));
		grading(of("terminate instance"), "kills instances").reads("it",
				reading(Reading.Kind.SYNONYM, "kill", "terminate"));
		grading(of("terminate & stampede"), "a Stampeed kills").reads("it",
				reading(Reading.Kind.TYPO, "Stampeed", "stampede"), reading(Reading.Kind.SYNONYM, "kill", "terminate"));
		grading(of("k8s & load balancer"), "k8s behind an LB").reads("it",
				reading(Reading.Kind.ABBREVIATION, "LB", "load balancer"));
		grading(of("load balancer & stampede"), "an LB, a stampede").reads("it",
				reading(Reading.Kind.ABBREVIATION, "LB", "load balancer"));
	}

	@ParameterizedTest
	@CsvSource({ "stampede,stampeds", "stampede,stampee", "stampede,stampedey", "stampede,stzmpede",
			"stampede,sztampede", "stampede,tampede", "contention,contentoin", "stampede,stampedee" })
	void aTypoIsOneLetter(String keyword, String typo) {
		boolean begins = typo.charAt(0) == keyword.charAt(0);
		grading(of(keyword), "a " + typo + " then").hearsOnly(begins ? new String[] { "it" } : new String[0]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "stpmaede", "stampedes2", "stammpedde", "stmapeed", "stampe", "stampedeyy", "st4mpede" })
	void twoLettersAreNoTypo(String word) {
		grading(of("stampede"), "a " + word + " then").hearsOnly();
	}

	@Test
	void aWordOfAnotherKeywordIsNoTypo() {
		Rubric rubric = new Rubric("",
				List.of(Rubrics.must("one", 1, "One", "convention here"), Rubrics.must("two", 1, "Two", "contention")),
				List.of(Rubrics.flag("flag", Severity.MINOR, "stampede")));
		grading(rubric, "a convention").hearsOnly();
		grading(rubric, "a contention").hearsOnly("two");
		grading(rubric, "a contentoin").hearsOnly("two");
		grading(rubric, "a stampeed").fires("flag");
	}

	@Test
	void aLabelIsNoSmallOrCommonWord() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("lock", 1, "The lock", "mutex"),
				Rubrics.must("check", 1, "A check of it", "2 probes"), Rubrics.must("none", 1, "🎉", "how they probe"),
				Rubrics.must("many", 1, "Scales & shrinks", "=grows", "big / tall", "sheds & drains")), List.of());
		grading(rubric, "lock: yes").hearsOnly("lock");
		grading(rubric, "the: yes. check: yes. a check: yes. 2: yes. how: yes").hearsOnly();
		grading(rubric, "sheds: yes. scales: yes").hearsOnly();
		grading(rubric, "check of: yes").hearsOnly("check");
		grading(rubric, "mutex: no").denies("lock");
	}

	@Test
	void ofWordsThatMeetTheNearestAreTaken() {
		grading(of("redis & alarm"), "alarm one two redis three alarm").quotes("it", "redis", "alarm");
		grading(of("redis & alarm"), "alarm one redis two three alarm").quotes("it", "alarm", "redis");
		grading(of("redis & alarm"), "alarm one redis two alarm").quotes("it", "redis", "alarm");
		grading(of("redis & alarm bell / alarm"), "redis, the alarm bell").quotes("it", "redis", "alarm bell");
		grading(of("redis & redis cluster"), "redis cluster").hearsOnly();
		grading(of("redis & redis cluster"), "redis as a redis cluster").hearsOnly("it");
	}

	@Test
	void upToFourMeetingsInASentenceAndSixtyFourInATextAreShown() {
		Grade grade = grading(of("redis & alarm"), "redis x redis x redis x redis x redis x alarm").grade();
		assertThat(grade.criteria().get(0).evidence()).extracting(Evidence::start).doesNotHaveDuplicates().hasSize(2);
		Grade many = grading(of("redis & alarm"), "redis alarm, redis alarm, redis alarm, redis alarm, redis alarm")
			.grade();
		assertThat(many.criteria().get(0).evidence()).hasSize(8);
		Grade most = grading(of("redis & alarm"), "redis alarm. ".repeat(80)).grade();
		assertThat(most.criteria().get(0).evidence()).hasSize(128);
	}

	@Test
	void wordsMeetInEachSentenceByThemselves() {
		grading(of("redis & alarm"), "redis alarm. redis alarm").quotes("it", "redis", "alarm", "redis", "alarm");
		grading(of("redis & alarm"), "redis. alarm").hearsOnly();
		grading(of("redis & alarm"), "redis; alarm. redis").hearsOnly();
		grading(of("redis & alarm"), "x. redis\nalarm").hearsOnly();
		grading(of("redis & alarm"), "- redis. alarm\n- alarm").quotes("it", "redis", "alarm");
	}

	@ParameterizedTest
	@CsvSource({ "lock of file,lock file", "lock file,lock of the a an file", "the lock,the lock",
			"lock in,locked in" })
	void stopWordsBetweenWordsAreSkipped(String keyword, String text) {
		grading(of(keyword), "x " + text + " y").quotes("it", text);
	}

	@ParameterizedTest
	@CsvSource({ "lock file,lock of the a an in file", "the lock,lock", "lock in,lock", "lock file,lock big file",
			"lock file,lock. file", "load balancer check,lb", "big load balancer,big load" })
	void otherWordsAreNot(String keyword, String text) {
		grading(of(keyword), "x " + text).hearsOnly();
	}

	@Test
	void aKeywordOfAnAbbreviationAndMoreIsFoundAcrossIt() {
		grading(of("load balancer check"), "the lb check").quotes("it", "lb check");
		grading(of("balancer"), "the lb").hearsOnly();
		grading(of("load"), "the lb").hearsOnly();
	}

	@Test
	void ofTwoThatOverlapTheLongerCounts() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("one", 1, "One", "big lock", "lock file"),
				Rubrics.must("two", 1, "Two", "lock & file", "file here")), List.of());
		grading(rubric, "big lock file").hearsOnly("one").quotes("one", "big lock");
		grading(rubric, "lock file here").quotes("one", "lock file").quotes("two");
		grading(rubric, "a file lock").hearsOnly("two");
	}

	@Test
	void aCompiledRubricKnowsWhatItWasMadeFrom() {
		Rubric rubric = of("redis");
		assertThat(Grading.GRADER.compile(rubric).rubric()).isSameAs(rubric);
		assertThat(Grading.GRADER.lexicon()).isSameAs(Files.LEXICON);
		assertThat(Grading.GRADER.grade(rubric, "redis").score()).isEqualTo(1000);
	}

	private static Reading reading(Reading.Kind kind, String written, String meant) {
		return new Reading(kind, written, meant);
	}

	private static Rubric of(String keyword) {
		return new Rubric("", List.of(Rubrics.must("it", 1, "It", keyword)), List.of());
	}

}
