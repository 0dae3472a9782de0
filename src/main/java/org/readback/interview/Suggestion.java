package org.readback.interview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.readback.scoring.Grade;

/**
 * What the grader made of a note when a person rated.
 *
 * @param noteRevision the revision that was graded
 * @param noteHash SHA-256 of its text
 * @param score in thousandths
 * @param rating 1 to 4
 * @param verdicts {@code criterion=verdict}, space-separated, in the order of the rubric
 * @param grader version of the grader
 * @param lexicon checksum of the lexicon
 */
record Suggestion(int noteRevision, String noteHash, int score, int rating, String verdicts, String grader,
		String lexicon) {

	static Suggestion of(Note note, Grade grade, String grader, String lexicon) {
		String verdicts = grade.criteria()
			.stream()
			.map((item) -> item.criterion().id() + "=" + item.verdict().word())
			.collect(Collectors.joining(" "));
		return new Suggestion(note.revision(), sha256(note.text()), grade.score(), grade.suggestedRating(), verdicts,
				grader, lexicon);
	}

	private static String sha256(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
