package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.ScalarType;

/** The type of a column. */
public sealed interface ScalarKind {

    record BuiltIn(ScalarType type) implements ScalarKind {}

    record EnumRef(EnumDraft type) implements ScalarKind {}

    /** Never valid on PostgreSQL, but named in messages until the composite type itself is refused. */
    record Composite(CompositeDraft type) implements ScalarKind {}

    record Unsupported(String sql) implements ScalarKind {}
}
