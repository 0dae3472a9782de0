package org.readback.bank;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Composing a kit by asking for one. Nothing is kept: the address has the wish and the
 * questions, until somebody makes a kit of them.
 */
@Controller
class KitComposeController {

	private static final int ALL = 1000;

	private static final int LONGEST_TITLE = 80;

	private final QuestionBank bank;

	private final OurKits kits;

	private final MessageSourceAccessor messages;

	KitComposeController(QuestionBank bank, OurKits kits, MessageSource messages) {
		this.bank = bank;
		this.kits = kits;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/kits/compose")
	String compose(@ModelAttribute("form") @Valid ComposeForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable String say, Model model) {
		if (say != null && form.say().isEmpty()) {
			errors.rejectValue("say", "bank.compose.say.missing");
		}
		List<BankView> banks = this.bank.banks(Audience.INTERVIEWING);
		model.addAttribute("banks", banks);
		model.addAttribute("levels", Level.values());
		model.addAttribute("preferences", KitWish.Preference.values());
		if (!errors.hasErrors()) {
			answer(form, banks, errors, model);
		}
		return "bank/kit-compose";
	}

	private void answer(ComposeForm sent, List<BankView> banks, BindingResult errors, Model model) {
		ComposeForm form = sent;
		if (!sent.say().isEmpty()) {
			KitSentence sentence = KitSentence.read(sent.say(), banks);
			form = sent.as(sentence);
			model.addAttribute("form", form);
			// The model forgets what is wrong with a form when another takes its place.
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
			model.addAttribute("unread", sentence.unread());
		}
		if (!form.hasMinutes()) {
			errors.rejectValue("minutes", "bank.compose.minutes.wrong");
		}
		else if (form.wish(banks).topics().isEmpty()) {
			errors.rejectValue("banks", "bank.compose.banks.none");
		}
		else if (form.asks()) {
			compose(form, banks, model);
		}
	}

	private void compose(ComposeForm sent, List<BankView> banks, Model model) {
		List<QuestionSummary> pool = this.bank.search(QuestionFilter.all(), Audience.INTERVIEWING, 0, ALL).items();
		boolean afresh = sent.action().equals("compose") || sent.action().equals("another");
		ComposeForm form = sent.action().equals("another") ? sent.another() : sent;
		KitWish wish = form.wish(banks);
		List<QuestionSummary> chosen = afresh ? KitComposer.compose(wish, pool)
				: this.kits.chosen(pressed(form, model));
		model.addAttribute("form", form.with(chosen.stream().map(QuestionSummary::slug).toList()));
		ComposedKit kit = ComposedKit.of(wish, chosen, pool);
		model.addAttribute("kit", kit);
		describe(kit, model);
		if (afresh) {
			model.addAttribute("focus", "kit");
		}
	}

	private void describe(ComposedKit kit, Model model) {
		KitWish wish = kit.wish();
		String level = this.messages.getMessage("level." + wish.level().word());
		List<String> banks = List.copyOf(kit.banks().keySet());
		String few = banks.stream()
			.reduce((some, last) -> last.equals(banks.get(banks.size() - 1)) ? text("bank.compose.and", some, last)
					: some + ", " + last)
			.orElse("");
		String title = text("bank.compose.title", StringUtils.capitalize(level), few, wish.slot());
		model.addAttribute("kitTitle", (title.length() <= LONGEST_TITLE) ? title : text("bank.compose.title",
				StringUtils.capitalize(level), text("bank.compose.title.banks", banks.size()), wish.slot()));
		model.addAttribute("kitPurpose", text("bank.compose.purpose", kit.covered(), few, level, wish.slot()));
	}

	private String text(String code, Object... words) {
		return this.messages.getMessage(code, words);
	}

	private static List<String> pressed(ComposeForm form, Model model) {
		KitButton button = KitButton.read(form.action());
		List<String> next = button.press(form.question());
		model.addAttribute("focus", button.next(form.question(), next).sent());
		return next;
	}

}
