package org.readback.scoring;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Reads lists in which a plus stands before what was good and a minus before what was
 * not, and lines that end with one. A minus is only a bullet where no plus comes first.
 */
final class ProsAndCons {

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
			Sign before = before(line);
			pros |= before != null && before.mark() == Mark.HEARD && !bullets;
			bullets |= before != null;
			Sign after = after(end);
			Sign sign = (after != null) ? after : pros ? before : null;
			if (sign != null) {
				Arrays.fill(marks, line, end, sign);
			}
		}
	}

	/** The plus or minus at the start of a line, in front of a token. */
	private @Nullable Sign before(int token) {
		int end = this.tokens[token].start();
		int start = Math.max(this.text.lastIndexOf('\n', end - 1), this.text.lastIndexOf('\r', end - 1)) + 1;
		String lead = this.text.substring(start, end).strip();
		Mark mark = switch (lead) {
			case "+", "(+)" -> Mark.HEARD;
			case "-", "–", "(-)", "(–)" -> Mark.MINUS;
			case "+/-", "±" -> Mark.PARTLY;
			default -> Mark.NONE;
		};
		int at = (mark != Mark.NONE) ? this.text.indexOf(lead, start) : start;
		return (mark != Mark.NONE) ? new Sign(mark, at, at + lead.length(), token) : null;
	}

	/** The plus or minus at the end of a line, after a colon. */
	private @Nullable Sign after(int token) {
		int colon = skip(this.tokens[token - 1].end(), 1);
		int at = skip(colon + 1, 1);
		boolean ends = colon < this.text.length() && this.text.charAt(colon) == ':' && isSign(at)
				&& isEnd(skip(at + 1, 1));
		return ends ? sign(at, token) : null;
	}

	private Sign sign(int at, int token) {
		return new Sign((this.text.charAt(at) == '+') ? Mark.HEARD : Mark.MINUS, at, at + 1, token);
	}

	private int skip(int from, int step) {
		int at = from;
		while (at >= 0 && at < this.text.length() && (this.text.charAt(at) == ' ' || this.text.charAt(at) == '\t')) {
			at += step;
		}
		return at;
	}

	private boolean isSign(int at) {
		return at >= 0 && at < this.text.length() && "+-–".indexOf(this.text.charAt(at)) >= 0;
	}

	private boolean isEnd(int at) {
		return at < 0 || at >= this.text.length() || this.text.charAt(at) == '\n' || this.text.charAt(at) == '\r';
	}

}
