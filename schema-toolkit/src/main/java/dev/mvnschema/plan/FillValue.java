package dev.mvnschema.plan;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.List;
import java.util.Optional;

/**
 * Something that rows can have in a column that must have a value when nobody has said what: the plainest value of the type, one
 * for each row where they must differ, any row of the other table where it refers to one.
 */
public final class FillValue {

    /** Where a row lies, as a number: another one for each row of a table. */
    private static final String ROW_NUMBER = "(ctid::text::point)[0]::bigint * 10000 + (ctid::text::point)[1]::bigint";

    private FillValue() {}

    /**
     * An SQL expression; empty when there is none for the type, or when the column refers to what is not there
     * yet.
     *
     * @param before what is there when the value is needed
     * @param after what is there in the end: the table and the column are of it
     */
    public static Optional<String> of(Catalog before, Catalog after, Table table, Column column) {
        Optional<ForeignKey> key = table.foreignKeys().stream()
                .filter(found -> found.columns().contains(column.name()))
                .findFirst();
        if (key.isPresent()) {
            return reference(before, after, key.get(), column.name());
        }
        if (column.type().array()) {
            return Optional.of("'{}'");
        }
        if (column.type().element() instanceof ColumnType.EnumRef reference) {
            return label(before, after, reference.name());
        }
        return column.type().element() instanceof ColumnType.Builtin builtin
                ? Optional.of(builtin(builtin, isUnique(table, column)))
                : Optional.empty();
    }

    /** One that was there before, when there is one. */
    private static Optional<String> label(Catalog before, Catalog after, Name type) {
        List<String> old = before.enumType(type).map(EnumType::labels).orElse(List.of());
        List<String> labels = after.enumType(type).map(EnumType::labels).orElse(List.of());
        return labels.stream()
                .filter(old::contains)
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(Quoting::literal);
    }

    /** Empty when there is no such row, or none that has a value of the type yet. */
    private static Optional<String> reference(Catalog before, Catalog after, ForeignKey key, String column) {
        Name table = key.referencedTable();
        String name = key.referencedColumns().get(key.columns().indexOf(column));
        return before.table(table)
                .flatMap(found -> found.column(name))
                .filter(found -> after.table(table).flatMap(other -> other.column(name)).stream()
                        .anyMatch(other -> other.type().equals(found.type())))
                .map(found -> "(SELECT " + Quoting.identifier(name) + " FROM " + Quoting.name(table)
                        + " ORDER BY ctid LIMIT 1)");
    }

    private static boolean isUnique(Table table, Column column) {
        return (table.primaryKey() != null && table.primaryKey().columns().equals(List.of(column.name())))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.keys().size() == 1
                                && column.name().equals(index.keys().get(0).column()));
    }

    private static String builtin(ColumnType.Builtin type, boolean unique) {
        return switch (type.type()) {
            case TEXT, VARCHAR, CHAR, CITEXT -> unique ? "(" + ROW_NUMBER + ")::text" : "''";
            case SMALLINT, INTEGER, BIGINT, OID, REAL, DOUBLE_PRECISION, DECIMAL, MONEY ->
                unique ? "(" + ROW_NUMBER + ")::" + TypeSql.element(type) : "0";
            case BOOLEAN -> "false";
            case UUID -> "gen_random_uuid()";
            case DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ -> "now()";
            case JSON, JSONB -> "'{}'";
            case BYTEA -> "'\\x'";
            case INET -> "'0.0.0.0'";
            case XML -> "''";
            case BIT, VARBIT ->
                "repeat('0', "
                        + (type.modifiers().isEmpty() ? 1 : type.modifiers().get(0)) + ")::"
                        + (type.type() == BuiltinType.BIT ? "bit" : "varbit") + "("
                        + (type.modifiers().isEmpty() ? 1 : type.modifiers().get(0)) + ")";
        };
    }
}
