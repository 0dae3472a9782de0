package org.readback.interview;

import java.util.Set;
import java.util.UUID;

import org.readback.account.Member;

/**
 * A panelist as the others see them: nothing of what they write.
 *
 * @param id of the panelist
 * @param account of the person
 * @param name of the person
 * @param focus keys of the topics that they look after
 * @param submitted whether their part is over
 * @param self whether it is the reader
 */
record PanelistView(UUID id, UUID account, String name, Set<String> focus, boolean submitted, boolean self) {

	static PanelistView of(Panelist panelist, Member reader) {
		return new PanelistView(panelist.id(), panelist.accountId(), panelist.name(), panelist.focus(),
				panelist.hasSubmitted(), panelist.accountId().equals(reader.id()));
	}

}
