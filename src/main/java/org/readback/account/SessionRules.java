package org.readback.account;

import java.time.InstantSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a session lasts at most, however busy. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class SessionRules {

	@Bean
	CurrentRights currentRights(Accounts accounts, InstantSource time, SessionProperties sessions) {
		return new CurrentRights(accounts, time, sessions.longest());
	}

	/** It belongs into the chain of the pages, and nowhere else. */
	@Bean
	FilterRegistrationBean<CurrentRights> notByItself(CurrentRights filter) {
		FilterRegistrationBean<CurrentRights> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
