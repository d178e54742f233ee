package dev.mvnschema.catalog;

/**
 * A check constraint.
 *
 * @param validated false for {@code NOT VALID}
 * @param inherited false for {@code NO INHERIT}
 */
public record Check(String name, String expression, boolean validated, boolean inherited) {

    /** One that tables which inherit have too. */
    public Check(String name, String expression, boolean validated) {
        this(name, expression, validated, true);
    }
}
