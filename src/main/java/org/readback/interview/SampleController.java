package org.readback.interview;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;

import org.readback.account.AuditAction;
import org.readback.account.AuditTrail;
import org.readback.account.Member;

/** Adds the sample data and removes it, each with one click. */
@Controller
class SampleController {

	private static final String BACK = "redirect:/interviews";

	private final Samples samples;

	private final AuditTrail trail;

	SampleController(Samples samples, AuditTrail trail) {
		this.samples = samples;
		this.trail = trail;
	}

	@PostMapping("/samples")
	String add(Member member) {
		this.samples.add(member);
		return BACK;
	}

	@PostMapping("/samples/remove")
	@Transactional
	String remove(Member member) {
		this.samples.remove();
		this.trail.record(member, AuditAction.SAMPLES_REMOVED);
		return BACK;
	}

	/** Somebody else clicked at the same moment; the list shows what came of it. */
	@ExceptionHandler
	String atOnce(DataIntegrityViolationException twice) {
		return BACK;
	}

}
