package org.readback.interview;

import org.springframework.ui.Model;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.FragmentsRendering;

/** The parts of the live page that change while it is open. */
final class LiveParts {

	private LiveParts() {
	}

	static View of(LiveScreen live, Model model) {
		model.addAttribute("live", live);
		return FragmentsRendering.fragment("interview/live :: heard")
			.fragment("interview/live :: decide")
			.fragment("interview/live :: stops")
			.build();
	}

}
