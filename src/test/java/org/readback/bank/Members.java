package org.readback.bank;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;

import org.readback.account.Member;
import org.readback.account.Role;

/**
 * Stands in for the account module in tests of pages: whoever a request's attribute names
 * is signed in.
 */
@TestConfiguration
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
public class Members implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	/** The name of that attribute. */
	public static final String ATTRIBUTE = "test.member";

	/** Somebody with a role. */
	public static Member with(Role role) {
		return new Member(UUID.randomUUID(), "ines@example.org", "Ines Calder", role, ZoneId.of("Europe/Prague"));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Member.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) {
		return request.getAttribute(ATTRIBUTE, NativeWebRequest.SCOPE_REQUEST);
	}

	@ModelAttribute("theme")
	String theme() {
		return "light";
	}

	@ModelAttribute("member")
	Member member(HttpServletRequest request) {
		return (Member) request.getAttribute(ATTRIBUTE);
	}

}
