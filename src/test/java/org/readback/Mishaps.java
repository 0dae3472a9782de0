package org.readback;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Handlers below open paths with which tests let things go wrong. */
@Controller
@TestComponent
class Mishaps {

	@GetMapping("/banks/mishap/failing")
	String failing() {
		throw new IllegalStateException("jdbc:secret failed in TopSecretClass");
	}

	@GetMapping("/banks/mishap/no-template")
	String noTemplate() {
		return "no/such/template";
	}

	@GetMapping("/banks/mishap/number/{number}")
	@ResponseBody
	int number(@PathVariable int number) {
		return number;
	}

	@GetMapping("/banks/mishap/page")
	@ResponseBody
	int page(@RequestParam int page) {
		return page;
	}

}
