package org.readback.bank;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.readback.bank.files.BankContent;

/**
 * Replaces the kits that came with the program; a changed one gets a new version. What a
 * person made here is left alone.
 */
class KitLoader {

	private final JdbcClient jdbc;

	private final Instant now;

	KitLoader(JdbcClient jdbc, Instant now) {
		this.jdbc = jdbc;
		this.now = now;
	}

	void load(List<BankContent.Kit> kits) {
		this.jdbc.sql("delete from kit_question where kit_slug in (select slug from kit where author_id is null)")
			.update();
		this.jdbc.sql("delete from kit where author_id is null").update();
		Set<String> taken = Set.copyOf(this.jdbc.sql("select slug from kit").query(String.class).list());
		kits.stream().filter((kit) -> !taken.contains(kit.slug())).forEach(this::insert);
	}

	private void insert(BankContent.Kit kit) {
		this.jdbc.sql("""
				insert into kit (slug, title, position, level, purpose, version, slot)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(kit.slug(), kit.title(), kit.position(), kit.level().name(), kit.purpose(), version(kit))
			.param(kit.slot())
			.update();
		int order = 0;
		for (String question : kit.questions()) {
			this.jdbc.sql("insert into kit_question (kit_slug, sort_order, question_slug) values (?, ?, ?)")
				.params(kit.slug(), order++, question)
				.update();
		}
	}

	/** The number of its last version, or of a new one if it has changed since. */
	private int version(BankContent.Kit kit) {
		Optional<Stored> last = this.jdbc.sql("""
				select version, title, position, level, purpose, slot, questions from kit_version
				where kit_slug = ? order by version desc limit 1""").param(kit.slug()).query(Stored.class).optional();
		int number = last.map(Stored::version).orElse(0);
		if (last.equals(Optional.of(Stored.of(kit, number)))) {
			return number;
		}
		add(Stored.of(kit, number + 1), kit.slug());
		return number + 1;
	}

	private void add(Stored version, String slug) {
		this.jdbc.sql("""
				insert into kit_version (kit_slug, version, title, position, level, purpose, questions, made_at, slot)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(slug, version.version(), version.title(), version.position(), version.level(), version.purpose(),
					version.questions(), this.now.atOffset(ZoneOffset.UTC))
			.param(version.slot())
			.update();
	}

	record Stored(int version, String title, String position, String level, String purpose, @Nullable Integer slot,
			String questions) {

		static Stored of(BankContent.Kit kit, int version) {
			return new Stored(version, kit.title(), kit.position(), kit.level().name(), kit.purpose(), kit.slot(),
					String.join(" ", kit.questions()));
		}

	}

}
