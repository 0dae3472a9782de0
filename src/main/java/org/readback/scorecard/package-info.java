/**
 * What an interview comes to: per question the verdicts with the words that earned them
 * and the person's rating; coverage, the weighted mean and the recommendation. It reads
 * interview, bank and scoring, and uses account and web.
 */
@ApplicationModule(allowedDependencies = { "interview", "bank", "scoring", "account", "web" })
@NullMarked
package org.readback.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
