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

	/** Whether they may read and export scorecards. */
	public boolean seesScorecards() {
		return this.role != Role.INTERVIEWER && this.role != Role.LEARNER;
	}

	/** Whether they may manage people, and read who did what. */
	public boolean owns() {
		return this.role == Role.OWNER;
	}

	/** Whether they may change what all work with: kits, reserved questions, samples. */
	public boolean manages() {
		return this.role == Role.OWNER || this.role == Role.HIRING_MANAGER;
	}

}
