package org.readback.scoring;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells JMH the processor time of a call, which other work on the machine hardly changes.
 * Only the threads that call are counted.
 */
public class ProcessorTime implements InternalProfiler {

	private static final double NANOS_IN_A_MICRO = 1000;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private long before;

	@Override
	public String getDescription() {
		return "Processor time of the calling threads";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.before = used();
	}

	@Override
	public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double micros = (used() - this.before) / NANOS_IN_A_MICRO / result.getMetadata().getAllOps();
		return List.of(new ScalarResult("cpu", micros, "us/op", AggregationPolicy.AVG));
	}

	private long used() {
		return Arrays.stream(this.threads.getThreadInfo(this.threads.getAllThreadIds()))
			.filter((thread) -> thread != null && thread.getThreadName().contains("jmh-worker"))
			.mapToLong((thread) -> this.threads.getThreadCpuTime(thread.getThreadId()))
			.sum();
	}

}
