package org.readback.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface AccountTable extends Repository<Account, UUID> {

	Account save(Account account);

	Optional<Account> findById(UUID id);

	Optional<Account> findByEmail(String email);

	@Query("select count(a) > 0 from Account a")
	boolean hasAny();

}
