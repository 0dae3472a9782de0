/**
 * Question banks: topics, questions and their immutable revisions, and kits. The built-in
 * ones are YAML files that Flyway loads at start; {@code QuestionBank} is the door. It
 * uses scoring, account and web.
 */
@ApplicationModule(allowedDependencies = { "scoring", "account", "web" })
@NullMarked
package org.readback.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
