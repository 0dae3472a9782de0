package org.readback.bank;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All kits. */
interface Kits extends Repository<Kit, String> {

	@EntityGraph(attributePaths = { "questions", "questions.bank", "questions.topic" })
	List<Kit> findAllByOrderByTitle();

	@EntityGraph(attributePaths = { "questions", "questions.bank", "questions.topic" })
	Optional<Kit> findBySlug(String slug);

	boolean existsBySlug(String slug);

	void delete(Kit kit);

}
