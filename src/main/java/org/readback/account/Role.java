package org.readback.account;

/**
 * What an account may do. An owner may do everything, a hiring manager all that
 * interviewers and recruiters may.
 */
public enum Role {

	OWNER, HIRING_MANAGER, INTERVIEWER, RECRUITER, LEARNER

}
