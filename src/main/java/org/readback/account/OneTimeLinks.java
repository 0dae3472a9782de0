package org.readback.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links that were made, used and expired ones too. */
interface OneTimeLinks extends Repository<OneTimeLink, UUID> {

	OneTimeLink save(OneTimeLink link);

	Optional<OneTimeLink> findByHash(String hash);

	/** So that of two who follow it at once one waits and then finds it used. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from OneTimeLink l where l.hash = :hash")
	Optional<OneTimeLink> lockByHash(String hash);

	@Query("""
			select l from OneTimeLink l where l.purpose = org.readback.account.OneTimeLink.Purpose.JOIN
			and l.usedAt is null and l.expiresAt > :now order by l.madeAt""")
	List<OneTimeLink> openInvitations(Instant now);

	/** Ends the links to a new password of one account. */
	@Modifying
	@Query("update OneTimeLink l set l.usedAt = :now where l.accountId = :account and l.usedAt is null")
	int endThoseOf(UUID account, Instant now);

	/** Ends the invitations of an address. */
	@Modifying
	@Query("update OneTimeLink l set l.usedAt = :now where l.email = :email and l.usedAt is null")
	int endThoseTo(String email, Instant now);

	@Modifying
	@Query("update OneTimeLink l set l.usedAt = :now where l.id = :id and l.usedAt is null")
	int end(UUID id, Instant now);

}
