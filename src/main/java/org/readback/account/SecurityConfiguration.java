package org.readback.account;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.readback.web.Problems;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which path is open to whom. What is not listed here is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

	private static final String[] OPEN = { "/", "/banks/**", "/questions/*", "/practice/**", "/sign-in", "/setup",
			"/theme", "/session", "/error", "/invitations/*", "/password/*", "/oauth2/authorization/*",
			"/login/oauth2/code/*", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
			"/readback.css", "/readback.js", "/theme.js", "/session.js", "/copy.js", "/practice.js", "/live.js",
			"/live-worker.js", "/live/**", "/icons.svg", "/icon.svg", "/favicon.ico", "/webjars/**" };

	private static final RequestMatcher PRACTICE_PATHS = PathPatternRequestMatcher.withDefaults()
		.matcher("/practice/**");

	private static final String[] MANAGING = { "/questions/*/reserve", "/questions/*/open", "/kits/new",
			"/kits/compose", "/kits/*/edit", "/kits/*/copy", "/kits/*/remove", "/samples", "/samples/remove",
			"/candidates/**", "/positions/**" };

	private static final String[] INTERVIEWING = { "/interviews/**", "/kits/**", "/grader" };

	private static final String[] OWN = { "/account", "/account/**" };

	private static final String ADMIN = "/admin/**";

	private static final String SCORECARDS = "/scorecards/**";

	private static final String[] OPEN_API = { "/api/v1/banks", "/api/v1/questions", "/api/v1/questions/*" };

	private static final String[] GRADES = { "/api/v1/grades", "/api/v1/rubrics/draft" };

	private static final String[] SCORECARDS_API = { "/api/v1/scorecards", "/api/v1/scorecards/*" };

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	@Bean
	static RoleHierarchy roleHierarchy() {
		return RoleHierarchyImpl.withDefaultRolePrefix()
			.role("OWNER")
			.implies("HIRING_MANAGER")
			.role("HIRING_MANAGER")
			.implies("INTERVIEWER", "RECRUITER")
			.role("INTERVIEWER")
			.implies("LEARNER")
			.role("RECRUITER")
			.implies("LEARNER")
			.build();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		// Salt and hash in bytes, lanes, KiB, passes: what OWASP asks for at least.
		return new DelegatingPasswordEncoder("argon2",
				Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19456, 2)));
	}

	@Bean
	CsrfTokenRepository csrfTokenRepository() {
		return new HttpSessionCsrfTokenRepository();
	}

	@Bean
	AuthenticationManager authenticationManager(Passwords passwords, AuthenticationEventPublisher events) {
		ProviderManager manager = new ProviderManager(passwords);
		manager.setAuthenticationEventPublisher(events);
		return manager;
	}

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, Attempts attempts) {
		Refusals refusals = new Refusals(
				Map.of(listed(OPEN_API, SCORECARDS_API), READING, listed(GRADES), Set.of(HttpMethod.POST)),
				"Basic realm=\"Readback\", charset=\"UTF-8\"");
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.requestMatchers(HttpMethod.GET, OPEN_API)
						.permitAll()
						.requestMatchers(HttpMethod.HEAD, OPEN_API)
						.permitAll()
						.requestMatchers(HttpMethod.POST, GRADES)
						.hasRole("INTERVIEWER")
						.requestMatchers(HttpMethod.GET, SCORECARDS_API)
						.hasRole("RECRUITER")
						.requestMatchers(HttpMethod.HEAD, SCORECARDS_API)
						.hasRole("RECRUITER")
						.anyRequest()
						.denyAll())
			.addFilterBefore(new BearerTokens(tokens, attempts), BasicAuthenticationFilter.class)
			.httpBasic((basic) -> basic.authenticationEntryPoint(refusals))
			.exceptionHandling((faults) -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			// No cookie signs anybody in here, so there is nothing to forge.
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			// The web module sets them on every answer, also on those without a chain.
			.headers(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, SignedInHandler signedIn, SignedOutHandler signedOut,
			CurrentRights currentRights, CsrfTokenRepository csrfTokens,
			ObjectProvider<ClientRegistrationRepository> identityProviders, OidcPeople oidcPeople) {
		RequestMatcher listed = listed(OPEN, MANAGING, INTERVIEWING, OWN, new String[] { SCORECARDS, ADMIN });
		Refusals refusals = new Refusals(Map.of(listed, Set.of()), null);
		HttpSessionRequestCache wanted = wantedPage(listed);
		signedIn.setRequestCache(wanted);
		identityProviders.ifAvailable((registrations) -> http.oauth2Login((login) -> login.loginPage("/sign-in")
			.userInfoEndpoint((people) -> people.oidcUserService(oidcPeople))
			.authorizedClientRepository(new NoAuthorizedClients())
			.successHandler(signedIn)
			.failureUrl("/sign-in?refused")));
		return http
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.requestMatchers(OPEN)
						.permitAll()
						.requestMatchers(MANAGING)
						.hasRole("HIRING_MANAGER")
						.requestMatchers(HttpMethod.POST, "/kits/**")
						.hasRole("HIRING_MANAGER")
						.requestMatchers(INTERVIEWING)
						.hasRole("INTERVIEWER")
						.requestMatchers(SCORECARDS)
						.hasRole("RECRUITER")
						.requestMatchers(ADMIN)
						.hasRole("OWNER")
						.requestMatchers(OWN)
						.hasRole("LEARNER")
						.anyRequest()
						.denyAll())
			.addFilterAfter(currentRights, SecurityContextHolderFilter.class)
			.formLogin((form) -> form.loginPage("/sign-in")
				.usernameParameter("email")
				.successHandler(signedIn)
				.failureForwardUrl(SignInController.AGAIN))
			.logout((logout) -> logout.logoutUrl("/sign-out")
				.addLogoutHandler(signedOut)
				.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE)))
				.logoutSuccessUrl("/sign-in?signed-out"))
			.exceptionHandling((faults) -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.requestCache((cache) -> cache.requestCache(wanted))
			// Light or dark is nothing to forge, and without a token a stranger's page
			// needs no session.
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
				.ignoringRequestMatchers("/theme")
				.ignoringRequestMatchers(SecurityConfiguration::isPracticeOfAStranger)
				.ignoringRequestMatchers(SecurityConfiguration::isFetchOfAStranger))
			.headers(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * A stranger practises without a session, which could run out under their hands. What
	 * says whose run it is is a cookie that browsers do not send from other sites, and
	 * where a form comes from they say themselves. A form with a token is a member's,
	 * whose session may have ended: they are told so.
	 */
	private static boolean isPracticeOfAStranger(HttpServletRequest request) {
		return PRACTICE_PATHS.matches(request) && isFromHere(request) && request.getParameter("_csrf") == null
				&& SecurityContextHolder.getContext().getAuthentication() == null;
	}

	private static boolean isFromHere(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		// Over plain http browsers send only this one.
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || origin.matches("https?://" + Pattern.quote(request.getServerName()) + "(:\\d+)?");
	}

	/** It is refused all the same; asking for its token first would give it a session. */
	private static boolean isFetchOfAStranger(HttpServletRequest request) {
		return Problems.wanted(request) && request.getSession(false) == null;
	}

	/**
	 * Remembers pages that there are and a person asked for, not what a page fetched by
	 * itself, and adds nothing to their addresses.
	 */
	@SuppressWarnings("NullAway") // null is how the parameter is switched off
	private static HttpSessionRequestCache wantedPage(RequestMatcher listed) {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher((HttpServletRequest request) -> HttpMethod.GET.matches(request.getMethod())
				&& !Problems.wanted(request) && listed.matches(request));
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	private static RequestMatcher listed(String[]... paths) {
		return new OrRequestMatcher(Stream.of(paths)
			.flatMap(Stream::of)
			.map((path) -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(path))
			.toList());
	}

}
