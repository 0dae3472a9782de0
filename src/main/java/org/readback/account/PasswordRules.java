package org.readback.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which passwords are refused. Length counts, composition does not; a common word stays
 * common when it is repeated, dressed up with digits or spelt with them.
 */
final class PasswordRules {

	static final int SHORTEST = 12;

	static final int LONGEST = 128;

	/** Shorter than this, no text is simple enough to speak of. */
	private static final int WORD = 8;

	private static final Set<String> COMMON = common();

	private PasswordRules() {
	}

	/** The key of the sentence that says what is wrong, if anything is. */
	static Optional<String> fault(String password, String email) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of("account.password.short");
		}
		if (length > LONGEST) {
			return Optional.of("account.password.long");
		}
		Set<String> own = names(email);
		String typed = password.strip().toLowerCase(Locale.ROOT);
		if (readings(typed).anyMatch(own::contains)) {
			return Optional.of("account.password.context");
		}
		boolean common = readings(typed).anyMatch(COMMON::contains);
		return (common || isSimple(typed) || isSimple(core(typed))) ? Optional.of("account.password.common")
				: Optional.empty();
	}

	private static Set<String> names(String email) {
		String address = Account.normal(email);
		int at = address.indexOf('@');
		String local = (at > 0) ? address.substring(0, at) : address;
		Set<String> names = new HashSet<>(List.of("readback", address, local));
		names.remove("");
		return names;
	}

	/** What a password comes to without its dress. */
	private static Stream<String> readings(String typed) {
		return Stream.of(typed, typed.replaceAll("[\\s._-]", ""))
			.flatMap((text) -> Stream.of(text, core(text), spelt(core(text)), spelt(stem(text))))
			.flatMap((text) -> Stream.of(text, unit(text)));
	}

	/** With the digits and signs that stand for letters read as such. */
	private static String spelt(String text) {
		return text.replace('0', 'o')
			.replace('1', 'i')
			.replace('3', 'e')
			.replace('4', 'a')
			.replace('@', 'a')
			.replace('5', 's')
			.replace('$', 's')
			.replace('7', 't');
	}

	/** Without the digits and signs before and after. */
	private static String core(String text) {
		return stem(text).replaceAll("^[^\\p{L}]+", "");
	}

	private static String stem(String text) {
		return text.replaceAll("[^\\p{L}]+$", "");
	}

	/** The part that is repeated to make up the whole. */
	private static String unit(String text) {
		for (int size = 1; size <= text.length() / 2; size++) {
			if (text.length() % size == 0 && text.startsWith(text.substring(size))
					&& text.equals(text.substring(0, size).repeat(text.length() / size))) {
				return text.substring(0, size);
			}
		}
		return text;
	}

	/** A short part repeated, or one step from each character to the next. */
	private static boolean isSimple(String text) {
		if (text.length() < WORD) {
			return false;
		}
		int[] points = text.codePoints().toArray();
		boolean steps = true;
		for (int i = 2; i < points.length && steps; i++) {
			int step = points[i] - points[i - 1];
			boolean wraps = points[i] == '0' && points[i - 1] == '9' || points[i] == '9' && points[i - 1] == '0';
			steps = wraps || (Math.abs(step) == 1 && step == points[1] - points[0]);
		}
		String unit = unit(text);
		return steps || (unit.length() < text.length() && unit.codePointCount(0, unit.length()) <= 4);
	}

	private static Set<String> common() {
		try (InputStream list = PasswordRules.class.getResourceAsStream("/account/common-passwords.txt")) {
			if (list == null) {
				throw new IllegalStateException("The list of common passwords is missing");
			}
			return new HashSet<>(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Stream.of(line.split(" ")))
				.filter((word) -> !word.isBlank())
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
