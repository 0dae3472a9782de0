/**
 * The conventions that every page shares: layout, theme, error pages and problem details,
 * limits on what may be sent, security headers, paging and the one source of time. It
 * knows no business and uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.readback.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
