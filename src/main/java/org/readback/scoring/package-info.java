/**
 * Grades a text against a rubric: give a {@link org.readback.scoring.Grader} a rubric and
 * notes, and it returns a {@link org.readback.scoring.Grade} in which every verdict
 * quotes the words that earned it. A plain library: it uses nothing but the JDK and a
 * stemmer, and the same text and rubric always give the same grade.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.readback.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
