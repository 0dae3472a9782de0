package org.readback.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.readback.scoring.Criterion;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Rubric;

/** What a revision stores as JSON, and the hash over all that makes it a revision. */
record RubricDocument(List<Criterion> criteria, List<RedFlag> redFlags, List<String> ratings) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static RubricDocument parse(String json) {
		return JSON.readValue(json, RubricDocument.class);
	}

	String toJson() {
		return JSON.writeValueAsString(this);
	}

	Rubric rubric(String prompt) {
		return new Rubric(prompt, this.criteria, this.redFlags);
	}

	/**
	 * Made of the values rather than of the JSON, so that a new way of writing JSON makes
	 * no new revisions.
	 */
	String hash(String prompt, @Nullable String contextNote, String modelAnswer) {
		Digest digest = new Digest().add(prompt).add((contextNote != null) ? contextNote : "").add(modelAnswer);
		for (Criterion c : this.criteria) {
			digest.add(c.id(), c.name(), Integer.toString(c.weight()), c.importance().name(), c.good(), c.probe());
			digest.add(c.keywords());
		}
		for (RedFlag f : this.redFlags) {
			digest.add(f.id(), f.name(), f.severity().name(), f.probe());
			digest.add(f.phrases());
		}
		return digest.add(this.ratings).hex();
	}

	private static final class Digest {

		private final MessageDigest sha;

		Digest() {
			try {
				this.sha = MessageDigest.getInstance("SHA-256");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

		/** Each text with its length, so that no two lists of texts look the same. */
		Digest add(String... texts) {
			for (String text : texts) {
				byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
				this.sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
				this.sha.update(bytes);
			}
			return this;
		}

		Digest add(List<String> texts) {
			return add(Integer.toString(texts.size())).add(texts.toArray(String[]::new));
		}

		String hex() {
			return HexFormat.of().formatHex(this.sha.digest());
		}

	}

}
