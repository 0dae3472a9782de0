package org.readback.account;

import java.util.UUID;

/**
 * What an action was done to: a kind of thing and its id, never a name or a text, since
 * the trail outlives what it speaks of.
 *
 * @param type the kind, up to 20 characters
 * @param id its id, up to 80 characters
 */
public record AuditObject(String type, String id) {

	/** An account. */
	static AuditObject account(UUID id) {
		return new AuditObject("account", id.toString());
	}

	/** An interview, and the scorecard that it comes to. */
	public static AuditObject interview(UUID id) {
		return new AuditObject("interview", id.toString());
	}

	/** A question. */
	public static AuditObject question(String slug) {
		return new AuditObject("question", slug);
	}

	/** A kit. */
	public static AuditObject kit(String slug) {
		return new AuditObject("kit", slug);
	}

}
