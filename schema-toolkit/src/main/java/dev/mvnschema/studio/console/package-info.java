/**
 * Runs SQL that a person wrote.
 *
 * <p>In: statements, and whether they may write. Out: results up to a limit, plans, or the server's refusal with its place. Without the
 * permission to write they run in a read-only transaction that they cannot leave.
 */
@NullMarked
package dev.mvnschema.studio.console;

import org.jspecify.annotations.NullMarked;
