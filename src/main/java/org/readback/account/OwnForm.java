package org.readback.account;

import java.util.Objects;

/**
 * What people change about themselves.
 *
 * @param name what others read
 * @param zone in which they read times
 */
record OwnForm(@PersonName String name, String zone) {

	OwnForm {
		name = Objects.requireNonNullElse(name, "");
		zone = Objects.requireNonNullElse(zone, "").strip();
	}

	static OwnForm of(Member member) {
		return new OwnForm(member.name(), member.zone().getId());
	}

}
