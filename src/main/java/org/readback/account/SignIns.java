package org.readback.account;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who signed in, and who tried. */
@Component
class SignIns {

	private final AccountTable accounts;

	private final AuditTrail trail;

	private final InstantSource time;

	SignIns(AccountTable accounts, AuditTrail trail, InstantSource time) {
		this.accounts = accounts;
		this.trail = trail;
		this.time = time;
	}

	/** Somebody signed in on the form. */
	@Transactional
	void succeeded(UUID id) {
		this.accounts.findById(id).ifPresent((account) -> {
			account.signedIn(this.time.instant());
			this.trail.record(account.toMember(), AuditAction.SIGNED_IN);
		});
	}

	/** Somebody could not; the trail names the account, but never what was typed. */
	@Transactional
	void failed(String email) {
		Optional<Account> account = Accounts.storable(email).flatMap(this.accounts::findByEmail);
		if (account.isPresent()) {
			this.trail.record(null, AuditAction.SIGN_IN_FAILED, AuditObject.account(account.get().id()));
		}
		else {
			this.trail.record(null, AuditAction.SIGN_IN_FAILED);
		}
	}

}
