package org.readback.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.web.NotFound;

/** Makes, knows and revokes the tokens that scripts sign in with. */
@Service
@Transactional
class ApiTokens {

	/** More than anybody can tell apart. */
	static final int MOST = 50;

	private final ApiTokenTable table;

	private final AccountTable accounts;

	private final AuditTrail trail;

	private final InstantSource time;

	ApiTokens(ApiTokenTable table, AccountTable accounts, AuditTrail trail, InstantSource time) {
		this.table = table;
		this.accounts = accounts;
		this.trail = trail;
		this.time = time;
	}

	@Transactional(readOnly = true)
	List<ApiTokenView> of(Member member) {
		return this.table.findByAccountIdOrderByMadeAtDesc(member.id()).stream().map(ApiToken::view).toList();
	}

	/** Makes a token and answers its secret, which is kept nowhere. */
	String make(Member maker, String name, Role role) {
		if (this.table.countByAccountId(maker.id()) >= MOST) {
			throw new IllegalStateException("There are " + MOST + " tokens already");
		}
		String secret = ApiToken.PREFIX + SecretToken.make();
		ApiToken token = this.table.save(new ApiToken(maker, name, role, secret, this.time.instant()));
		this.trail.record(maker, AuditAction.TOKEN_MADE, new AuditObject("token", token.id().toString()));
		return secret;
	}

	/**
	 * Makes a token worthless.
	 * @throws NotFound if it is somebody else's, or nobody's
	 */
	void revoke(Member member, UUID id) {
		ApiToken token = this.table.findById(id)
			.filter((one) -> one.accountId().equals(member.id()))
			.orElseThrow(() -> new NotFound("no token " + id));
		this.table.delete(token);
		this.trail.record(member, AuditAction.TOKEN_REVOKED, new AuditObject("token", id.toString()));
	}

	/**
	 * Whoever shows this secret: its owner, in the role of the token. Nobody if their own
	 * role is no longer as high, or they are not active any more.
	 */
	Optional<Member> signIn(String secret) {
		return this.table.findByHash(SecretToken.hash(secret)).flatMap((token) -> {
			Optional<Member> owner = this.accounts.findById(token.accountId())
				.filter(Account::active)
				.filter((account) -> account.role().includes(token.role()))
				.map(Account::toMember);
			owner.ifPresent((member) -> token.used(this.time.instant()));
			return owner
				.map((member) -> new Member(member.id(), member.email(), member.name(), token.role(), member.zone()));
		});
	}

}
