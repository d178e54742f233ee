package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.psl.DefaultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param label the name of the field, or that of the column where no schema names it
 * @param castType the type in SQL, for a cast
 * @param labels those of an enum, in their order; empty for other types
 * @param documentation from the schema, else the comment of the column
 * @param updatedAt whether the program writes the time of the last change here
 * @param version whether the program counts the changes here
 * @param made what the program puts into new rows, because the database does not: an id; null when it puts nothing
 */
public record Attribute(
        Column column,
        String label,
        Kind kind,
        String castType,
        List<String> labels,
        @Nullable String documentation,
        boolean updatedAt,
        boolean version,
        @Nullable DefaultValue made) {

    public Attribute {
        labels = List.copyOf(labels);
    }

    /** The name in the database. */
    public String name() {
        return column.name();
    }

    /** The name in quotes. */
    public String sql() {
        return Quoting.identifier(column.name());
    }

    public boolean list() {
        return column.type().array();
    }

    /** Whether the database fills it alone: nobody can write it. */
    public boolean computed() {
        return column.generated() != null || column.identity() == Column.Identity.ALWAYS;
    }

    public boolean hasDefault() {
        return column.defaultValue() != null || column.identity() != null;
    }

    /** Whether values can be ordered: PostgreSQL knows no order of JSON texts and XML documents. */
    public boolean sortable() {
        return !(column.type().element() instanceof ColumnType.Builtin builtin
                && (builtin.type() == BuiltinType.JSON || builtin.type() == BuiltinType.XML));
    }

    /** Whether a value may be too long for a grid. */
    public boolean maybeLong() {
        return list() || kind == Kind.TEXT || kind == Kind.JSON || kind == Kind.BYTES || kind == Kind.OTHER;
    }
}
