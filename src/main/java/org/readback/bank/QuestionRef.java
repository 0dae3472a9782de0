package org.readback.bank;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One revision of a question. What it stands for never changes, so others may store it.
 *
 * @param slug of the question
 * @param revision its number, from 1
 */
@Embeddable
public record QuestionRef(@Column(name = "question_slug") String slug,
		@Column(name = "revision") int revision) implements Serializable {
}
