package org.readback.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Light or dark, remembered by the browser. */
@Controller
class ThemeController {

	@PostMapping("/theme")
	ResponseEntity<Void> change(@RequestParam String theme,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
			HttpServletRequest request) {
		ResponseCookie cookie = ResponseCookie.from("theme", "dark".equals(theme) ? "dark" : "light")
			.path("/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.secure(request.isSecure())
			.build();
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			.header(HttpHeaders.LOCATION, WayBack.path(from))
			.build();
	}

}
