package org.readback.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The mean rating of each topic as a figure around a centre: the first axis points up,
 * the others follow clockwise. A topic that nobody asked is a gap in it.
 *
 * @param axes one for each topic, in the order of the kit
 */
record Radar(List<Axis> axes) {

	private static final int CENTRE_X = 232;

	private static final int CENTRE_Y = 169;

	/** Units of the picture for each point of a rating. */
	private static final int STEP = 31;

	private static final int BEST = 4;

	private static final int WIDEST_LINE = 17;

	/**
	 * One topic.
	 *
	 * @param title as people read it
	 * @param mean of its ratings, weighted by the minutes of the questions, to a tenth;
	 * none where nobody asked
	 * @param angle clockwise from the top, in radians
	 */
	record Axis(String title, @Nullable BigDecimal mean, double angle) {

		/** From the centre to its end. */
		public String line() {
			return "M" + point(0) + "L" + point(BEST);
		}

		/** Where its dot lies. */
		public Point dot() {
			return point((this.mean != null) ? this.mean.doubleValue() : 0);
		}

		/** Where its words begin, end or have their middle; see {@link #anchor()}. */
		public Point label() {
			Point end = point(BEST + 0.5);
			double lift = (Math.cos(this.angle) > 0.9) ? 15.0 * lines().size() : (Math.cos(this.angle) < -0.9) ? -8 : 0;
			return new Point(end.x(), end.y() - lift);
		}

		/** Which way its words lie from there. */
		public String anchor() {
			double sine = Math.sin(this.angle);
			return (sine > 0.1) ? "c-start" : (sine < -0.1) ? "c-end" : "c-mid";
		}

		/** Its title, broken where it would become too wide. */
		public List<String> lines() {
			List<String> lines = new ArrayList<>();
			for (String word : this.title.split(" ")) {
				int last = lines.size() - 1;
				if (last >= 0 && lines.get(last).length() + word.length() < WIDEST_LINE) {
					lines.set(last, lines.get(last) + " " + word);
				}
				else {
					lines.add(word);
				}
			}
			return lines;
		}

		private Point point(double rating) {
			return new Point(CENTRE_X + Math.sin(this.angle) * STEP * rating,
					CENTRE_Y - Math.cos(this.angle) * STEP * rating);
		}

	}

	/** A place in the picture. */
	record Point(double x, double y) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.1f %.1f", this.x, this.y);
		}

	}

	static Radar of(List<Scorecard.Row> rows) {
		Map<String, List<Scorecard.Row>> topics = rows.stream()
			.collect(Collectors.groupingBy((row) -> row.question().topicTitle(), LinkedHashMap::new,
					Collectors.toList()));
		List<Axis> axes = new ArrayList<>();
		topics.forEach((title, asked) -> axes
			.add(new Axis(title, Result.tenths(mean(asked)), 2 * Math.PI * axes.size() / topics.size())));
		return new Radar(axes);
	}

	/** Each question counts with the mean of its panel, weighted by its minutes. */
	private static OptionalDouble mean(List<Scorecard.Row> rows) {
		double points = 0;
		int minutes = 0;
		for (Scorecard.Row row : rows) {
			OptionalDouble panel = row.average();
			if (panel.isPresent()) {
				points += panel.getAsDouble() * row.minutes();
				minutes += row.minutes();
			}
		}
		return (minutes > 0) ? OptionalDouble.of(points / minutes) : OptionalDouble.empty();
	}

	/** Whether there are enough topics for a figure. */
	public boolean drawable() {
		return this.axes.size() > 2;
	}

	/** The rings of 1 to 4. */
	public List<String> rings() {
		return IntStream.rangeClosed(1, BEST)
			.mapToObj((rating) -> outline(this.axes.stream().map((axis) -> axis.point(rating)).toList()))
			.toList();
	}

	/** The area; where a topic was not asked, it is cut in to the centre. */
	public String area() {
		return outline(this.axes.stream().map(Axis::dot).toList());
	}

	/** Its edges, each between two neighbours that were both asked. */
	public List<String> edges() {
		List<String> edges = new ArrayList<>();
		for (int i = 0; i < this.axes.size(); i++) {
			Axis axis = this.axes.get(i);
			Axis next = this.axes.get((i + 1) % this.axes.size());
			if (axis.mean() != null && next.mean() != null) {
				edges.add("M" + axis.dot() + "L" + next.dot());
			}
		}
		return edges;
	}

	/** The titles of what was not asked. */
	public List<String> gaps() {
		return this.axes.stream().filter((axis) -> axis.mean() == null).map(Axis::title).toList();
	}

	private static String outline(List<Point> points) {
		return points.stream().map(Point::toString).collect(Collectors.joining("L", "M", "Z"));
	}

}
