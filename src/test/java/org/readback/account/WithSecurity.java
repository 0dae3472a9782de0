package org.readback.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.InstantSource;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Puts the rules of who may what around the controllers of a {@code @WebMvcTest}, with
 * accounts that are mocked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({ SecurityConfiguration.class, SignedInHandler.class, WithSecurity.RightsAsSaid.class })
@MockitoBean(types = { Accounts.class, SignIns.class, Passwords.class, ApiTokens.class, Attempts.class,
		SignedOutHandler.class, OidcPeople.class })
public @interface WithSecurity {

	/** Everybody may what their request says: there is no store to ask. */
	@TestConfiguration(proxyBeanMethods = false)
	class RightsAsSaid {

		@Bean
		CurrentRights currentRights(Accounts accounts) {
			return new CurrentRights(accounts, InstantSource.system(), Duration.ofHours(1)) {
				@Override
				protected boolean shouldNotFilter(HttpServletRequest request) {
					return true;
				}
			};
		}

	}

}
