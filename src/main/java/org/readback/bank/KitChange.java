package org.readback.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One thing in which a version of a kit differs from the one before.
 *
 * @param what it is
 * @param from what it was; empty where that is not said
 * @param to what it became; empty where that is not said
 */
record KitChange(What what, String from, String to) {

	/** What may change. */
	enum What {

		TITLE, POSITION, LEVEL, SLOT, SLOT_SET, SLOT_GONE, PURPOSE, ADDED, REMOVED, ORDER;

		/** As messages write it. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * All differences.
	 * @param titles of the questions, by their slugs
	 */
	static List<KitChange> between(KitContent before, KitContent after, Map<String, String> titles) {
		List<KitChange> changes = new ArrayList<>();
		compare(What.TITLE, before.title(), after.title(), changes);
		compare(What.POSITION, before.position(), after.position(), changes);
		compare(What.LEVEL, before.level().word(), after.level().word(), changes);
		String slot = Objects.toString(before.slot(), "");
		String newSlot = Objects.toString(after.slot(), "");
		compare(slot.isEmpty() ? What.SLOT_SET : newSlot.isEmpty() ? What.SLOT_GONE : What.SLOT, slot, newSlot,
				changes);
		if (!before.purpose().equals(after.purpose())) {
			changes.add(new KitChange(What.PURPOSE, "", ""));
		}
		changes.addAll(ofQuestions(before.questions(), after.questions(), titles));
		return changes;
	}

	private static void compare(What what, String from, String to, List<KitChange> changes) {
		if (!from.equals(to)) {
			changes.add(new KitChange(what, from, to));
		}
	}

	private static List<KitChange> ofQuestions(List<String> before, List<String> after, Map<String, String> titles) {
		List<KitChange> changes = new ArrayList<>();
		without(before, after)
			.forEach((slug) -> changes.add(new KitChange(What.REMOVED, titles.getOrDefault(slug, slug), "")));
		without(after, before)
			.forEach((slug) -> changes.add(new KitChange(What.ADDED, "", titles.getOrDefault(slug, slug))));
		List<String> stayed = without(before, without(before, after));
		if (!stayed.equals(without(after, without(after, before)))) {
			changes.add(new KitChange(What.ORDER, "", ""));
		}
		return changes;
	}

	private static List<String> without(List<String> some, List<String> others) {
		return some.stream().filter((one) -> !others.contains(one)).toList();
	}

}
