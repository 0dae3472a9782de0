package org.readback.bank;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All kits. */
interface Kits extends Repository<Kit, String> {

	@EntityGraph(attributePaths = { "questions", "questions.bank", "questions.topic" })
	List<Kit> findAllByOrderByTitle();

	@EntityGraph(attributePaths = { "questions", "questions.bank", "questions.topic" })
	Optional<Kit> findBySlug(String slug);

	/** The same, held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select k from Kit k where k.slug = :slug")
	Optional<Kit> lock(String slug);

	boolean existsBySlug(String slug);

	void delete(Kit kit);

}
