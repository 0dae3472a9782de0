package org.readback.bank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All questions, retired ones too, and their revisions. */
interface Questions extends Repository<Question, String> {

	/** By bank and topic as these are ordered, then the easier ones first. */
	Sort ORDER = Sort.by("bank.sortOrder", "topic.sortOrder", "levelRank", "title", "slug");

	@EntityGraph(attributePaths = { "bank", "topic" })
	Optional<Question> findBySlug(String slug);

	@EntityGraph(attributePaths = { "bank", "topic" })
	List<Question> findBySlugIn(Collection<String> slugs);

	@Query("select r from QuestionRevision r where r.ref = :ref")
	Optional<QuestionRevision> findRevision(QuestionRef ref);

	@EntityGraph(attributePaths = { "bank", "topic" })
	Page<Question> findAll(Specification<Question> which, Pageable page);

	@EntityGraph(attributePaths = { "bank", "topic" })
	List<Question> findAll(Specification<Question> which);

	@EntityGraph(attributePaths = { "bank", "topic" })
	List<Question> findAll(Specification<Question> which, Sort order);

	/** How many there are of each kind. */
	@Query("""
			select new org.readback.bank.QuestionCount(q.bank.slug, q.topic.id.slug, q.level, q.reserved, max(q.factsChecked), count(q))
			from Question q where q.retired = false group by q.bank.slug, q.topic.id.slug, q.level, q.reserved""")
	List<QuestionCount> count();

	/** What matches but for the words. */
	static Specification<Question> matching(QuestionFilter filter, Audience audience) {
		Specification<Question> which = (question, query, is) -> is.isFalse(question.get("retired"));
		if (audience == Audience.PRACTICE) {
			which = which.and((question, query, is) -> is.isFalse(question.get("reserved")));
		}
		if (filter.bank() != null) {
			which = which.and((question, query, is) -> is.equal(question.get("bank").get("slug"), filter.bank()));
		}
		if (filter.topic() != null) {
			which = which
				.and((question, query, is) -> is.equal(question.get("topic").get("id").get("slug"), filter.topic()));
		}
		if (!filter.levels().isEmpty()) {
			which = which.and((question, query, is) -> question.get("level").in(filter.levels()));
		}
		return which;
	}

}
