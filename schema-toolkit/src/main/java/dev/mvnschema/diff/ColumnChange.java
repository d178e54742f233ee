package dev.mvnschema.diff;

import dev.mvnschema.catalog.Column;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A column that is in both catalogs and differs. */
public record ColumnChange(Column before, Column after, Set<Kind> kinds) {

    public ColumnChange {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** What differs, in the order in which it is told and written. */
    public enum Kind {
        NULLABILITY,
        DEFAULT,
        TYPE,
        AUTOINCREMENT,
        IDENTITY,
        GENERATED,
        COLLATION,
        COMMENT
    }

    public boolean has(Kind kind) {
        return kinds.contains(kind);
    }
}
