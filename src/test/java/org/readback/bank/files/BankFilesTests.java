package org.readback.bank.files;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.readback.bank.BankText;
import org.readback.bank.Level;
import org.readback.scoring.Importance;
import org.readback.scoring.Lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BankFilesTests {

	@Test
	void readsEverythingAFileSays() {
		BankContent content = BankText.good().files().content();
		assertThat(content.banks()).extracting(BankContent.Bank::title).containsExactly("AWS");
		BankContent.Question question = content.questions().get(0);
		assertThat(question.level()).isEqualTo(Level.MID);
		assertThat(question.rubric().criteria()).extracting("importance")
			.containsExactly(Importance.MUST, Importance.MUST, Importance.SHOULD, Importance.BONUS);
		assertThat(question.ratings()).hasSize(4).first().asString().startsWith("Deletes");
		assertThat(question.calibration()).hasSize(3);
		assertThat(question.calibration().get(1).high()).isEqualTo(0.5);
		assertThat(question.calibration().get(1).redFlags()).containsExactly("obscure");
		assertThat(content.kits().get(0).slot()).isEqualTo(15);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "  minutes: 6|  minuets: 6|'minutes' is missing",
			"  minutes: 6|  minutes: 6\\n  hint: x|unknown field 'hint'",
			"  minutes: 6|  minutes: 11|'minutes' must be from 2 to 10, not 11",
			"  minutes: 6|  minutes: 0x6|'minutes' must be from 2 to 10",
			"  minutes: 6|  minutes: six|'minutes' must be a whole number, not 'six'",
			"  minutes: 6|  minutes: [6]|'minutes' must be a whole number, not a list",
			"  minutes: 6|  minutes: 6\\n  minutes: 6|'minutes' stands here twice",
			"level: mid|level: medium|'level' must be one of junior, mid, senior, staff, not 'medium'",
			"level: mid|level: MID|'level' must be one of", "type: scenario|type: story|'type' must be one of concept",
			"importance: must|importance: vital|'importance' must be one of must, should, bonus",
			"severity: major|severity: huge|'severity' must be one of minor, major, critical",
			"slug: first|slug: First|'slug' must be small letters",
			"slug: first|slug: a--b|'slug' must be small letters",
			"title: Keep a bucket private|title: 7|'title' must be a text, not '7'",
			"title: Keep a bucket private|title: true|'title' must be a text",
			"title: Keep a bucket private|title: ''|'title' must have from 1 to 80 characters, not 0",
			"prompt: A team found one of its buckets open to the world. |prompt: |'prompt' must have from 60 to 600",
			"tags: [s3, iam]|tags: s3|'tags' must be a list, not 's3'",
			"tags: [s3, iam]|tags: [a, b, c, d, e, f, g, h, i]|'tags' must have from 0 to 8 entries, not 9",
			"tags: [s3, iam]|tags: [s3, 404]|'tags' must be a list of texts, not '404'",
			"probe: What would you switch on first?|probe: Switch it on.|'probe' must end with a question mark",
			"probe: Who else could learn the name?|probe: Who|'probe' must end with a question mark",
			"weight: 5|weight: 6|'weight' must be from 1 to 5",
			"- id: policy|- id: block|'id' 'block' stands twice in this question",
			"phrases: [nobody knows the name, |phrases: [|'phrases' must have from 3 to 15 entries, not 2",
			"[block public access, bpa, |[block public access, |'keywords' must have from 6 to 25 entries, not 5",
			"[block public access, bpa, |[block public access, close it, bpa, |'keywords' has an entry twice",
			"[block public access, bpa, |[block public access, '&', |'keywords' '&' needs words on both sides",
			"[block public access, bpa, |[block public access, the of, |'keywords' 'the of' has only words that stand",
			"phrases: [nobody knows the name, |phrases: ['=?', |'phrases' '=?' has no word in it",
			"    1: Deletes|    5: Deletes|'1' is missing", "    1: Deletes|    5: Deletes|unknown field '5'",
			"present: [block, |present: [blok, |'present' names 'blok'",
			"red_flags: [obscure]|red_flags: [block]|'red_flags' names 'block'",
			"expect: [3, 4]|expect: [3, 5]|'expect' must be two numbers from 0 to 4",
			"expect: [3, 4]|expect: [4, 3]|'expect' must be two numbers from 0 to 4",
			"expect: [3, 4]|expect: [3]|'expect' must have from 2 to 2 entries",
			"expect: [3, 4]|expect: [3, x]|'expect' must be a list of numbers",
			"topic: storage|topic: networks|'topic' must be the name of the file, storage",
			"bank: aws|bank: gcp|'bank' must be the name of the folder, aws" })
	void namesFileLineAndFault(String words, String others, String fault) {
		String text = others.replace("\\n", "\n");
		BankText bank = BankText.good().but(words, text);
		FaultyFiles faulty = faultsOf(bank);
		assertThat(faulty.faults())
			.anySatisfy((line) -> assertThat(line).matches(BankText.TOPIC_FILE + ":\\d+: .*").contains(fault));
		assertThat(faulty).hasMessageContaining(fault);
	}

	@Test
	void countsLinesAsAnEditorDoes() {
		BankText bank = BankText.good().but("weight: 5", "weight: 9");
		assertThat(faultsOf(bank).faults()).anySatisfy((fault) -> assertThat(fault)
			.startsWith(BankText.TOPIC_FILE + ":" + bank.lineOf("weight: 9") + ": 'weight'"));
	}

	@Test
	void listsAllFaultsOfAllFiles() {
		BankText bank = BankText.good()
			.but("minutes: 6", "minutes: 60")
			.but("level: mid", "level: any")
			.but("banks/aws/bank.yaml", "title: Networks, ", "")
			.but("kits/aws-basics.yaml", "second]", "third]")
			.and("banks/aws/networks.yaml", "a: [");
		assertThat(faultsOf(bank).faults()).hasSize(5)
			.satisfiesExactly((one) -> assertThat(one).startsWith("banks/aws/bank.yaml:6: 'title' is missing"),
					(two) -> assertThat(two).startsWith("banks/aws/networks.yaml:1: no YAML"),
					(three) -> assertThat(three).startsWith("banks/aws/storage.yaml:8: 'level'"),
					(four) -> assertThat(four).startsWith("banks/aws/storage.yaml:9: 'minutes'"),
					(five) -> assertThat(five).startsWith("kits/aws-basics.yaml:7: 'questions' names 'third'"));
	}

	@Test
	void refusesASlugThatIsTakenInAnyFile() {
		String other = "schema_version: 1\nfacts_checked: \"2026-11\"\nquestions:\n";
		BankText bank = BankText.with("one", "one");
		assertThat(faultsOf(bank).faults()).singleElement().asString().contains("'one' is taken already, at banks/aws");
		assertThat(faultsOf(BankText.good().and("banks/aws/networks.yaml", other + "  - {slug: first, aliases: [x]}"))
			.faults()).anyMatch((fault) -> fault.contains("'first' is taken already"));
	}

	@Test
	void refusesWeightsThatSumToTooMuch() {
		BankText bank = BankText.good().but("weight: 5", "weight: 1").but("weight: 4", "weight: 1");
		assertThat(faultsOf(bank).faults()).singleElement().asString().contains("from 12 to 25 together, not 7");
	}

	@Test
	void refusesTooFewMusts() {
		BankText bank = BankText.good().but("importance: must", "importance: should");
		assertThat(faultsOf(bank).faults()).singleElement()
			.asString()
			.contains("from 2 to 4 of importance must, not 1");
	}

	@Test
	void refusesTooManyBonuses() {
		BankText bank = BankText.good()
			.but("importance: should", "importance: bonus")
			.but("importance: must", "importance: bonus");
		assertThat(faultsOf(bank).faults()).anyMatch((fault) -> fault.contains("at most 2 of importance bonus, not 3"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12", "21" })
	void refusesAKitThatDoesNotFitItsSlot(String slot) {
		BankText bank = BankText.good().but("kits/aws-basics.yaml", "slot: 15", "slot: " + slot);
		assertThat(faultsOf(bank).faults()).singleElement().asString().startsWith("kits/aws-basics.yaml:6: 'slot'");
	}

	@Test
	void takesAKitWithoutASlot() {
		BankText bank = BankText.good().but("kits/aws-basics.yaml", "slot: 15\n", "");
		assertThat(bank.files().content().kits().get(0).slot()).isNull();
	}

	@Test
	void refusesATopicThatTheBankDoesNotHave() {
		BankText bank = BankText.good().but("banks/aws/bank.yaml", "slug: storage", "slug: stores");
		assertThat(faultsOf(bank).faults())
			.anyMatch((fault) -> fault.contains("not one of the topics in aws/bank.yaml"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing", "a: b: c", "- [", "a: &a [x]\nb: *a", "--- 1\n--- 2",
			"x: !!java.net.URL [y]" })
	void refusesWhatIsNoSuchFile(String text) {
		assertThat(faultsOf(BankText.good().and("banks/aws/networks.yaml", text)).faults())
			.anyMatch((fault) -> fault.startsWith("banks/aws/networks.yaml:"));
	}

	@Test
	void changesItsChecksumWithEveryLetterOfBanksAndKits() {
		int checksum = BankText.good().files().checksum();
		assertThat(BankText.good().files().checksum()).isEqualTo(checksum);
		assertThat(BankText.good().but("weight: 5", "weight: 4").files().checksum()).isNotEqualTo(checksum);
		assertThat(BankText.good().and("lexicon/a.yaml", "english: [as]").files().checksum()).isEqualTo(checksum);
	}

	@Test
	void laysTheFilesOfTheLexiconTogether() {
		Map<String, String> files = Map.of("lexicon/a.yaml", """
				abbreviations: {k8s: kubernetes}
				synonyms: {box: server, rollback: [roll back, revert]}
				cues: {denied: [missed]}
				english: [as]
				""", "lexicon/b.yaml", """
				abbreviations: {db: database}
				cues: {denied: [forgot], prompted: [with help]}
				generic: [cost]
				""");
		Lexicon lexicon = BankFiles.of(files).lexicon();
		assertThat(lexicon.abbreviations()).containsOnlyKeys("k8s", "db");
		assertThat(lexicon.synonyms()).containsEntry("box", List.of("server"))
			.containsEntry("rollback", List.of("roll back", "revert"));
		assertThat(lexicon.cues()).containsEntry("denied", List.of("missed", "forgot"));
		assertThat(lexicon.english()).containsExactly("as");
		assertThat(lexicon.generic()).containsExactly("cost");
		assertThat(lexicon.checksum()).matches("[0-9a-f]{16}")
			.isNotEqualTo(BankFiles.of(Map.of("lexicon/a.yaml", "english: [as]")).lexicon().checksum());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "englisch: [as]|unknown field 'englisch'", "english: as|'english' must be a list",
					"abbreviations: {k8s: [x]}|'k8s' must be a text", "synonyms: {a: 5}|'a' must be a text",
					"cues: [x]|fields are expected here, not a list",
					"cues: {alone: [\"a? b?\"]}|'alone' 'a? b?' may stand for nothing" })
	void refusesALexiconWithAFault(String text, String fault) {
		assertThatExceptionOfType(FaultyFiles.class)
			.isThrownBy(() -> BankFiles.of(Map.of("lexicon/a.yaml", text)).lexicon())
			.withMessageContaining("lexicon/a.yaml:1: " + fault);
	}

	private static FaultyFiles faultsOf(BankText bank) {
		FaultyFiles faulty = catchThrowableOfType(FaultyFiles.class, () -> bank.files().content());
		assertThat(faulty).isNotNull();
		return faulty;
	}

}
