package org.readback.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.validation.Valid;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;
import org.readback.web.NotFound;

/**
 * Making, copying, changing and removing a kit. Every button sends the whole form, which
 * comes back changed, until it is saved.
 */
@Controller
@RequestMapping("/kits")
class KitFormController {

	private static final int ALL = 1000;

	private final QuestionBank bank;

	private final OurKits ours;

	private final AuditTrail trail;

	private final MessageSourceAccessor messages;

	KitFormController(QuestionBank bank, OurKits ours, AuditTrail trail, MessageSource messages) {
		this.bank = bank;
		this.ours = ours;
		this.trail = trail;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/new")
	String blank(Model model) {
		return show(KitForm.empty(), null, model);
	}

	@GetMapping("/{slug}/copy")
	String copy(@PathVariable String slug, Model model) {
		KitView kit = this.bank.kit(slug).orElseThrow(() -> new NotFound("no kit " + slug));
		String title = this.messages.getMessage("bank.kit.copy-of", new Object[] { kit.title() });
		return show(KitForm.of(kit, title), null, model);
	}

	@GetMapping("/{slug}/edit")
	String edit(@PathVariable String slug, Model model) {
		KitView kit = this.ours.view(slug);
		return show(KitForm.of(kit, kit.title()), kit, model);
	}

	/** Any button but the one that saves; or none, by who composed the questions. */
	@PostMapping(path = { "/new", "/{slug}/edit" }, params = "action!=save")
	String press(@PathVariable(required = false) @Nullable String slug, @ModelAttribute("form") KitForm form,
			@RequestParam(defaultValue = "") String action, Model model) {
		KitButton button = KitButton.read(action);
		KitForm next = form.after(button);
		if (!action.isEmpty()) {
			model.addAttribute("focus", button.next(form.question(), next.question()).sent());
		}
		return show(next, editing(slug), model);
	}

	@PostMapping(path = { "/new", "/{slug}/edit" }, params = "action=save")
	String save(@PathVariable(required = false) @Nullable String slug, @ModelAttribute("form") @Valid KitForm form,
			BindingResult errors, Member member, Model model) {
		KitView edited = editing(slug);
		if (this.ours.chosen(form.question()).size() < form.question().size()) {
			errors.rejectValue("question", "bank.kit.questions.gone");
		}
		if (errors.hasErrors()) {
			return show(form, edited, model);
		}
		if (edited == null) {
			return "redirect:/kits/" + make(form, member);
		}
		this.ours.change(edited.slug(), form, member);
		return "redirect:/kits/" + edited.slug();
	}

	/** Of two who give the same title at the same moment, the second takes a number. */
	private String make(KitForm form, Member member) {
		try {
			return this.ours.make(form, member);
		}
		catch (DataIntegrityViolationException taken) {
			return this.ours.make(form, member);
		}
	}

	@PostMapping("/{slug}/remove")
	@Transactional
	String remove(@PathVariable String slug, Member member) {
		this.ours.remove(slug);
		this.trail.record(member, AuditAction.KIT_REMOVED, AuditObject.kit(slug));
		return "redirect:/kits";
	}

	private @Nullable KitView editing(@Nullable String slug) {
		return (slug != null) ? this.ours.view(slug) : null;
	}

	private String show(KitForm form, @Nullable KitView edited, Model model) {
		List<QuestionSummary> chosen = this.ours.chosen(form.question());
		model.addAttribute("form", form);
		model.addAttribute("edited", edited);
		model.addAttribute("chosen", chosen);
		model.addAttribute("minutes", chosen.stream().mapToInt(QuestionSummary::minutes).sum());
		model.addAttribute("levels", Level.values());
		List<BankView> banks = this.bank.banks(Audience.INTERVIEWING);
		model.addAttribute("banks", banks);
		model.addAttribute("groups", form.tooLong() ? Map.of() : offered(form.filter(), banks));
		return "bank/kit-form";
	}

	/** The questions to choose from, by bank and topic. */
	private Map<String, List<QuestionSummary>> offered(QuestionFilter filter, List<BankView> banks) {
		Map<String, String> titles = banks.stream().collect(Collectors.toMap(BankView::slug, BankView::title));
		Function<QuestionSummary, String> group = (question) -> titles.get(question.bank()) + " · "
				+ question.topicTitle();
		return this.bank.search(filter, Audience.INTERVIEWING, 0, ALL)
			.items()
			.stream()
			.collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
	}

}
