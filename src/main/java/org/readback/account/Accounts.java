package org.readback.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything other modules may ask about people who sign in. */
@Service
@Transactional(readOnly = true)
public class Accounts implements UserDetailsService {

	/** What a store might refuse to look for; no account has such an address. */
	private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

	private final AccountTable table;

	Accounts(AccountTable table) {
		this.table = table;
	}

	/** The person with this id, as they are now. */
	public Optional<Member> byId(UUID id) {
		return this.table.findById(id).map(Account::toMember);
	}

	/** Who can sit in interviews now, by name. */
	public List<Member> interviewers() {
		return this.table
			.findByRoleInAndActiveTrueOrderByNameAscIdAsc(List.of(Role.OWNER, Role.HIRING_MANAGER, Role.INTERVIEWER))
			.stream()
			.map(Account::toMember)
			.toList();
	}

	/** The same, if they can still sign in. */
	Optional<Member> active(UUID id) {
		return this.table.findById(id).filter(Account::active).map(Account::toMember);
	}

	/** An address as it is stored, if any store could hold it. */
	static Optional<String> storable(String email) {
		return Optional.of(email).filter((typed) -> !UNSTORABLE.matcher(typed).find()).map(Account::normal);
	}

	/** For Spring Security: an account by what the person typed as their address. */
	@Override
	public UserDetails loadUserByUsername(String email) {
		return storable(email).flatMap(this.table::findByEmail)
			.map(Account::toSignedIn)
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
	}

	/** Whether nobody has set this installation up yet. */
	public boolean none() {
		return !this.table.hasAny();
	}

	/** Keeps the zone of somebody who has none yet. */
	@Transactional
	Optional<Member> settle(UUID id, ZoneId zone) {
		return this.table.findById(id).filter((account) -> !account.hasZone()).map((account) -> {
			account.moveTo(zone);
			return account.toMember();
		});
	}

}
