package org.readback.bank.api;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.readback.account.Member;
import org.readback.bank.Audience;
import org.readback.bank.BankView;
import org.readback.bank.Level;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionFilter;
import org.readback.bank.QuestionSummary;
import org.readback.web.Listing;
import org.readback.web.NotFound;

/** The banks and their questions. */
@RestController
@RequestMapping("/api/v1")
class BankApi {

	private static final int LARGEST_PAGE = 100;

	private static final int LAST_PAGE = 1_000_000;

	private final QuestionBank bank;

	BankApi(QuestionBank bank) {
		this.bank = bank;
	}

	@GetMapping("/banks")
	Listing<BankJson> banks(@Nullable Member member) {
		List<BankJson> banks = this.bank.banks(Audience.of(member)).stream().map(BankJson::of).toList();
		return new Listing<>(banks, 0, LARGEST_PAGE, banks.size());
	}

	@GetMapping("/questions")
	Listing<SummaryJson> questions(@RequestParam(required = false) @Nullable String bank,
			@RequestParam(required = false) @Nullable String topic, @RequestParam(defaultValue = "") List<String> level,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size, @Nullable Member member) {
		if (q.length() > QuestionFilter.LONGEST) {
			throw Refused.because("q may have at most %d characters.".formatted(QuestionFilter.LONGEST));
		}
		if (page < 0 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
			throw Refused.because("page is counted from 0, and size is from 1 to %d.".formatted(LARGEST_PAGE));
		}
		Audience audience = Audience.of(member);
		QuestionFilter filter = new QuestionFilter(blankToNull(bank), blankToNull(topic), levels(level), q);
		check(filter, audience);
		Listing<QuestionSummary> found = this.bank.search(filter, audience, page, size);
		return new Listing<>(found.items().stream().map(SummaryJson::of).toList(), found.page(), found.size(),
				found.total());
	}

	@GetMapping("/questions/{slug}")
	QuestionJson question(@PathVariable String slug, @Nullable Member member) {
		Audience audience = Audience.of(member);
		return this.bank.question(slug, audience)
			.map((question) -> QuestionJson.of(question, audience))
			.orElseThrow(() -> new NotFound("no question " + slug));
	}

	/** A misspelt bank or topic is no empty one. */
	private void check(QuestionFilter filter, Audience audience) {
		if (filter.bank() == null && filter.topic() == null) {
			return;
		}
		List<BankView> banks = this.bank.banks(audience)
			.stream()
			.filter((bank) -> filter.bank() == null || bank.slug().equals(filter.bank()))
			.toList();
		if (banks.isEmpty()) {
			throw Refused.because("There is no such bank; GET /api/v1/banks lists them.");
		}
		if (filter.topic() != null && banks.stream()
			.flatMap((bank) -> bank.topics().stream())
			.noneMatch((topic) -> topic.slug().equals(filter.topic()))) {
			throw Refused.because("There is no such topic here; GET /api/v1/banks lists them.");
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static Set<Level> levels(List<String> words) {
		Set<Level> levels = EnumSet.noneOf(Level.class);
		for (String word : words) {
			if (!word.isBlank()) {
				levels.add(level(word));
			}
		}
		return levels;
	}

	private static Level level(String word) {
		return Arrays.stream(Level.values())
			.filter((level) -> level.word().equals(word))
			.findAny()
			.orElseThrow(() -> Refused.because("level must be one of "
					+ Arrays.stream(Level.values()).map(Level::word).collect(Collectors.joining(", ")) + "."));
	}

	record BankJson(String slug, String title, String description, int questions, Map<String, Integer> levels,
			@Nullable YearMonth factsChecked, List<TopicJson> topics) {

		static BankJson of(BankView bank) {
			Map<String, Integer> levels = new LinkedHashMap<>();
			for (Level level : Level.values()) {
				levels.put(level.word(), bank.levels().getOrDefault(level, 0));
			}
			return new BankJson(bank.slug(), bank.title(), bank.description(), bank.questions(), levels,
					bank.factsChecked(),
					bank.topics()
						.stream()
						.map((topic) -> new TopicJson(topic.slug(), topic.title(), topic.count()))
						.toList());
		}

	}

	record TopicJson(String slug, String title, int questions) {
	}

	record SummaryJson(String slug, int revision, String bank, String topic, String topicTitle, String title,
			String level, int minutes, String type, List<String> tags) {

		static SummaryJson of(QuestionSummary question) {
			return new SummaryJson(question.slug(), question.revision(), question.bank(), question.topic(),
					question.topicTitle(), question.title(), question.level().word(), question.minutes(),
					question.type().word(), question.tags());
		}

	}

}
