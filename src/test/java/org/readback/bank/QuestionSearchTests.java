package org.readback.bank;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.readback.bank.QuestionSearch.Searched;
import org.readback.bank.files.BankFiles;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionSearchTests {

	private final QuestionSearch search = new QuestionSearch(BankFiles.builtIn().lexicon());

	@ParameterizedTest
	@CsvSource({ "k8s, Upgrade a Kubernetes cluster", "kubernetes, A pod on k8s", "ddb, Keys in DynamoDB",
			"dynamodb, Keys in Dynamo", "SLOs, Service level objectives that hold", "service level objective, Our SLO",
			"replicate, Replication lag", "caching, A cache", "backups, Back up the backup", "aurora's, Aurora",
			"café, The cafe", "kuber, Kubernetes" })
	void findsAWordInAnyFormInWhichItIsWritten(String words, String title) {
		assertThat(find(words, title, "Keys and pods")).contains(title);
	}

	@ParameterizedTest
	@ValueSource(strings = { "postmortem", "post-mortem", "post mortem", "Post\u2010Mortems" })
	void takesHyphensAndJoinedWordsAlike(String words) {
		assertThat(find(words, "A postmortem", "The post-mortem", "Post mortem", "The post")).hasSize(3)
			.doesNotContain("The post");
	}

	@ParameterizedTest
	@ValueSource(strings = { "oncall", "on-call", "cicd", "ci/cd", "CI CD" })
	void takesSlashesAndShortPartsAlike(String words) {
		assertThat(find(words, "An on-call rota for CI/CD", "On a call", "Call on the discs"))
			.containsExactly("An on-call rota for CI/CD");
	}

	@Test
	void takesTheWordsOfAHyphenatedOneTogether() {
		assertThat(find("post-mortem", "Mortem after post")).isEmpty();
		assertThat(find("post mortem", "Mortem after post")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "slo, Slow queries", "tf, GitFlow", "art, Start", "as, Class", "sm, Small", "data, Databases" })
	void findsShortWordsWholeOnly(String words, String title) {
		assertThat(find(words, title)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "cahce, Cache", "replcation, Replication", "replicatoin, Replication", "kuberneets, Kubernetes",
			"obserwability, Observability" })
	void forgivesOneSlipInALongWord(String words, String title) {
		assertThat(find(words, title)).contains(title);
	}

	@Test
	void takesNoWordThatIsThereForATypo() {
		assertThat(find("caches", "Caches", "Cachet", "Coaches")).containsExactly("Caches");
		assertThat(find("slwo", "Slow")).as("a short word").isEmpty();
		assertThat(find("ahcce", "Cache")).as("two slips").isEmpty();
	}

	@Test
	void wantsAllWords() {
		assertThat(find("lag replication", "Replication lag", "Replication", "Lag")).containsExactly("Replication lag");
		assertThat(find("replication cobol", "Replication lag")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "_", "%", "-- ?", "\u0000", "!" })
	void findsNothingWithoutAWord(String words) {
		assertThat(find(words, "Two", "One")).isEmpty();
	}

	@Test
	void putsTheTitleBeforeThePromptAndThatBeforeTheTags() {
		Searched tagged = searched("One", "What?", List.of("cache"));
		Searched asked = searched("Two", "What is a cache?", List.of());
		Searched guessed = searched("Three", "What is a cachet?", List.of());
		Searched titled = searched("A cache", "What?", List.of());

		assertThat(this.search.find("cache", List.of(guessed, tagged, asked, titled)))
			.extracting(QuestionSummary::title)
			.containsExactly("A cache", "Two", "Three", "One");
	}

	@Test
	void isNearWhereMostWordsOccur() {
		List<Searched> questions = List.of(searched("Connection limits", "", List.of()),
				searched("Pooling connections", "", List.of()), searched("Backups", "", List.of()));

		assertThat(this.search.near("connection pooling cobol", questions)).extracting(QuestionSummary::title)
			.containsExactly("Pooling connections", "Connection limits");
	}

	private List<String> find(String words, String... titles) {
		return this.search.find(words, List.of(titles).stream().map((title) -> searched(title, "", List.of())).toList())
			.stream()
			.map(QuestionSummary::title)
			.toList();
	}

	private static Searched searched(String title, String prompt, List<String> tags) {
		return new Searched(new QuestionSummary(title, 1, "aws", "storage", "Topic", title, Level.MID, 5,
				QuestionType.CONCEPT, tags, false), prompt);
	}

}
