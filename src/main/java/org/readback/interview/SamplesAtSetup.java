package org.readback.interview;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.readback.account.Founded;

/** Adds sample data for an owner who asked for it at set-up. */
@Component
class SamplesAtSetup {

	private static final Logger log = LoggerFactory.getLogger(SamplesAtSetup.class);

	private final Samples samples;

	SamplesAtSetup(Samples samples) {
		this.samples = samples;
	}

	/** Whatever goes wrong here, the owner is there: they can add it later. */
	@EventListener
	void add(Founded founded) {
		if (founded.samples()) {
			try {
				this.samples.add(founded.owner());
			}
			catch (RuntimeException ex) {
				log.warn("The sample data could not be added at set-up", ex);
			}
		}
	}

}
