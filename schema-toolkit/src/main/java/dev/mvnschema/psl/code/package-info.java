/**
 * The stable codes of everything that can be wrong with a schema, and the report that carries them.
 *
 * <p>In: what a pass or a rule found. Out: diagnostics whose message is the sentence that Prisma's engine says (users search for
 * it, conformance is measured on it), with a code, a next step and, where one is near, a suggestion of our own.
 */
@NullMarked
package dev.mvnschema.psl.code;

import org.jspecify.annotations.NullMarked;
