package org.readback.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.readback.Browser;

/** What the pill has said, each time with the text that was in the field then. */
final class PillLog {

	private static final String WATCH = """
			const pill = document.querySelector('#save span');
			const notes = document.getElementById('notes');
			window.said = [];
			const hear = () => window.said.push({ pill: pill.textContent, text: notes.value });
			new MutationObserver(hear).observe(pill, { childList: true, characterData: true, subtree: true });
			hear();""";

	private final List<Map<String, String>> said = new ArrayList<>();

	/** Listens to the page that is open now. */
	void watch(Browser browser) {
		browser.script(WATCH);
	}

	/** Remembers what the page has said; to be called before it goes. */
	@SuppressWarnings("unchecked")
	void collect(Browser browser) {
		this.said.addAll((List<Map<String, String>>) browser.script("return window.said.splice(0)"));
	}

	/** The texts that were called saved. */
	List<String> calledSaved() {
		return this.said.stream()
			.filter((moment) -> moment.get("pill").matches("Saved \\d\\d:\\d\\d:\\d\\d|All saved"))
			.map((moment) -> moment.get("text"))
			.toList();
	}

	List<String> words() {
		return this.said.stream().map((moment) -> moment.get("pill")).toList();
	}

}
