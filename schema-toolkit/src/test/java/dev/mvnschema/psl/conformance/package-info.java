/**
 * Our verdicts next to the engine's.
 *
 * <p>In: the shared cases, mutations of them, and the engine. Out: scores; each remaining difference has its reason in {@code
 * docs/differences-from-prisma.md}. Without the cases or the engine the tests are skipped with a message.
 */
@NullMarked
package dev.mvnschema.psl.conformance;

import org.jspecify.annotations.NullMarked;
