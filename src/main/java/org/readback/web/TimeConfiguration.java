package org.readback.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time; tests put a fixed one in its place. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	InstantSource instantSource() {
		// As exact as a timestamp of both stores, so that what was written reads the
		// same.
		return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
	}

}
