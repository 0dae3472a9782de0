package org.readback.account;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of Spring Security. It lives in the session, so it is serializable and
 * forgets the hash of the password.
 */
final class SignedIn implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final Member member;

	private final boolean active;

	private transient @Nullable String passwordHash;

	SignedIn(Member member, @Nullable String passwordHash, boolean active) {
		this.member = member;
		this.passwordHash = passwordHash;
		this.active = active;
	}

	/** Somebody who has shown who they are. */
	static SignedIn of(Member member) {
		return new SignedIn(member, null, true);
	}

	Member member() {
		return this.member;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_" + this.member.role()));
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.member.email();
	}

	@Override
	public boolean isEnabled() {
		return this.active;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedIn that && this.member.id().equals(that.member.id());
	}

	@Override
	public int hashCode() {
		return this.member.id().hashCode();
	}

	@Override
	public String toString() {
		return "SignedIn[" + this.member.id() + "]";
	}

}
