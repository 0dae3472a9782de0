package org.readback.web;

import java.time.ZoneId;
import java.util.List;

/** The time zones that are offered; any that Java knows is taken. */
public final class Zones {

	/** Those that are named after a place, and UTC. */
	public static final List<String> NAMES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((zone) -> zone.equals("UTC")
				|| zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
		.sorted()
		.toList();

	private Zones() {
	}

}
