package org.readback.account;

import java.time.InstantSource;
import java.util.Optional;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows the people that an identity provider vouches for. Somebody new gets an account of
 * the role that their claim stands for; somebody known gets that role from now on.
 */
@Component
@EnableConfigurationProperties(OidcProperties.class)
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final OidcUserService users = new OidcUserService();

	private final TransactionTemplate transaction;

	private final AccountTable accounts;

	private final OidcProperties properties;

	private final PasswordEncoder passwords;

	private final AuditTrail trail;

	private final InstantSource time;

	OidcPeople(AccountTable accounts, OidcProperties properties, PasswordEncoder passwords, AuditTrail trail,
			InstantSource time, PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.accounts = accounts;
		this.properties = properties;
		this.passwords = passwords;
		this.trail = trail;
		this.time = time;
	}

	/** Refuses whom Readback does not take before anything is kept of them. */
	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser user = this.users.loadUser(request);
		this.transaction.executeWithoutResult((status) -> member(user));
		return user;
	}

	/**
	 * The account of somebody whom the provider has signed in.
	 * @throws AuthenticationException if there is no address that can be trusted, no role
	 * goes with the claims, or the account is not active
	 */
	@Transactional
	Member member(OidcUser user) {
		String email = Optional.ofNullable(user.getEmail())
			.filter((address) -> this.properties.trusts(user.getEmailVerified()))
			.flatMap(Accounts::storable)
			.orElseThrow(() -> refused("The identity provider names no verified e-mail address."));
		Role role = this.properties.role(user.getClaim(this.properties.claim()))
			.orElseThrow(() -> refused("No role goes with the claims."));
		Account account = this.accounts.findByEmail(email).orElseGet(() -> join(user, email, role));
		if (!account.active()) {
			throw refused("The account is not active.");
		}
		// Groups may say what they will: somebody has to be left who manages accounts.
		if (account.role() != role && !this.accounts.isLastOwner(account)) {
			this.trail.recordRole(account.toMember(), account.id(), account.role(), role);
			account.become(role);
		}
		return account.toMember();
	}

	private Account join(OidcUser user, String email, Role role) {
		String name = Optional.ofNullable(user.getFullName())
			.map((full) -> full.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip())
			.filter((full) -> !full.isEmpty())
			.map((full) -> full.substring(0, Math.min(full.length(), 100)))
			.orElse(email.substring(0, Math.max(1, email.indexOf('@'))));
		Account account = this.accounts
			.save(new Account(email, name, unknownPassword(), role, null, this.time.instant()));
		this.trail.record(account.toMember(), AuditAction.JOINED, AuditObject.account(account.id()));
		return account;
	}

	/** Whoever is vouched for elsewhere has no password here. */
	private String unknownPassword() {
		return this.passwords.encode(SecretToken.make());
	}

	private static AuthenticationException refused(String why) {
		return new OAuth2AuthenticationException(new OAuth2Error("access_denied", why, null), why);
	}

}
