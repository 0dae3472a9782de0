package org.readback.practice;

import java.net.http.HttpResponse;
import java.util.Map;

import org.readback.Visitor;

/** Somebody without an account who practises one question. */
class Stranger extends Visitor {

	static final String CACHE = "db-cache-in-front-of-rds";

	static final String ANSWER = "I would put elasticache in front, with a ttl.\nNo idea about invalidation.";

	Stranger(int port) {
		super(port);
	}

	/** Starts a run of that question, and returns the path of its card. */
	String startWithCache() {
		return location(submit("/practice", Map.of("question", CACHE))).replaceFirst("^https?://[^/]+", "");
	}

	HttpResponse<String> answer(String card, String text) {
		return submit(card, Map.of("text", text));
	}

	/** The path of the run that a card belongs to. */
	static String run(String card) {
		return card.replaceFirst("/1$", "");
	}

	/** Where an answer sends the browser to. */
	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

}
