package org.readback.scoring;

import java.util.List;

/** Hands out things one after the other, and begins again after the last. */
final class Turns<T> {

	private final List<T> things;

	private int at;

	Turns(List<T> things) {
		this.things = things;
	}

	T next() {
		this.at = (this.at + 1 < this.things.size()) ? this.at + 1 : 0;
		return this.things.get(this.at);
	}

}
