package org.readback.account;

import java.time.Duration;
import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a session lasts at most, however busy. */
@Configuration(proxyBeanMethods = false)
class SessionRules {

	@Bean
	CurrentRights currentRights(Accounts accounts, InstantSource time,
			@Value("${readback.session.longest:24h}") Duration longest) {
		return new CurrentRights(accounts, time, longest);
	}

	/** It belongs into the chain of the pages, and nowhere else. */
	@Bean
	FilterRegistrationBean<CurrentRights> notByItself(CurrentRights filter) {
		FilterRegistrationBean<CurrentRights> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
