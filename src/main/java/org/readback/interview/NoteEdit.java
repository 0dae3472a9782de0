package org.readback.interview;

import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.readback.web.StorableText;

/**
 * A text as the live page sends it.
 *
 * @param opId the same for each try to send it, so that it is taken once
 * @param clientId of the open page
 * @param seq counts the texts of one page, from 1
 * @param baseRev the revision it was written on top of
 * @param text the whole note, at most 20,000 UTF-16 units
 */
record NoteEdit(@NotNull UUID opId, @NotNull UUID clientId, @NotNull @Min(1) Long seq, @NotNull @Min(0) Integer baseRev,
		@NotNull @Size(max = NoteEdit.MAX_UNITS) String text) {

	static final int MAX_UNITS = StorableText.LONGEST_NOTE;

	NoteEdit {
		text = (text != null) ? StorableText.of(text) : text;
	}

}
