package org.readback.bench;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the pages are measured against: an endpoint inside the same application, behind the same filters, that returns a
 * constant. bench/pages compiles it and puts it in front of the jar; it is no part of the product.
 */
@Configuration(proxyBeanMethods = false)
class Constant {

	@Bean
	@Order(0)
	SecurityFilterChain constantFilters(HttpSecurity http) throws Exception {
		return http.securityMatcher("/bench/**").authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
	}

	@RestController
	static class Endpoint {

		@GetMapping(path = "/bench/constant", produces = "text/plain")
		String constant() {
			return "constant";
		}

	}

}
