package org.readback.bank.files;

import java.util.List;

/**
 * Some of the files are wrong. The message lists every fault as {@code file:line: what},
 * so that all can be mended at once.
 */
public class FaultyFiles extends RuntimeException {

	private final transient List<String> faults;

	FaultyFiles(List<String> faults) {
		super("%d %s in the files of the banks:%n%s".formatted(faults.size(), (faults.size() == 1) ? "fault" : "faults",
				String.join(System.lineSeparator(), faults)));
		this.faults = List.copyOf(faults);
	}

	/** One line for each fault, in the order of the files. */
	public List<String> faults() {
		return this.faults;
	}

}
