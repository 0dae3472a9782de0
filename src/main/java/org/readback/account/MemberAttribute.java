package org.readback.account;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The layout shows who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class MemberAttribute {

	@ModelAttribute("member")
	@Nullable Member member() {
		return MemberArgument.signedIn();
	}

}
