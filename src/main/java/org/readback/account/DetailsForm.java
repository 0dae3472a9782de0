package org.readback.account;

import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of themselves.
 *
 * @param name what others read
 * @param zone in which times are shown to them
 */
record DetailsForm(@PersonName String name, String zone) {

	DetailsForm {
		name = Objects.requireNonNullElse(name, "").strip();
		zone = Objects.requireNonNullElse(zone, "").strip();
	}

	static DetailsForm of(Member member) {
		return new DetailsForm(member.name(), member.zone().getId());
	}

	@Nullable ZoneId place() {
		return Account.zone(this.zone);
	}

}
