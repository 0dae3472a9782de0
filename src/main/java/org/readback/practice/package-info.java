/**
 * Practice: what this is for a newcomer, and runs of questions that one answers in one's
 * own words to get the same rubric's feedback at once. It uses bank, scoring, account and
 * web.
 */
@ApplicationModule(allowedDependencies = { "bank", "scoring", "account", "web" })
@NullMarked
package org.readback.practice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
