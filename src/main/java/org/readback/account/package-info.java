/**
 * Who signs in: accounts, roles, first-run set-up, sessions, and which role may see which
 * path. Other modules ask {@link org.readback.account.Member} who is acting. It uses web
 * only.
 */
@ApplicationModule(allowedDependencies = { "web" })
@NullMarked
package org.readback.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
