package org.readback.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All API tokens; one that is revoked is gone. */
interface ApiTokenTable extends Repository<ApiToken, UUID> {

	ApiToken save(ApiToken token);

	Optional<ApiToken> findByHash(String hash);

	Optional<ApiToken> findById(UUID id);

	List<ApiToken> findByAccountIdOrderByMadeAtDesc(UUID account);

	long countByAccountId(UUID account);

	void delete(ApiToken token);

}
