package org.readback.interview;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.readback.account.Member;

/** Today and the list of interviews; one of them, its start and its end. */
@Controller
@RequestMapping("/interviews")
class InterviewController {

	private final InterviewRoom room;

	private final Agenda agenda;

	private final InterviewArchive archive;

	private final Samples samples;

	InterviewController(InterviewRoom room, Agenda agenda, InterviewArchive archive, Samples samples) {
		this.room = room;
		this.agenda = agenda;
		this.archive = archive;
		this.samples = samples;
	}

	@GetMapping
	String list(Member member, Model model) {
		model.addAttribute("today", this.agenda.today(member));
		model.addAttribute("interviews", this.agenda.newest(member));
		model.addAttribute("samples", this.samples.any());
		return "interview/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("interview", this.agenda.plan(id, member));
		model.addAttribute("kit", this.archive.find(id, member).orElseThrow().fromKit());
		return "interview/show";
	}

	@PostMapping("/{id}/start")
	String start(@PathVariable UUID id, Member member) {
		this.room.start(id, member);
		return "redirect:/interviews/" + id + "/live";
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable UUID id, Member member) {
		this.room.close(id, member);
		return "redirect:" + (member.seesScorecards() ? "/scorecards/" : "/interviews/") + id;
	}

	/** From an old tab, or with the back button. */
	@ExceptionHandler
	String over(InterviewNotLive over) {
		return "redirect:/interviews/" + over.id();
	}

}
