package org.readback.interview;

import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import org.readback.account.Member;
import org.readback.account.Role;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

class LiveControllerTests {

	private final Member ines = new Member(UUID.randomUUID(), "ines@example.com", "Ines Calder", Role.OWNER,
			ZoneId.of("Europe/Prague"));

	@Test
	void takesThePressedButtonForTheDecisionAlsoWhereARatingWasChosen() {
		Decisions decisions = mock();
		UUID id = UUID.randomUUID();

		new LiveController(mock(), mock(), mock(), decisions).rate(id, 1, "3,no-answer", this.ines);

		verify(decisions).decide(id, 1, this.ines, new Choice(Decision.NO_ANSWER, null));
	}

	@Test
	void showsThePageAfterASaveWithoutScriptOnlyWhenTheNoteIsOnDisk() {
		Notes notes = mock();
		Durability durability = mock();
		UUID id = UUID.randomUUID();

		new LiveController(mock(), notes, durability, mock()).save(id, 1, "one\r\ntwo", this.ines);

		InOrder order = inOrder(notes, durability);
		order.verify(notes).replace(id, 1, this.ines, "one\ntwo");
		order.verify(durability).sync();
	}

}
