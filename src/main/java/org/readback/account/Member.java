package org.readback.account;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The signed-in person, as other modules see them.
 *
 * @param id of the account
 * @param email what they sign in with
 * @param name what others read
 * @param role what they may do
 * @param zone in which times are shown to them
 */
public record Member(UUID id, String email, String name, Role role, ZoneId zone) implements Serializable {

	/** Whether they may see rubrics and sit in interviews. */
	public boolean seesRubrics() {
		return this.role != Role.RECRUITER && this.role != Role.LEARNER;
	}

}
