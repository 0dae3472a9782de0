package org.readback;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Export and erasure can only be whole if each column says whether it speaks of a person.
 */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Tag("store")
class PersonalDataTests {

	private static final Map<String, Map<String, List<String>>> TAGS = tags();

	@Test
	void everyColumnSaysWhetherItSpeaksOfAPerson(@Autowired JdbcClient jdbc) {
		Set<String> columns = jdbc.sql("""
				select lower(table_name) || '.' || lower(column_name) from information_schema.columns
				where lower(table_schema) = 'public'""").query(String.class).set();
		assertThat(tagged()).containsExactlyInAnyOrderElementsOf(columns);
	}

	@Test
	void aColumnSpeaksOfAMemberACandidateAVisitorOrNobody() {
		assertThat(TAGS.values().stream().flatMap((table) -> table.keySet().stream())).isSubsetOf("member", "candidate",
				"visitor", "nobody");
	}

	private static Collection<String> tagged() {
		return TAGS.entrySet()
			.stream()
			.flatMap((table) -> table.getValue()
				.values()
				.stream()
				.flatMap(List::stream)
				.map((column) -> table.getKey() + "." + column))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, Map<String, List<String>>> tags() {
		InputStream in = PersonalDataTests.class.getResourceAsStream("/db/personal-data.yaml");
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
	}

}
