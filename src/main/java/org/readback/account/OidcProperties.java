package org.readback.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What we take from the identity provider: how a claim becomes a role, and which
 * addresses are believed.
 *
 * @param claim the claim that lists a person's groups or roles
 * @param roles which role goes with which value of it; of several the highest counts
 * @param trustUnverifiedEmail whether addresses are believed of which the provider does
 * not say that it has verified them
 */
@ConfigurationProperties("readback.oidc")
record OidcProperties(String claim, Map<String, Role> roles, boolean trustUnverifiedEmail) {

	OidcProperties {
		claim = Objects.requireNonNullElse(claim, "roles");
		roles = (roles != null) ? Map.copyOf(roles) : Map.of();
	}

	/** Whether to believe an address of which the provider says this, or nothing. */
	boolean trusts(@Nullable Boolean verified) {
		return (verified != null) ? verified : this.trustUnverifiedEmail;
	}

	/** The role that a claim stands for, if it stands for any. */
	Optional<Role> role(@Nullable Object value) {
		Collection<?> values = (value instanceof Collection<?> many) ? many
				: (value != null) ? List.of(value) : List.of();
		return values.stream()
			.map((one) -> this.roles.get(String.valueOf(one)))
			.filter(Objects::nonNull)
			.min(Role::compareTo);
	}

}
