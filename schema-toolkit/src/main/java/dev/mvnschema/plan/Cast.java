package dev.mvnschema.plan;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a column get from one type to another.
 *
 * @param using the expression that makes the new value; null when PostgreSQL converts by itself
 */
record Cast(Risk risk, @Nullable String using) {

    static final Cast NONE = new Cast(Risk.NONE, null);
    static final Cast SAFE = new Cast(Risk.SAFE, null);
    static final Cast RISKY = new Cast(Risk.RISKY, null);
    static final Cast IMPOSSIBLE = new Cast(Risk.IMPOSSIBLE, null);

    static Cast using(Risk risk, String expression) {
        return new Cast(risk, expression);
    }

    /** What can happen to the values. */
    enum Risk {
        /** The type stays. */
        NONE,
        /** Nothing. */
        SAFE,
        /** Some may not fit, or lose precision. */
        RISKY,
        /** Some may not be values of the new type. */
        MAY_FAIL,
        /** There is no way: the column is dropped and added. */
        IMPOSSIBLE
    }

    boolean changesType() {
        return risk != Risk.NONE;
    }

    boolean recreates() {
        return risk == Risk.IMPOSSIBLE;
    }
}
