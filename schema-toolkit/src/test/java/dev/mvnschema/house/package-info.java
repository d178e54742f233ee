/**
 * The rules of the house that a machine can check: compiled classes and source files come in, violations go out.
 * The rules themselves are explained in {@code docs/architecture.md}.
 */
@NullMarked
package dev.mvnschema.house;

import org.jspecify.annotations.NullMarked;
