package org.readback.bank;

/**
 * A topic of a bank.
 *
 * @param slug unique in its bank
 * @param title what people read
 * @param count how many questions it has that are not retired
 */
public record TopicView(String slug, String title, int count) {
}
