package org.readback.interview;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The people who are interviewed. */
interface Candidates extends Repository<Candidate, UUID> {

	Candidate save(Candidate candidate);

}
