package org.readback.bank;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.readback.bank.files.BankFiles;

import static org.assertj.core.api.Assertions.assertThat;

class KitSentenceTests {

	private static final List<BankView> BANKS = BankFiles.builtIn()
		.content()
		.banks()
		.stream()
		.map((bank) -> new BankView(bank.slug(), bank.title(), bank.description(),
				bank.topics().stream().map((topic) -> new TopicView(topic.slug(), topic.title(), Map.of())).toList(),
				Map.of(), 0, 0, null))
		.toList();

	@Test
	void readsMinutesLevelAndBanks() {
		KitSentence read = read("45 minutes, senior, databases and operations");
		assertThat(read.minutes()).isEqualTo(45);
		assertThat(read.level()).isEqualTo(Level.SENIOR);
		assertThat(read.banks()).containsExactly("databases", "operations");
		assertThat(read.topics()).isEmpty();
		assertThat(read.unread()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "45 minutes,45", "45 min,45", "45min,45", "45',45", "45-minute kit,45", "45,45", "an hour,60",
			"1 h,60", "1h30,90", "1.5 hours,90", "'1,5 h',90", "half an hour,30", "an hour and a half,90",
			"two hours,120", "senior,", "500 min,500" })
	void readsMinutesInManyWays(String sentence, @Nullable Integer minutes) {
		assertThat(read(sentence).minutes()).isEqualTo(minutes);
	}

	@ParameterizedTest
	@CsvSource({ "a Senior DBA,SENIOR", "middle,MID", "mid-level,MID", "JUNIOR,JUNIOR", "principal,STAFF", "45 min," })
	void readsLevelsInManyWays(String sentence, @Nullable Level level) {
		assertThat(read(sentence).level()).isEqualTo(level);
	}

	@ParameterizedTest
	@CsvSource({ "db,databases", "database,databases", "ops,operations", "Amazon,aws", "AWS,aws", "devops,devops",
			"serverless,serverless", "lambda,serverless", "sre,operations" })
	void readsBanksInManyWays(String sentence, String bank) {
		assertThat(read(sentence).banks()).containsExactly(bank);
	}

	@Test
	void findsTopicsByTheirWords() {
		assertThat(read("kubernetes").topics()).containsExactly("devops/kubernetes");
		assertThat(read("cache and backups").topics()).contains("databases/caching", "databases/backup-restore");
		assertThat(read("on call").topics()).contains("operations/on-call");
	}

	@Test
	void aTopicNarrowsItsBankAndNoOther() {
		KitSentence read = read("databases with security, and operations");
		assertThat(read.topics()).containsExactly("databases/db-security-governance");
		assertThat(read.banks()).containsExactly("operations");
	}

	@Test
	void saysWhatItDidNotUnderstand() {
		assertThat(read("30 min unicorns, mid, aws").unread()).containsExactly("unicorns");
		assertThat(read("x".repeat(200)).unread()).hasSize(1);
		assertThat(read("").unread()).isEmpty();
	}

	private static KitSentence read(String sentence) {
		return KitSentence.read(sentence, BANKS);
	}

}
