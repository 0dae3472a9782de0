package org.readback.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface AccountTable extends Repository<Account, UUID> {

	Account save(Account account);

	Optional<Account> findById(UUID id);

	Optional<Account> findByEmail(String email);

	List<Account> findAll();

	List<Account> findByRoleInAndActiveTrueOrderByNameAscIdAsc(List<Role> roles);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where a.role = org.readback.account.Role.OWNER and a.active order by a.id")
	List<Account> lockActiveOwners();

	/**
	 * Whether nobody else could manage accounts any more. It holds all owners, so that
	 * two who leave at the same time cannot both go.
	 */
	default boolean isLastOwner(Account account) {
		List<Account> owners = lockActiveOwners();
		return owners.size() == 1 && owners.contains(account);
	}

	@Query("select count(a) > 0 from Account a")
	boolean hasAny();

}
