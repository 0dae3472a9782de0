package org.readback.web;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time; tests put a fixed one in its place. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	InstantSource instantSource() {
		return InstantSource.system();
	}

}
