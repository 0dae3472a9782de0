package org.readback.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All runs with their cards. */
interface Runs extends Repository<Run, UUID> {

	@EntityGraph(attributePaths = "cards")
	Optional<Run> findById(UUID id);

	/** The run alone, held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Run r where r.id = :id")
	Optional<Run> lock(UUID id);

	/** The ids of somebody's runs, newest first; null finds nothing. */
	@Query("""
			select r.id from Run r where r.accountId = :account or r.visitor = :visitor
			order by r.createdAt desc, r.id""")
	List<UUID> of(@Nullable UUID account, @Nullable UUID visitor, Limit limit);

	/** Makes all runs of a visitor those of an account. */
	@Modifying
	@Query("update Run r set r.accountId = :account, r.visitor = null where r.visitor = :visitor")
	void adopt(UUID account, UUID visitor);

	@EntityGraph(attributePaths = "cards")
	List<Run> findByIdInOrderByCreatedAtDescId(Collection<UUID> ids);

	/** Deletes some of the visitors' runs that began before a time, with their cards. */
	@Modifying
	@Query(nativeQuery = true, value = """
			delete from practice_run where id in (
			  select id from practice_run where account_id is null and created_at < :before
			  order by created_at fetch first 100 rows only)""")
	void deleteOfVisitors(Instant before);

}
