package org.readback.scoring;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads lists in which a plus stands before what was good and a minus before what was
 * not, and lines that end with one. A minus is only a bullet where no plus comes first.
 */
final class ProsAndCons {

	private static final Pattern BEFORE = Pattern.compile("(?:^|[\\n\\r])[ \\t]*([+\\-–])[ \\t]*$");

	private static final Pattern AFTER = Pattern.compile("^[ \\t]*:[ \\t]*([+\\-–])[ \\t]*(?:$|[\\n\\r])");

	private final String text;

	private final Token[] tokens;

	private final Segments segments;

	ProsAndCons(String text, Token[] tokens, Segments segments) {
		this.text = text;
		this.tokens = tokens;
		this.segments = segments;
	}

	/** Puts every line of such a list under its sign. */
	void mark(@Nullable Sign[] marks) {
		if (this.text.indexOf('+') < 0) {
			return;
		}
		boolean pros = false;
		boolean bullets = false;
		for (int line = 0; line < this.tokens.length; line = this.segments.end(line, Break.LINE)) {
			int end = this.segments.end(line, Break.LINE);
			Sign before = sign(BEFORE, line);
			pros |= before != null && before.mark() == Mark.HEARD && !bullets;
			bullets |= before != null;
			Sign after = sign(AFTER, end);
			Sign sign = (after != null) ? after : pros ? before : null;
			if (sign != null) {
				Arrays.fill(marks, line, end, sign);
			}
		}
	}

	/** The plus or minus in front of a token. */
	private @Nullable Sign sign(Pattern pattern, int token) {
		int from = (token > 0) ? this.tokens[token - 1].end() : 0;
		int to = (token < this.tokens.length) ? this.tokens[token].start() : this.text.length();
		Matcher matcher = pattern.matcher(this.text).region(from, to);
		if (!matcher.find()) {
			return null;
		}
		boolean plus = this.text.charAt(matcher.start(1)) == '+';
		return new Sign(plus ? Mark.HEARD : Mark.MINUS, matcher.start(1), matcher.end(1), token);
	}

}
