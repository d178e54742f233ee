package dev.mvnschema.catalog;

/**
 * A check constraint.
 *
 * @param validated false for {@code NOT VALID}
 */
public record Check(String name, String expression, boolean validated) {}
