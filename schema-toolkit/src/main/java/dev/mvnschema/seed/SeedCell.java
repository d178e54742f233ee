package dev.mvnschema.seed;

import org.jspecify.annotations.Nullable;

/**
 * A value of a row.
 *
 * @param text null for NULL
 * @param line where it stands, from 1
 * @param column where it stands, from 1
 */
record SeedCell(@Nullable String text, Form form, int line, int column) {

    /** How the text is to be read. */
    enum Form {
        /** A field of CSV, or NULL. */
        PLAIN,
        /** A text of JSON. */
        TEXT,
        /** A number or a truth value of JSON. */
        LITERAL,
        /** An array of JSON, as JSON. */
        ARRAY,
        /** An object of JSON, as JSON. */
        OBJECT
    }
}
