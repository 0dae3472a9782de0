package org.readback.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of one person, on all their devices. */
@Component
class OwnSessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/** Those of an account, the one used last first. */
	List<Open> of(Member member, @Nullable String current) {
		return found(member).values()
			.stream()
			.map((session) -> new Open(session.getCreationTime(), session.getLastAccessedTime(),
					session.getId().equals(current)))
			.sorted(Comparator.comparing(Open::usedAt).reversed())
			.toList();
	}

	/** Ends them all but one, and says how many. */
	int endAllBut(Member member, @Nullable String current) {
		List<String> ids = found(member).keySet().stream().filter((id) -> !id.equals(current)).toList();
		ids.forEach(this.sessions::deleteById);
		return ids.size();
	}

	private Map<String, ? extends Session> found(Member member) {
		return this.sessions.findByPrincipalName(member.email());
	}

	/**
	 * A session.
	 *
	 * @param since when it began
	 * @param usedAt when it was last used
	 * @param current whether it is that of this very request
	 */
	record Open(Instant since, Instant usedAt, boolean current) {
	}

}
