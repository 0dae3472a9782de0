package org.readback.scorecard;

import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;
import org.readback.interview.Debriefing;
import org.readback.interview.InterviewRecord;
import org.readback.web.NotFound;

/**
 * The debrief: what the panel talks about once everybody's part stands, for the panel,
 * its chair and those who manage.
 */
@Controller
@RequestMapping("/interviews/{id}/debrief")
class DebriefController {

	private final Scorecards scorecards;

	private final Debriefing debriefing;

	private final AuditTrail trail;

	DebriefController(Scorecards scorecards, Debriefing debriefing, AuditTrail trail) {
		this.scorecards = scorecards;
		this.debriefing = debriefing;
		this.trail = trail;
	}

	@GetMapping
	String show(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("opening", new OpenForm(""));
		model.addAttribute("deciding", new DecideForm("", ""));
		return page(card(id, member), member, model);
	}

	@PostMapping
	String open(@PathVariable UUID id, @ModelAttribute("opening") @Valid OpenForm opening, BindingResult errors,
			Member member, Model model) {
		Scorecard card = chaired(id, member);
		if (errors.hasErrors() && !card.interview().missing().isEmpty()) {
			model.addAttribute("deciding", new DecideForm("", ""));
			return page(card, member, model);
		}
		this.debriefing.open(id, member, opening.reason());
		return "redirect:/interviews/" + id + "/debrief";
	}

	@PostMapping("/decision")
	String decide(@PathVariable UUID id, @ModelAttribute("deciding") @Valid DecideForm deciding, BindingResult errors,
			Member member, Model model) {
		Scorecard card = chaired(id, member);
		if (errors.hasErrors()) {
			model.addAttribute("opening", new OpenForm(""));
			return page(card, member, model);
		}
		this.debriefing.decide(id, member, deciding.toOutcome(), deciding.reason());
		return "redirect:/interviews/" + id + "/debrief#decision";
	}

	private String page(Scorecard card, Member member, Model model) {
		InterviewRecord held = card.interview();
		InterviewRecord.Own own = held.own();
		model.addAttribute("card", card);
		model.addAttribute("undoUntil",
				(own != null && own.undoUntil() != null) ? own.undoUntil().atZone(member.zone()) : null);
		if (!held.debrief().open() || held.blind() || held.panelists().isEmpty()) {
			return "scorecard/debrief-waiting";
		}
		model.addAttribute("debrief", Debrief.of(card));
		model.addAttribute("timesIn", held.zone());
		this.trail.record(member, AuditAction.SCORECARD_VIEWED, AuditObject.interview(held.id()));
		return "scorecard/debrief";
	}

	private Scorecard chaired(UUID id, Member member) {
		Scorecard card = card(id, member);
		if (!card.interview().chaired()) {
			throw new NotFound(member.id() + " chairs no interview " + id);
		}
		return card;
	}

	private Scorecard card(UUID id, Member member) {
		Scorecard card = this.scorecards.of(id, member);
		if (!card.interview().seated() && !card.interview().chaired()) {
			throw new NotFound(member.id() + " has nothing to do with interview " + id);
		}
		return card;
	}

}
