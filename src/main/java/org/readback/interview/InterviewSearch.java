package org.readback.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.readback.web.NotFound;

/**
 * Finds interviews by filter, the newest first: by when they were held, else planned.
 * Where one ends, the next page begins, however many have come meanwhile.
 */
@Component
class InterviewSearch {

	private final EntityManager entities;

	InterviewSearch(EntityManager entities) {
		this.entities = entities;
	}

	/** The newest that match, or those right after an interview of the list. */
	List<UUID> older(InterviewFilter filter, @Nullable UUID than, int most) {
		return find(filter, than, true, most);
	}

	/** Those right before an interview of the list; the newest first, too. */
	List<UUID> newer(InterviewFilter filter, UUID than, int most) {
		List<UUID> found = new ArrayList<>(find(filter, than, false, most));
		Collections.reverse(found);
		return found;
	}

	private List<UUID> find(InterviewFilter filter, @Nullable UUID than, boolean older, int most) {
		CriteriaBuilder is = this.entities.getCriteriaBuilder();
		CriteriaQuery<UUID> query = is.createQuery(UUID.class);
		Root<Interview> interview = query.from(Interview.class);
		Path<Instant> heldAt = interview.get("heldAt");
		Path<UUID> id = interview.get("id");
		List<Predicate> all = matching(filter, interview, is);
		if (than != null) {
			Instant at = heldAt(than);
			all.add(older ? is.or(is.lessThan(heldAt, at), is.and(is.equal(heldAt, at), is.lessThan(id, than)))
					: is.or(is.greaterThan(heldAt, at), is.and(is.equal(heldAt, at), is.greaterThan(id, than))));
		}
		query.select(id).where(all.toArray(Predicate[]::new));
		query.orderBy(older ? List.of(is.desc(heldAt), is.desc(id)) : List.of(is.asc(heldAt), is.asc(id)));
		return this.entities.createQuery(query).setMaxResults(most).getResultList();
	}

	private static List<Predicate> matching(InterviewFilter filter, Root<Interview> interview, CriteriaBuilder is) {
		List<Predicate> all = new ArrayList<>();
		if (filter.position() != null) {
			all.add(is.equal(interview.get("candidate").get("position").get("id"), filter.position()));
		}
		if (filter.kit() != null) {
			all.add(is.equal(interview.get("kitSlug"), filter.kit()));
		}
		if (!filter.states().isEmpty()) {
			all.add(interview.get("state").in(filter.states()));
		}
		Path<Instant> heldAt = interview.get("heldAt");
		if (filter.from() != null) {
			all.add(is.greaterThanOrEqualTo(heldAt, filter.from()));
		}
		if (filter.until() != null) {
			all.add(is.lessThan(heldAt, filter.until()));
		}
		return all;
	}

	private Instant heldAt(UUID id) {
		Interview interview = this.entities.find(Interview.class, id);
		if (interview == null) {
			throw new NotFound("no interview " + id + " to go on from");
		}
		return interview.heldAt();
	}

}
