/**
 * Readback: interview notes, read back against a rubric.
 *
 * <p>
 * Each package below this one is a module with one public door; the rest of it is
 * package-private. Arrows only point down, and a test verifies them:
 *
 * <pre>
 * scorecard    what an interview comes to             uses interview, bank, scoring, account, web
 * interview    candidates, live interviews, notes     uses bank, scoring, account, web
 * bank         questions, revisions, kits             uses scoring, account, web
 * account      who signs in                           uses web
 * web          conventions that every page shares     uses nothing
 * scoring      rubric + text -&gt; grade with evidence   uses nothing
 * </pre>
 */
@NullMarked
package org.readback;

import org.jspecify.annotations.NullMarked;
