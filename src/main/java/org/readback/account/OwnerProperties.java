package org.readback.account;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * The owner of an installation that is set up unattended.
 *
 * @param email what they sign in with
 * @param password their first password
 */
@ConfigurationProperties("readback.owner")
record OwnerProperties(@Nullable String email, @Nullable String password) {

	boolean given() {
		return StringUtils.hasText(this.email) || StringUtils.hasText(this.password);
	}

	/** Without the password: values of settings end up in logs. */
	@Override
	public String toString() {
		return "OwnerProperties[" + this.email + "]";
	}

}
