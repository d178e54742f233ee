package dev.mvnschema.catalog;

/**
 * A check constraint.
 *
 * @param validated false for {@code NOT VALID}
 * @param inherited false for {@code NO INHERIT}
 * @param enforced false for {@code NOT ENFORCED}
 */
public record Check(String name, String expression, boolean validated, boolean inherited, boolean enforced) {

    /** One that tables which inherit have too. */
    public Check(String name, String expression, boolean validated) {
        this(name, expression, validated, true, true);
    }

    /** The same check over other text. */
    public Check with(String text) {
        return new Check(name, text, validated, inherited, enforced);
    }
}
