package org.readback.bank.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the folders of the banks: a {@code bank.yaml} and a file for each topic. */
class BankReader {

	private static final String OWN_FILE = "bank";

	private final Faults faults;

	private final List<BankContent.Bank> banks = new ArrayList<>();

	private final List<BankContent.Question> questions = new ArrayList<>();

	private final Map<String, BankContent.Place> taken = new HashMap<>();

	BankReader(Faults faults) {
		this.faults = faults;
	}

	void read(List<YamlFile> files) {
		files.stream().filter((file) -> file.name().equals(OWN_FILE)).forEach(this::readBank);
		files.stream().filter((file) -> !file.name().equals(OWN_FILE)).forEach(this::readTopic);
	}

	List<BankContent.Bank> banks() {
		return this.banks;
	}

	List<BankContent.Question> questions() {
		return this.questions;
	}

	private void readBank(YamlFile file) {
		Fields fields = file.read(this.faults);
		if (fields == null) {
			return;
		}
		String slug = fields.slug("slug", 64);
		if (!slug.equals(file.folder())) {
			fields.fault("slug", "must be the name of the folder, " + file.folder());
		}
		List<BankContent.Topic> topics = new ArrayList<>();
		fields.rows("topics", 1, 40).forEach((row) -> readTopic(row, topics));
		this.banks.add(new BankContent.Bank(file.folder(), fields.text("title", 1, 80),
				fields.text("description", 20, 300), topics));
		fields.end();
	}

	private void readTopic(Fields row, List<BankContent.Topic> topics) {
		BankContent.Topic topic = new BankContent.Topic(row.slug("slug", 64), row.text("title", 1, 80),
				row.number("order", 1, 99));
		if (topics.stream().anyMatch((other) -> other.slug().equals(topic.slug()))) {
			row.fault("slug", "names a topic of this bank twice: " + topic.slug());
		}
		if (topics.stream().anyMatch((other) -> other.order() == topic.order())) {
			row.fault("order", "is the place of another topic already");
		}
		row.end();
		topics.add(topic);
	}

	private void readTopic(YamlFile file) {
		Fields fields = file.read(this.faults);
		if (fields == null) {
			return;
		}
		fields.number("schema_version", 1, 1);
		String checked = fields.matching("facts_checked", "20[0-9]{2}-(0[1-9]|1[0-2])", "\"2026-11\"");
		for (Fields row : fields.rows("questions", 1, 100)) {
			BankContent.Question question = new QuestionReader(row).read(checked);
			checkPlace(file, row, question);
			checkUnique(row, question);
			this.questions.add(question);
		}
		fields.end();
	}

	private void checkPlace(YamlFile file, Fields row, BankContent.Question question) {
		if (!question.bank().equals(file.folder())) {
			row.fault("bank", "must be the name of the folder, " + file.folder());
		}
		if (!question.topic().equals(file.name())) {
			row.fault("topic", "must be the name of the file, " + file.name());
		}
		boolean known = this.banks.stream()
			.filter((bank) -> bank.slug().equals(file.folder()))
			.flatMap((bank) -> bank.topics().stream())
			.anyMatch((topic) -> topic.slug().equals(file.name()));
		if (!known) {
			row.fault("topic", "is not one of the topics in " + file.folder() + "/bank.yaml");
		}
	}

	private void checkUnique(Fields row, BankContent.Question question) {
		List<String> slugs = new ArrayList<>(question.aliases());
		slugs.add(question.slug());
		for (String slug : slugs) {
			BankContent.Place other = this.taken.putIfAbsent(slug, row.place());
			if (other != null) {
				row.fault("slug", "'" + slug + "' is taken already, at " + other);
			}
		}
	}

}
