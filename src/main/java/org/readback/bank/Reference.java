package org.readback.bank;

/**
 * A document that a question rests on, by title, since links rot.
 *
 * @param title of the document
 * @param publisher of the document
 */
public record Reference(String title, String publisher) {
}
