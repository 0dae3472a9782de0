/**
 * Live interviews: candidates, positions, panelists, their notes and their ratings.
 * {@code InterviewArchive} is the door for reading what was said. It uses bank, scoring,
 * account and web.
 */
@ApplicationModule(allowedDependencies = { "bank", "scoring", "account", "web" })
@NullMarked
package org.readback.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
