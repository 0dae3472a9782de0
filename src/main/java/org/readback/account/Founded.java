package org.readback.account;

/**
 * A person has set up this installation. It is published once the owner is kept, so that
 * nothing that goes wrong with a listener can undo that.
 *
 * @param owner who did
 * @param samples whether they asked for sample data
 */
public record Founded(Member owner, boolean samples) {
}
