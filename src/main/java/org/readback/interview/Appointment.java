package org.readback.interview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.readback.account.Member;

/**
 * When, where and by whom an interview is held.
 *
 * @param startsAt the moment, or null: when somebody starts it
 * @param zone in which it was agreed
 * @param place a room, or the address of a call; may be empty
 * @param panel those who sit in it, at least one
 */
record Appointment(@Nullable Instant startsAt, ZoneId zone, String place, List<Member> panel) {

	/** How many may sit in one interview. */
	static final int LARGEST_PANEL = 8;

	Appointment {
		panel = List.copyOf(panel);
		if (panel.isEmpty() || panel.size() > LARGEST_PANEL) {
			throw new IllegalArgumentException("A panel has 1 to " + LARGEST_PANEL + " people");
		}
	}

	/** With one panelist, whenever they start. */
	static Appointment open(Member panelist) {
		return new Appointment(null, panelist.zone(), "", List.of(panelist));
	}

	boolean seats(UUID account) {
		return this.panel.stream().anyMatch((member) -> member.id().equals(account));
	}

}
