package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.NumberChange;

/**
 * A change of a number.
 *
 * @param operator {@code +}, {@code -}, {@code *} or {@code /}
 */
public record Arithmetic(char operator, Number operand) implements NumberChange.OfInt {}
