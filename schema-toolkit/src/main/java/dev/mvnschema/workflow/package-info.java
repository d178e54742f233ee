/**
 * One class per command: the only place where the rooms of the house are wired together.
 *
 * <p>In: a request record and an {@link dev.mvnschema.workflow.Environment} (reporter, prompts, PostgreSQL binaries, environment
 * variables). Out: a result record, for a front end to render. A command that cannot do what it was asked throws
 * {@link dev.mvnschema.diagnostic.DiagnosticException}; whatever else it throws is a fault of this product.
 *
 * <p>Every command is used the same way: {@code new Deploy(environment).run(new Deploy.Request(…))}.
 */
@NullMarked
package dev.mvnschema.workflow;

import org.jspecify.annotations.NullMarked;
