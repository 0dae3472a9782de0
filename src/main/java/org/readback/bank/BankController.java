package org.readback.bank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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
	String banks(@ModelAttribute(name = "search", binding = false) Search search, @Nullable Member member,
			Model model) {
		findInAll(search, Audience.of(member), model);
		return "bank/banks";
	}

	@GetMapping(path = "/banks", headers = { "HX-Request", "!HX-Boosted", "!HX-History-Restore-Request" })
	String foundInAll(@ModelAttribute(name = "search", binding = false) Search search, @Nullable Member member,
			Model model) {
		findInAll(search, Audience.of(member), model);
		return "bank/banks :: found";
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
		return FragmentsRendering.fragment("bank/bank :: found")
			.fragment("bank/bank :: topics")
			.fragment("bank/bank :: at-levels")
			.build();
	}

	private void find(String slug, Search search, Audience audience, Model model) {
		BankView view = this.bank.bank(slug, audience).orElseThrow(() -> new NotFound("no bank " + slug));
		List<QuestionSummary> matches = matches(slug, search, audience);
		Found found = new Found(matches, search.topic(), search.levels());
		model.addAttribute("bank", view);
		model.addAttribute("levels", Level.values());
		model.addAttribute("found", found);
		if (matches.isEmpty()) {
			model.addAttribute("elsewhere", matches(null, search, audience).size());
			model.addAttribute("near", near(slug, search, audience));
		}
	}

	private void findInAll(Search search, Audience audience, Model model) {
		List<BankView> banks = this.bank.banks(audience);
		model.addAttribute("banks", banks);
		model.addAttribute("levels", Level.values());
		if (!search.q().isEmpty()) {
			List<QuestionSummary> matches = matches(null, search, audience);
			model.addAttribute("questions", matches);
			model.addAttribute("shelf", new Shelf(banks));
			model.addAttribute("near", matches.isEmpty() ? near(null, search, audience) : List.of());
		}
	}

	private List<QuestionSummary> matches(@Nullable String slug, Search search, Audience audience) {
		return search.tooLong() ? List.of() : this.bank.search(search.words(slug), audience, 0, ALL).items();
	}

	private List<Found.Near> near(@Nullable String slug, Search search, Audience audience) {
		return search.tooLong() ? List.of() : Found.near(this.bank.near(search.words(slug), audience));
	}

	/** All banks together, as the template sees them. */
	record Shelf(List<BankView> banks) {

		/** The title of one of them. */
		public String title(String slug) {
			return this.banks.stream()
				.filter((bank) -> bank.slug().equals(slug))
				.map(BankView::title)
				.findFirst()
				.orElse(slug);
		}

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

		/** All that its words may find, in a bank or in all of them. */
		QuestionFilter words(@Nullable String bank) {
			return new QuestionFilter(bank, null, Set.of(), this.q);
		}

		// The rest is for the template, which sees only what is public.

		public boolean tooLong() {
			return this.q.length() > QuestionFilter.LONGEST;
		}

		public boolean narrow() {
			return !this.q.isEmpty() || this.topic != null || !this.levels.isEmpty();
		}

		/** Its words alone, in a bank or in all where it is null. */
		public String everywhere(@Nullable String bank) {
			return link(bank).build(true).toUriString();
		}

		/** The same search in another topic, or in all where it is null. */
		public String in(String bank, @Nullable String topic) {
			UriComponentsBuilder link = link(bank);
			if (topic != null) {
				link.queryParam("topic", topic);
			}
			this.levels.forEach((level) -> link.queryParam("level", level.word()));
			return link.build(true).toUriString();
		}

		private UriComponentsBuilder link(@Nullable String bank) {
			UriComponentsBuilder link = UriComponentsBuilder.fromPath((bank != null) ? "/banks/" + bank : "/banks");
			if (!this.q.isEmpty() && !tooLong()) {
				link.queryParam("q", UriUtils.encode(this.q, StandardCharsets.UTF_8));
			}
			return link;
		}

	}

}
