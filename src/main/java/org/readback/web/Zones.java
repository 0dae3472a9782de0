package org.readback.web;

import java.time.ZoneId;
import java.util.List;

/** The zones that forms offer: those that people live in. */
public final class Zones {

	private static final List<String> OFFERED = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((zone) -> zone.equals("UTC")
				|| zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
		.sorted()
		.toList();

	private Zones() {
	}

	/** Their names, in order. */
	public static List<String> offered() {
		return OFFERED;
	}

}
