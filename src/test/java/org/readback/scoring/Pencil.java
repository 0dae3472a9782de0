package org.readback.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Works out the arithmetic of a {@link Step} from nothing but what is written there. */
final class Pencil {

	private static final Pattern WORD = Pattern.compile("min|max|e\\^|−?[\\d.]+|[½+−×/(),]");

	private final Deque<String> words;

	private Pencil(List<String> words) {
		this.words = new ArrayDeque<>(words);
	}

	/** To thousandths, rounded half up. */
	static BigDecimal workOut(String arithmetic) {
		Pencil pencil = new Pencil(WORD.matcher(arithmetic).results().map((found) -> found.group()).toList());
		BigDecimal result = pencil.sum();
		if (!pencil.words.isEmpty()) {
			throw new IllegalArgumentException(arithmetic);
		}
		return result.setScale(3, RoundingMode.HALF_UP);
	}

	private BigDecimal sum() {
		BigDecimal sum = product();
		while (next("+") || next("−")) {
			boolean minus = this.words.remove().equals("−");
			sum = minus ? sum.subtract(product()) : sum.add(product());
		}
		return sum;
	}

	private BigDecimal product() {
		BigDecimal product = figure();
		while (next("×") || next("/")) {
			boolean times = this.words.remove().equals("×");
			BigDecimal by = figure();
			product = times ? product.multiply(by) : product.divide(by, 12, RoundingMode.HALF_UP);
		}
		return product;
	}

	private BigDecimal figure() {
		String word = this.words.remove();
		return switch (word) {
			case "½" -> new BigDecimal("0.5");
			case "(" -> {
				BigDecimal inside = sum();
				this.words.remove();
				yield inside;
			}
			case "e^" -> BigDecimal.valueOf(StrictMath.exp(figure().doubleValue()));
			case "min", "max" -> lesser(word.equals("min"));
			default -> new BigDecimal(word.replace('−', '-'));
		};
	}

	private BigDecimal lesser(boolean min) {
		this.words.remove();
		BigDecimal one = sum();
		this.words.remove();
		BigDecimal other = sum();
		this.words.remove();
		return min ? one.min(other) : one.max(other);
	}

	private boolean next(String word) {
		return word.equals(this.words.peek());
	}

}
