package org.readback.bank;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All banks. */
interface Banks extends Repository<Bank, String> {

	@EntityGraph(attributePaths = "topics")
	List<Bank> findAllByOrderBySortOrder();

	@EntityGraph(attributePaths = "topics")
	Optional<Bank> findBySlug(String slug);

}
