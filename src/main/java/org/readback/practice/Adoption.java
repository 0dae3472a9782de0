package org.readback.practice;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.readback.account.Member;

/**
 * Gives the runs of a browser to the account of whoever signs in there first. It looks at
 * every page, not only at those of practice: otherwise they would go to the next person
 * who signs in there and practises.
 */
@ControllerAdvice(annotations = Controller.class)
class Adoption {

	/** Found once it is needed: a test of some pages has this advice, and no store. */
	private final ObjectProvider<Practice> practice;

	Adoption(ObjectProvider<Practice> practice) {
		this.practice = practice;
	}

	@ModelAttribute
	void adopt(@Nullable Member member, HttpServletRequest request, HttpServletResponse response) {
		UUID visitor = (member != null) ? VisitorCookie.read(request) : null;
		if (member != null && visitor != null) {
			this.practice.getObject().adopt(member.id(), visitor);
			VisitorCookie.clear(request, response);
		}
	}

}
