package org.readback.bank;

/** How many questions a topic has of one level. */
record QuestionCount(String bank, String topic, Level level, boolean reserved, String factsChecked, long count) {
}
