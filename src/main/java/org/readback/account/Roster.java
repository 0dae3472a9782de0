package org.readback.account;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.web.NotFound;

/** Who has an account and what they may: for owners, and for those they invite. */
@Service
@Transactional
class Roster {

	private final AccountTable accounts;

	private final OneTimeLinks links;

	private final OwnSessions sessions;

	private final PasswordEncoder passwords;

	private final AuditTrail trail;

	private final InstantSource time;

	Roster(AccountTable accounts, OneTimeLinks links, OwnSessions sessions, PasswordEncoder passwords, AuditTrail trail,
			InstantSource time) {
		this.accounts = accounts;
		this.links = links;
		this.sessions = sessions;
		this.passwords = passwords;
		this.trail = trail;
		this.time = time;
	}

	/** Everybody, those who can sign in first, by name. */
	@Transactional(readOnly = true)
	List<Person> people() {
		return this.accounts.findAll()
			.stream()
			.map(Account::toPerson)
			.sorted(Comparator.comparing(Person::active)
				.reversed()
				.thenComparing((person) -> person.member().name(), String.CASE_INSENSITIVE_ORDER))
			.toList();
	}

	/**
	 * Somebody with an account.
	 * @throws NotFound if there is nobody of this id
	 */
	@Transactional(readOnly = true)
	Person person(UUID id) {
		return account(id).toPerson();
	}

	@Transactional(readOnly = true)
	List<Invitation> invitations() {
		return this.links.openInvitations(this.time.instant()).stream().map(OneTimeLink::invitation).toList();
	}

	@Transactional(readOnly = true)
	boolean knows(String email) {
		return this.accounts.findByEmail(Account.normal(email)).isPresent();
	}

	/**
	 * Invites somebody and answers the secret of the link; an earlier one to the same
	 * address works no more.
	 */
	String invite(Member owner, String email, Role role) {
		this.links.endThoseTo(Account.normal(email), this.time.instant());
		String secret = SecretToken.make();
		OneTimeLink link = this.links.save(OneTimeLink.toJoin(secret, email, role, owner.id(), this.time.instant()));
		this.trail.record(owner, AuditAction.INVITED, new AuditObject("invitation", link.invitation().id().toString()));
		return secret;
	}

	void withdraw(Member owner, UUID invitation) {
		if (this.links.end(invitation, this.time.instant()) > 0) {
			this.trail.record(owner, AuditAction.INVITATION_WITHDRAWN,
					new AuditObject("invitation", invitation.toString()));
		}
	}

	/** What this secret invites to, while it works. */
	@Transactional(readOnly = true)
	Optional<Invitation> invitation(String secret) {
		return this.links.findByHash(SecretToken.hash(secret))
			.filter((link) -> link.works(OneTimeLink.Purpose.JOIN, this.time.instant()))
			.map(OneTimeLink::invitation);
	}

	/**
	 * Makes the account that the link invites to. Of two who follow it at once one gets
	 * it.
	 */
	Optional<Member> join(String secret, String name, String password) {
		return lock(secret, OneTimeLink.Purpose.JOIN).map((link) -> {
			Invitation invitation = link.invitation();
			Account account = new Account(invitation.email(), name, this.passwords.encode(password), invitation.role(),
					null, this.time.instant());
			link.use(this.time.instant());
			Member member = this.accounts.save(account).toMember();
			this.trail.record(member, AuditAction.JOINED, AuditObject.account(member.id()));
			return member;
		});
	}

	/**
	 * Gives somebody another role, which counts at once.
	 * @throws LastOwner if nobody could manage accounts any more
	 */
	void changeRole(Member owner, UUID id, Role role) {
		Account account = account(id);
		if (account.role() == role) {
			return;
		}
		keepAnOwner(account);
		this.trail.recordRole(owner, id, account.role(), role);
		account.become(role);
	}

	/**
	 * Ends an account's sessions, links and tokens at once; what the person did stays.
	 * @throws LastOwner if nobody could manage accounts any more
	 */
	void deactivate(Member owner, UUID id) {
		Account account = account(id);
		if (!account.active()) {
			return;
		}
		keepAnOwner(account);
		account.deactivate();
		this.links.endThoseOf(id, this.time.instant());
		this.sessions.endAllBut(account.toMember(), null);
		this.trail.record(owner, AuditAction.DEACTIVATED, AuditObject.account(id));
	}

	void reactivate(Member owner, UUID id) {
		Account account = account(id);
		if (!account.active()) {
			account.reactivate();
			this.trail.record(owner, AuditAction.REACTIVATED, AuditObject.account(id));
		}
	}

	/** Answers the secret of a link to a new password; an earlier one works no more. */
	String reset(Member owner, UUID id) {
		Account account = account(id);
		if (!account.active()) {
			throw new NotFound("account " + id + " is not active");
		}
		this.links.endThoseOf(id, this.time.instant());
		String secret = SecretToken.make();
		this.links.save(OneTimeLink.toReset(secret, id, owner.id(), this.time.instant()));
		this.trail.record(owner, AuditAction.RESET_LINK_MADE, AuditObject.account(id));
		return secret;
	}

	/** Whose password this secret lets somebody choose, while it works. */
	@Transactional(readOnly = true)
	Optional<Member> resetting(String secret) {
		return this.links.findByHash(SecretToken.hash(secret))
			.filter((link) -> link.works(OneTimeLink.Purpose.RESET, this.time.instant()))
			.flatMap((link) -> owner(link).map(Account::toMember));
	}

	/** Changes the password that a link is for, and ends all sessions of the account. */
	Optional<Member> choosePassword(String secret, String password) {
		return lock(secret, OneTimeLink.Purpose.RESET).flatMap((link) -> owner(link).map((account) -> {
			link.use(this.time.instant());
			change(account, password, null);
			return account.toMember();
		}));
	}

	/** Whether this is the person's password now. */
	@Transactional(readOnly = true)
	boolean isPassword(Member member, String typed) {
		String hash = account(member.id()).toSignedIn().getPassword();
		return hash != null && this.passwords.matches(typed, hash);
	}

	/** Changes what others read of somebody, and in which zone they read times. */
	void changeDetails(Member member, String name, ZoneId zone) {
		Account account = account(member.id());
		account.rename(name);
		account.moveTo(zone);
		this.trail.record(member, AuditAction.DETAILS_CHANGED, AuditObject.account(member.id()));
	}

	/** Changes somebody's own password, and ends their other sessions. */
	void changePassword(Member member, String password, @Nullable String currentSession) {
		change(account(member.id()), password, currentSession);
	}

	private void change(Account account, String password, @Nullable String currentSession) {
		account.changePassword(this.passwords.encode(password));
		this.links.endThoseOf(account.id(), this.time.instant());
		Member member = account.toMember();
		this.sessions.endAllBut(member, currentSession);
		this.trail.record(member, AuditAction.PASSWORD_CHANGED, AuditObject.account(account.id()));
	}

	private Optional<OneTimeLink> lock(String secret, OneTimeLink.Purpose purpose) {
		return this.links.lockByHash(SecretToken.hash(secret))
			.filter((link) -> link.works(purpose, this.time.instant()));
	}

	private Optional<Account> owner(OneTimeLink link) {
		return Optional.ofNullable(link.accountId()).flatMap(this.accounts::findById).filter(Account::active);
	}

	private void keepAnOwner(Account account) {
		if (this.accounts.isLastOwner(account)) {
			throw new LastOwner();
		}
	}

	private Account account(UUID id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("no account " + id));
	}

}
