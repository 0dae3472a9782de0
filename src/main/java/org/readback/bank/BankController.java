package org.readback.bank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.FragmentsRendering;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import org.readback.account.Member;
import org.readback.web.NotFound;

/** The banks, and one bank with its search. */
@Controller
class BankController {

	private static final int ALL = 1000;

	private final QuestionBank bank;

	BankController(QuestionBank bank) {
		this.bank = bank;
	}

	@ModelAttribute("search")
	Search search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String topic,
			@RequestParam(defaultValue = "") List<String> level) {
		return Search.of(q, topic, level);
	}

	@GetMapping("/banks")
	String banks(@Nullable Member member, Model model) {
		model.addAttribute("banks", this.bank.banks(Audience.of(member)));
		model.addAttribute("levels", Level.values());
		return "bank/banks";
	}

	@GetMapping("/banks/about")
	String about(@Nullable Member member, Model model) {
		model.addAttribute("shelf", new Shelf(this.bank.banks(Audience.of(member))));
		model.addAttribute("levels", Level.values());
		return "bank/about";
	}

	@GetMapping("/banks/{slug}")
	String bank(@PathVariable String slug, @ModelAttribute(name = "search", binding = false) Search search,
			@Nullable Member member, Model model) {
		find(slug, search, Audience.of(member), model);
		return "bank/bank";
	}

	@GetMapping(path = "/banks/{slug}", headers = { "HX-Request", "!HX-Boosted", "!HX-History-Restore-Request" })
	View found(@PathVariable String slug, @ModelAttribute(name = "search", binding = false) Search search,
			@Nullable Member member, Model model) {
		find(slug, search, Audience.of(member), model);
		model.addAttribute("fragment", true);
		return FragmentsRendering.fragment("bank/bank :: found").fragment("bank/bank :: topics").build();
	}

	private void find(String slug, Search search, Audience audience, Model model) {
		BankView view = this.bank.bank(slug, audience).orElseThrow(() -> new NotFound("no bank " + slug));
		List<QuestionSummary> questions = search.tooLong() ? List.of()
				: this.bank.search(search.filter(slug), audience, 0, ALL).items();
		Map<String, List<QuestionSummary>> groups = questions.stream()
			.collect(Collectors.groupingBy(QuestionSummary::topicTitle, LinkedHashMap::new, Collectors.toList()));
		model.addAttribute("bank", view);
		model.addAttribute("levels", Level.values());
		model.addAttribute("groups", groups);
		model.addAttribute("count", questions.size());
	}

	/** All banks together, as the template sees them. */
	record Shelf(List<BankView> banks) {

		public int questions() {
			return this.banks.stream().mapToInt(BankView::questions).sum();
		}

		public long topics() {
			return this.banks.stream().mapToLong(BankView::coveredTopics).sum();
		}

		public int count(Level level) {
			return this.banks.stream().mapToInt((bank) -> bank.levels().getOrDefault(level, 0)).sum();
		}

	}

	/** What the address says; what cannot be meant is left out. */
	record Search(String q, @Nullable String topic, List<Level> levels) {

		static Search of(String q, @Nullable String topic, List<String> words) {
			return new Search(q.strip(), (topic == null || topic.isBlank()) ? null : topic,
					Arrays.stream(Level.values()).filter((level) -> words.contains(level.word())).toList());
		}

		QuestionFilter filter(String bank) {
			return new QuestionFilter(bank, this.topic, Set.copyOf(this.levels), this.q);
		}

		// The rest is for the template, which sees only what is public.

		public boolean tooLong() {
			return this.q.length() > QuestionFilter.LONGEST;
		}

		public boolean narrow() {
			return !this.q.isEmpty() || this.topic != null || !this.levels.isEmpty();
		}

		/** The same search in another topic, or in all where it is null. */
		public String in(String bank, @Nullable String topic) {
			UriComponentsBuilder link = UriComponentsBuilder.fromPath("/banks/" + bank);
			if (!this.q.isEmpty() && !tooLong()) {
				link.queryParam("q", UriUtils.encode(this.q, StandardCharsets.UTF_8));
			}
			if (topic != null) {
				link.queryParam("topic", topic);
			}
			this.levels.forEach((level) -> link.queryParam("level", level.word()));
			return link.build(true).toUriString();
		}

	}

}
