package dev.mvnschema.plan;

import dev.mvnschema.mapping.MappedSchema;

/** Schemas as text, for tests of other rooms. */
public final class SchemaText {

    private SchemaText() {}

    /** The text, behind a datasource block when it has none of its own. */
    public static MappedSchema mapped(String text) {
        return Planning.mapped(text);
    }
}
