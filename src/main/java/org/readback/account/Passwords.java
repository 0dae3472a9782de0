package org.readback.account;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs people in by address and password, on the form and on the API: not too often, and
 * with one answer to whatever is wrong.
 */
@Component
class Passwords extends DaoAuthenticationProvider {

	private final Attempts attempts;

	private final SignIns signIns;

	Passwords(Accounts accounts, PasswordEncoder encoder, Attempts attempts, SignIns signIns) {
		super(accounts);
		setPasswordEncoder(encoder);
		// That an account is not active is told to nobody, and costs the same.
		setPreAuthenticationChecks((user) -> {
		});
		setPostAuthenticationChecks((user) -> {
			if (!user.isEnabled()) {
				throw new DisabledException("Not active");
			}
		});
		this.attempts = attempts;
		this.signIns = signIns;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String email = authentication.getName();
		String address = address(authentication);
		try {
			this.attempts.signIn(email, address);
		}
		catch (TooManyAttempts ex) {
			throw new Held(ex);
		}
		try {
			Authentication result = Objects.requireNonNull(super.authenticate(authentication));
			Member member = ((SignedIn) Objects.requireNonNull(result.getPrincipal())).member();
			this.attempts.signedIn(email, member.id(), address);
			return result;
		}
		catch (DisabledException ex) {
			this.signIns.failed(email);
			throw new BadCredentialsException("Bad credentials", ex);
		}
		catch (BadCredentialsException ex) {
			this.signIns.failed(email);
			throw ex;
		}
	}

	private static String address(Authentication authentication) {
		@Nullable Object details = authentication.getDetails();
		String known = RequestOrigin.address();
		return (known != null) ? known
				: (details instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
	}

	/** Too many attempts, in the language of Spring Security. */
	static final class Held extends AuthenticationServiceException {

		private final transient TooManyAttempts cause;

		Held(TooManyAttempts cause) {
			super("Too many attempts", cause);
			this.cause = cause;
		}

		long seconds() {
			return this.cause.seconds();
		}

		/** The cause of an authentication that failed, if it is this one. */
		static @Nullable Held in(AuthenticationException ex) {
			return (ex instanceof Held held) ? held : (ex.getCause() instanceof Held held) ? held : null;
		}

	}

}
