package org.readback.account;

import org.jspecify.annotations.Nullable;

/**
 * What something is called now that an event of the audit trail speaks of.
 *
 * @param text its name
 * @param path where an owner sees it; null if nowhere
 */
public record AuditName(String text, @Nullable String path) {
}
