package org.readback.scorecard;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.readback.account.Member;
import org.readback.interview.Debriefing;
import org.readback.interview.InterviewArchive;
import org.readback.interview.InterviewRecord;
import org.readback.web.NotFound;

/** A panelist's own part after they have submitted it. */
@Controller
@RequestMapping("/interviews/{id}/part")
class PartController {

	private final InterviewArchive archive;

	private final Debriefing debriefing;

	PartController(InterviewArchive archive, Debriefing debriefing) {
		this.archive = archive;
		this.debriefing = debriefing;
	}

	@GetMapping
	String show(@PathVariable UUID id, Member member, Model model) {
		InterviewRecord held = this.archive.find(id, member)
			.filter(InterviewRecord::seated)
			.orElseThrow(() -> new NotFound(member.id() + " does not sit in interview " + id));
		InterviewRecord.Own own = held.own();
		if (own == null) {
			return "redirect:/interviews/" + id + "/wrap-up";
		}
		model.addAttribute("held", held);
		model.addAttribute("part", own.part());
		model.addAttribute("result", Result.of(held, own.part()));
		model.addAttribute("undoUntil", (own.undoUntil() != null) ? own.undoUntil().atZone(member.zone()) : null);
		return "scorecard/part";
	}

	@PostMapping("/take-back")
	String takeBack(@PathVariable UUID id, Member member) {
		this.debriefing.takeBack(id, member);
		return "redirect:/interviews/" + id + "/wrap-up";
	}

	@PostMapping("/keep")
	String keep(@PathVariable UUID id, Member member) {
		this.debriefing.settle(id, member);
		return "redirect:/interviews/" + id + "/debrief";
	}

}
