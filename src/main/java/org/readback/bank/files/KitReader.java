package org.readback.bank.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.readback.bank.Level;

/** Reads the kits, whose questions must exist and fit into their slot. */
class KitReader {

	private final Faults faults;

	private final Map<String, Integer> minutes = new HashMap<>();

	private final Set<String> slugs = new HashSet<>();

	KitReader(Faults faults, List<BankContent.Question> questions) {
		this.faults = faults;
		questions.stream()
			.filter((question) -> !question.retired())
			.forEach((question) -> this.minutes.put(question.slug(), question.minutes()));
	}

	List<BankContent.Kit> read(List<YamlFile> files) {
		return files.stream().map(this::read).filter(Objects::nonNull).toList();
	}

	private BankContent.@Nullable Kit read(YamlFile file) {
		Fields f = file.read(this.faults);
		if (f == null) {
			return null;
		}
		Integer slot = f.has("slot") ? f.number("slot", 10, 240) : null;
		BankContent.Kit kit = new BankContent.Kit(f.slug("slug", 64), f.text("title", 1, 80), f.text("position", 1, 80),
				f.word("level", Level.class), f.text("purpose", 40, 600), slot, f.texts("questions", 1, 40, 64));
		if (!this.slugs.add(kit.slug())) {
			f.fault("slug", "'" + kit.slug() + "' is another kit already");
		}
		checkQuestions(f, kit);
		f.end();
		return kit;
	}

	private void checkQuestions(Fields f, BankContent.Kit kit) {
		List<String> unknown = new ArrayList<>(kit.questions());
		unknown.removeAll(this.minutes.keySet());
		unknown.forEach((slug) -> f.fault("questions", "names '" + slug + "', which no bank has"));
		if (new HashSet<>(kit.questions()).size() < kit.questions().size()) {
			f.fault("questions", "names a question twice");
		}
		if (kit.slot() != null && unknown.isEmpty()) {
			checkSlot(f, kit, kit.slot());
		}
	}

	private void checkSlot(Fields f, BankContent.Kit kit, int slot) {
		int sum = kit.questions().stream().mapToInt((slug) -> this.minutes.getOrDefault(slug, 0)).sum();
		if (sum * 10 < slot * 6 || sum * 10 > slot * 9) {
			f.fault("slot", "of %d minutes must be filled by 60 to 90 %%, but the questions take %d minutes"
				.formatted(slot, sum));
		}
	}

}
