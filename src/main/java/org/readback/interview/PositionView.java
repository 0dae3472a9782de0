package org.readback.interview;

import java.util.UUID;

/**
 * A job that is to be filled.
 *
 * @param id of the position
 * @param title what people read
 * @param candidates how many apply for it
 */
record PositionView(UUID id, String title, long candidates) {
}
