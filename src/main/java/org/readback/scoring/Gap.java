package org.readback.scoring;

/**
 * What stands between two words.
 *
 * @param level which segment ends here
 * @param colon whether a colon or an equals sign stands here
 * @param arrow whether an arrow stands here
 * @param question whether a question mark stands here
 * @param blank whether an empty line stands here
 * @param bullet whether a bullet follows here
 * @param depth how many brackets close here, or open if negative
 */
record Gap(Break level, boolean colon, boolean arrow, boolean question, boolean blank, boolean bullet, int depth) {

	/** Nothing but a blank. */
	static final Gap NONE = new Gap(Break.NONE, false, false, false, false, false, 0);

	/** Signs that part nothing: the hyphen of "multi-az". */
	static final Gap SIGNS = new Gap(Break.NONE, false, false, false, false, false, 0);

	/** Nothing but a comma and a blank. */
	static final Gap COMMA = new Gap(Break.ITEM, false, false, false, false, false, 0);

	/** The gap from one place of a text to another. */
	static Gap of(String text, int from, int to) {
		if (from > 0 && to < text.length() && text.charAt(to - 1) == ' ') {
			if (to - from == 1) {
				return NONE;
			}
			if (to - from == 2 && text.charAt(from) == ',') {
				return COMMA;
			}
		}
		Gap gap = new GapReader(text, from, to).read();
		return gap.equals(SIGNS) ? SIGNS : gap;
	}

	Gap withColon() {
		return new Gap(this.level, true, this.arrow, this.question, this.blank, this.bullet, this.depth);
	}

	Gap atLeast(Break other) {
		return this.level.atLeast(other) ? this
				: new Gap(other, this.colon, this.arrow, this.question, this.blank, this.bullet, this.depth);
	}

}
