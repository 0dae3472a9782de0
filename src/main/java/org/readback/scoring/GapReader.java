package org.readback.scoring;

/** Reads what stands between two words, once from left to right. */
final class GapReader {

	private static final String BULLETS = "•‣▪◦●∙·";

	/** Directly under a line it makes a heading of it, as in Markdown. */
	private static final String UNDERLINE = "---";

	private final String text;

	private final int from;

	private final int to;

	private Break level = Break.NONE;

	private boolean colon;

	private boolean arrow;

	private boolean question;

	private boolean bullet;

	private int lines;

	private int depth;

	GapReader(String text, int from, int to) {
		this.text = text;
		this.from = from;
		this.to = to;
	}

	Gap read() {
		if (this.from == 0 || this.to == this.text.length()) {
			this.level = Break.LINE;
		}
		for (int at = this.from; at < this.to; at++) {
			read(this.text.charAt(at), at);
		}
		return new Gap(this.level, this.colon, this.arrow, this.question, this.lines > 1, this.bullet, this.depth);
	}

	private void read(char sign, int at) {
		switch (sign) {
			case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> line(sign, at);
			case '.', '!', '?', '…' -> stop(sign, at);
			case ';' -> deepen(Break.SENTENCE);
			case ',', '，', '、' -> deepen(Break.ITEM);
			case ':', '=', '：' -> this.colon = !isPart(at, "=>") || this.colon;
			case '>', '→', '⇒', '➜', '➔' -> arrow(sign, at);
			case '-', '–', '—', '*' -> dash(sign, at);
			case '|' -> bar(at);
			case '(', '[' -> this.depth--;
			case ')', ']' -> this.depth++;
			default -> bullet(sign);
		}
	}

	private void line(char sign, int at) {
		deepen(Break.LINE);
		this.bullet = false;
		if (sign != '\n' || at == 0 || this.text.charAt(at - 1) != '\r') {
			this.lines++;
		}
	}

	private void stop(char sign, int at) {
		this.question |= sign == '?';
		if (isSpace(at + 1) || (isClosing(at + 1) && !goesOn(at + 1))) {
			deepen(isDottedAbbreviation(sign, at) ? Break.NONE : Break.SENTENCE);
		}
	}

	private boolean isClosing(int at) {
		return at < this.text.length() && "\"')]”’".indexOf(this.text.charAt(at)) >= 0;
	}

	/** "(asked twice!), x" */
	private boolean goesOn(int closing) {
		int at = closing;
		while (isClosing(at)) {
			at++;
		}
		return at < this.text.length() && this.text.charAt(at) == ',';
	}

	/** "e.g. this" goes on; "3 a.m. Nobody" does not. */
	private boolean isDottedAbbreviation(char sign, int at) {
		return sign == '.' && at == this.from && at >= 3 && this.text.charAt(at - 2) == '.'
				&& Character.isLetter(this.text.charAt(at - 1)) && this.to < this.text.length()
				&& Character.isLowerCase(this.text.charAt(this.to));
	}

	private void arrow(char sign, int at) {
		if (sign != '>' || isPart(at - 1, "->") || isPart(at - 1, "=>")) {
			this.arrow = true;
			deepen(Break.CLAUSE);
		}
	}

	private void dash(char sign, int at) {
		if (this.level == Break.LINE) {
			this.bullet |= isSpace(at + 1);
			this.colon |= this.lines == 1 && isPart(at, UNDERLINE);
		}
		else if (sign == '—' || (sign != '*' && isSpace(at - 1) && isSpace(at + 1))) {
			deepen(Break.CLAUSE);
		}
	}

	/** "x ✓ | y ✗" are cells of a table. */
	private void bar(int at) {
		if (isSpace(at - 1) && isSpace(at + 1)) {
			deepen(Break.SENTENCE);
		}
	}

	private void bullet(char sign) {
		if (BULLETS.indexOf(sign) >= 0) {
			deepen(Break.LINE);
			this.bullet = true;
		}
	}

	private boolean isPart(int at, String sign) {
		return at >= 0 && this.text.startsWith(sign, at);
	}

	private boolean isSpace(int at) {
		return at < 0 || at >= this.text.length() || Character.isWhitespace(this.text.charAt(at))
				|| Character.isSpaceChar(this.text.charAt(at));
	}

	private void deepen(Break other) {
		this.level = this.level.atLeast(other) ? this.level : other;
	}

}
