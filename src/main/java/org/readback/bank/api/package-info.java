/**
 * The banks and the grader for scripts: the JSON that design.md promises. A package of
 * its own because it uses nothing of the bank but its door, and because its names are
 * kept apart from the pages'. Nothing in it is public.
 */
@NullMarked
package org.readback.bank.api;

import org.jspecify.annotations.NullMarked;
