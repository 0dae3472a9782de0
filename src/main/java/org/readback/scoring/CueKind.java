package org.readback.scoring;

import java.util.EnumSet;
import java.util.Set;

/** What a cue does to the matches around it; the lexicon lists the words of each kind. */
enum CueKind {

	/** The clause tells of somebody else. */
	SOMEONE_ELSE("someone-else"),

	/** It does so where words for what they did follow. */
	SOMEONE_ELSE_DOING("someone-else-doing"),

	/** The negative words in it do not deny. */
	POSITIVE("positive"),

	/** Says of the whole list after it that it was missing. */
	REPORTING("reporting"),

	/** Does so too, but where it closes its item or a colon follows, it denies that. */
	REJECTING("rejecting"),

	/** Says so where a colon follows. */
	HEADING("headings"),

	/** Says that there was no need, and denies nothing where a reason follows. */
	NEEDLESS("needless"),

	/** Denies up to the next comma. */
	BARE("bare"),

	/** Denies what stands before it. */
	BEHIND("behind"),

	/** Denies what stands before it, where nothing stands beside it. */
	ALONE("alone"),

	/**
	 * Denies what stands before it, as the interviewer's verdict on what was said: a red
	 * flag was claimed all the same.
	 */
	JUDGED("judged"),

	/** Argues against a red flag that follows, and says nothing of criteria. */
	ARGUING("arguing"),

	/** Says that help was given, before or after the words it speaks of. */
	PROMPTED("prompted"),

	/**
	 * Says of what stands before it that it was vague, where nothing stands beside it.
	 */
	HALF("half"),

	/** Says so of the words after it. */
	HEDGE("hedges"),

	/** Says that the interviewer did not come to ask it. */
	UNASKED("unasked"),

	/** Takes back what stands before it. */
	CORRECTED("corrected"),

	/** Reports where a verb of saying follows, and denies like a bare "no" elsewhere. */
	AUXILIARY("auxiliaries"),

	/** May stand between an auxiliary and its verb. */
	FILLER("fillers"),

	/** A clause ends before it. */
	CLAUSE_BREAK("clause-breaks"),

	/** May stand before somebody else in the midst of a clause. */
	BEFORE_SOMEONE_ELSE("before-someone-else"),

	/** What somebody else did. */
	AFTER_SOMEONE_ELSE("after-someone-else");

	/** Those that say that something was missing or wrong. */
	static final Set<CueKind> NEGATIVE = EnumSet.of(REPORTING, REJECTING, BARE, BEHIND, ALONE, JUDGED, AUXILIARY);

	private final String key;

	CueKind(String key) {
		this.key = key;
	}

	/** What the lexicon calls it. */
	String key() {
		return this.key;
	}

	/** Whether it speaks of matches by itself. */
	boolean speaksOfMatches() {
		return compareTo(AUXILIARY) < 0;
	}

}
