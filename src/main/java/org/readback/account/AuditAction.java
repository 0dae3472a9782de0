package org.readback.account;

import java.util.Locale;

/** What the audit trail knows of. */
public enum AuditAction {

	SET_UP, SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, SESSIONS_ENDED, INVITED, INVITATION_WITHDRAWN, JOINED, ROLE_CHANGED,
	DEACTIVATED, REACTIVATED, RESET_LINK_MADE, PASSWORD_CHANGED, TOKEN_MADE, TOKEN_REVOKED, SCORECARD_VIEWED,
	SCORECARD_EXPORTED, SCORECARDS_EXPORTED, INTERVIEW_CANCELLED, INTERVIEW_CLOSED, QUESTION_RESERVED, QUESTION_OPENED,
	KIT_REMOVED, SAMPLES_REMOVED, AUDIT_EXPORTED;

	/** As addresses, exports and messages write it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
