import java.io.File;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what bench/grader measured, and exits with 1 if a grade costs more than twice the floor. */
class GraderTable {

	private static final double MOST = 2;

	private final Map<String, Cost> costs = new HashMap<>();

	private boolean slow;

	private record Cost(double micros, double processor, double kilobytes) {

	}

	public static void main(String[] args) {
		GraderTable table = new GraderTable(JsonMapper.shared().readTree(new File(args[0])));
		table.notes();
		table.growth();
		System.exit(table.slow ? 1 : 0);
	}

	private GraderTable(JsonNode results) {
		for (JsonNode result : results) {
			String name = result.get("benchmark").asString().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
			for (JsonNode parameter : result.path("params")) {
				name += " " + parameter.asString();
			}
			JsonNode more = result.get("secondaryMetrics");
			this.costs.put(name, new Cost(result.get("primaryMetric").get("score").asDouble(), score(more, "cpu"),
					score(more, "gc.alloc.rate.norm") / 1000));
		}
	}

	private static double score(JsonNode metrics, String name) {
		for (String prefix : new String[] { "", "·" }) {
			if (metrics.has(prefix + name)) {
				return metrics.get(prefix + name).get("score").asDouble();
			}
		}
		throw new IllegalStateException("JMH did not measure " + name);
	}

	private void notes() {
		String floor = "GradingBenchmark.analysis";
		print("%-52s %8s %8s %8s   %s", "a note of 150 words", "µs", "CPU µs", "KB", "× the floor's CPU");
		row("analysis, terms and offsets kept: the floor", floor, floor, false);
		row("analysis, only walked", "GradingBenchmark.analysisWalked", floor, false);
		row("grade, 6 criteria of 6 plain keywords", "GradingBenchmark.gradeSmall", floor, true);
		row("grade, the question's whole rubric", "GradingBenchmark.grade", floor, true);
		row("analysis, a quarter of the words new", "GradingBenchmark.analysisUnseen", floor, false);
		row("grade, whole rubric, a quarter new (× that analysis)", "GradingBenchmark.gradeUnseen",
				"GradingBenchmark.analysisUnseen", false);
		row("MemoryIndex, 6 of 6, finding only", "AlternativesBenchmark.memoryIndex false", floor, false);
		row("MemoryIndex with typos", "AlternativesBenchmark.memoryIndex true", floor, false);
		row("regular expressions, 6 of 6, finding only", "AlternativesBenchmark.expressions false", floor, false);
		row("regular expressions with typos", "AlternativesBenchmark.expressions true", floor, false);
		row("making a whole rubric ready, once", "GradingBenchmark.compile", floor, false);
	}

	private void growth() {
		print("%n%-52s %8s %8s %8s   %s", "characters, 6 of 6", "µs", "CPU µs", "KB", "CPU µs per 1,000 characters");
		for (int length : new int[] { 1000, 2000, 5000, 10000, 20000 }) {
			Cost cost = cost("GrowthBenchmark.length " + length);
			Cost floor = cost("GrowthBenchmark.lengthAnalysis " + length);
			line(String.valueOf(length), cost, String.format(Locale.ROOT, "%.1f (analysis %.1f)",
					cost.processor() * 1000 / length, floor.processor() * 1000 / length));
		}
		print("%n%-52s %8s %8s %8s   %s", "keywords of all questions", "µs", "CPU µs", "KB", "CPU µs per keyword more");
		Cost first = cost("GrowthBenchmark.rubric 36");
		for (int keywords : new int[] { 36, 72, 144, 288 }) {
			Cost cost = cost("GrowthBenchmark.rubric " + keywords);
			line(String.valueOf(keywords), cost, (keywords == 36) ? "" : String.format(Locale.ROOT, "%.3f",
					(cost.processor() - first.processor()) / (keywords - 36)));
		}
		print("%n%-52s %8s %8s %8s   %s", "20,000 hostile characters", "µs", "CPU µs", "KB", "× analysis");
		for (String text : new String[] { "letters", "brackets", "marks", "keywords" }) {
			row(text, "GrowthBenchmark.hostile " + text, "GrowthBenchmark.hostileAnalysis " + text, false);
		}
	}

	private void row(String title, String name, String floor, boolean held) {
		double ratio = cost(name).processor() / cost(floor).processor();
		boolean over = held && ratio > MOST;
		this.slow |= over;
		line(title, cost(name), String.format(Locale.ROOT, "%.2f%s", ratio, over ? " (too slow: at most 2)" : held ? " (at most 2)" : ""));
	}

	private static void line(String title, Cost cost, String last) {
		print("%-52s %8.1f %8.1f %8.1f   %s", title, cost.micros(), cost.processor(), cost.kilobytes(), last);
	}

	private static void print(String format, Object... values) {
		System.out.println(String.format(Locale.ROOT, format, values));
	}

	private Cost cost(String name) {
		Cost cost = this.costs.get(name);
		if (cost == null) {
			throw new IllegalStateException("JMH did not measure " + name);
		}
		return cost;
	}

}
