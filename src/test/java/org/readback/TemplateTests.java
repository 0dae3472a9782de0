package org.readback;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.readback.account.AuditAction;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be said of the templates and their messages without rendering them. */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

	private static final Map<String, Pattern> FORBIDDEN = Map.of( //
			"inline script", Pattern.compile("<script\\b(?![^>]*\\bsrc\\s*=)[^>]*>|<script\\b[^>]*>\\s*[^<\\s]"),
			"style element", Pattern.compile("<style\\b", Pattern.CASE_INSENSITIVE), //
			"style attribute", Pattern.compile("[\\s:](style|styleappend)\\s*=\\s*[\"']", Pattern.CASE_INSENSITIVE),
			"event handler", Pattern.compile("[\\s:]on[a-z]+\\s*=\\s*[\"']", Pattern.CASE_INSENSITIVE), //
			"hx-on", Pattern.compile("\\bhx-on\\b"), //
			"unescaped text", Pattern.compile("th:utext|\\[\\("), //
			"preprocessed expression", Pattern.compile("__\\$\\{"), //
			"external address",
			Pattern.compile("\\b(src|href|srcset|action|poster)\\s*=\\s*[\"'](@\\{)?\\s*(https?:)?//"));

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern MESSAGE = Pattern.compile("#\\{\\s*([A-Za-z][\\w.-]*)\\s*[(}]");

	/** A literal that may be a key, or with a dot at its end the beginning of one. */
	private static final Pattern LITERAL = Pattern.compile("[\"'|]\\{?([A-Za-z][\\w-]*(?:\\.[\\w-]*)+)");

	@Test
	void templatesKeepTheContentSecurityPolicyAndEscapeWhatTheyShow() throws IOException {
		Set<String> faults = new TreeSet<>();
		for (Path file : files(TEMPLATES, ".html")) {
			String text = withoutComments(Files.readString(file));
			FORBIDDEN.forEach((name, pattern) -> matches(pattern, text)
				.forEach((match) -> faults.add(place(file, text, match) + ": " + name + ": " + match.group().strip())));
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void everyMessageThatATemplateNamesExists() throws IOException {
		Properties messages = messages();
		Set<String> missing = new TreeSet<>();
		for (Path file : files(TEMPLATES, ".html")) {
			String text = withoutComments(Files.readString(file));
			matches(MESSAGE, text).filter((match) -> !messages.containsKey(match.group(1)))
				.forEach((match) -> missing.add(place(file, text, match) + ": " + match.group(1)));
		}
		assertThat(missing).isEmpty();
	}

	/** A template makes their keys from the words, so that no other test sees them. */
	@Test
	void everyActionOfTheAuditTrailHasAMessage() throws IOException {
		assertThat(messages().stringPropertyNames())
			.containsAll(Stream.of(AuditAction.values()).map((action) -> "account.action." + action.word()).toList());
	}

	@Test
	void everyMessageIsUsed() throws IOException {
		Set<String> named = new TreeSet<>();
		for (Path file : files(TEMPLATES, ".html")) {
			String text = Files.readString(file);
			Stream.of(MESSAGE, LITERAL).forEach((pattern) -> matches(pattern, text).forEach(addTo(named)));
		}
		for (Path file : files(Path.of("src/main/java"), ".java")) {
			matches(LITERAL, Files.readString(file)).forEach(addTo(named));
		}
		assertThat(messages().stringPropertyNames().stream().filter((key) -> !isUsed(key, named))).isEmpty();
	}

	@Test
	void everyMessageStandsOnce() throws IOException {
		List<String> keys = Files.readAllLines(MESSAGES)
			.stream()
			.filter((line) -> line.matches("[\\w.-]+\\s*=.*"))
			.map((line) -> line.substring(0, line.indexOf('=')).strip())
			.toList();
		assertThat(keys).doesNotHaveDuplicates();
	}

	@Test
	void apostrophesAreSingleWhereAMessageHasNoArguments() throws IOException {
		assertThat(messages().entrySet()
			.stream()
			.filter((message) -> !message.getValue().toString().matches(".*\\{\\d.*"))
			.filter((message) -> message.getValue().toString().contains("''"))
			.map(Map.Entry::getKey)).isEmpty();
	}

	@Test
	void apostrophesAreDoubledWhereAMessageHasArguments() throws IOException {
		Map<Object, Object> wrong = messages().entrySet()
			.stream()
			.filter((message) -> message.getValue().toString().matches(".*\\{\\d.*"))
			.filter((message) -> message.getValue().toString().replace("''", "").contains("'"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		assertThat(wrong).as("MessageFormat swallows a single apostrophe and what follows it").isEmpty();
	}

	/** Spring itself looks up the codes of binding and validation. */
	private static boolean isUsed(String key, Set<String> named) {
		return named.contains(key) || key.startsWith("typeMismatch") || Character.isUpperCase(key.charAt(0))
				|| named.stream().anyMatch((name) -> name.endsWith(".") && key.startsWith(name));
	}

	private static Consumer<MatchResult> addTo(Set<String> names) {
		return (match) -> names.add(match.group(1));
	}

	private static Properties messages() throws IOException {
		Properties messages = new Properties();
		messages.load(new StringReader(Files.readString(MESSAGES)));
		return messages;
	}

	private static List<Path> files(Path root, String suffix) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(suffix)).sorted().toList();
		}
	}

	/** Blanks them, so that lines keep their numbers. */
	private static String withoutComments(String text) {
		return COMMENT.matcher(text).replaceAll((match) -> match.group().replaceAll("\\S", " "));
	}

	private static Stream<MatchResult> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

	private static String place(Path file, String text, MatchResult match) {
		return file + ":" + (1 + text.substring(0, match.start()).chars().filter((c) -> c == '\n').count());
	}

}
