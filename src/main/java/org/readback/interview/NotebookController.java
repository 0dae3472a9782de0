package org.readback.interview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import org.readback.account.Member;

/** A panelist's own notes: for the live page, as a file, and how each came about. */
@Controller
@RequestMapping("/interviews/{id}")
class NotebookController {

	private final Notebook notebook;

	NotebookController(Notebook notebook) {
		this.notebook = notebook;
	}

	/** What the store has, for the page to compare with what it has itself. */
	@GetMapping("/notes")
	@ResponseBody
	Map<String, List<StoredNote>> notes(@PathVariable UUID id, Member member) {
		return Map.of("notes", this.notebook.notes(id, member));
	}

	/** The file's name tells nobody whose interview it was. */
	@GetMapping("/notes.txt")
	ResponseEntity<String> file(@PathVariable UUID id, Member member) {
		ContentDisposition file = ContentDisposition.attachment()
			.filename("readback-notes-" + id.toString().substring(0, 8) + ".txt")
			.build();
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.body(this.notebook.text(id, member));
	}

	@GetMapping("/notes/{number}/history")
	String history(@PathVariable UUID id, @PathVariable int number, Member member, Model model) {
		model.addAttribute("history", this.notebook.history(id, number, member));
		return "interview/history";
	}

}
