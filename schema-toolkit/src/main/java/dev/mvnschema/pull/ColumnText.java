package dev.mvnschema.pull;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column as a field. */
final class ColumnText {

    private final Naming naming;
    private final ColumnTypes types;
    private final DefaultText defaults;
    private final IndexText indexes;
    private final String prefix;

    /** @param datasource the name of the datasource block, which native types carry */
    ColumnText(Naming naming, String datasource) {
        this.naming = naming;
        this.types = new ColumnTypes(naming);
        this.defaults = new DefaultText(types, naming);
        this.indexes = new IndexText(naming);
        this.prefix = "@" + datasource + ".";
    }

    /** The whole line of a new field. */
    String line(Table table, Column column) {
        List<String> parts = new ArrayList<>();
        String field = naming.field(table.name(), column.name());
        parts.add(field);
        parts.add(type(column));
        add(parts, id(table, column));
        add(parts, unique(table, column));
        add(parts, defaultValue(column));
        if (!field.equals(column.name())) {
            parts.add("@map(" + PslText.quoted(column.name()) + ")");
        }
        parts.addAll(special(column));
        add(parts, nativeType(column));
        return String.join(" ", parts);
    }

    /** The type with its arity. */
    String type(Column column) {
        String keyword = types.say(column.type()).keyword();
        if (column.type().array()) {
            return keyword + "[]";
        }
        return column.nullable() ? keyword + "?" : keyword;
    }

    @Nullable
    String nativeType(Column column) {
        String nativeType = types.say(column.type()).nativeType();
        return nativeType == null ? null : prefix + nativeType;
    }

    @Nullable
    String defaultValue(Column column) {
        String text = column.generated() == null && column.identity() == null ? defaults.of(column) : null;
        return text == null ? null : "@default(" + text + ")";
    }

    /** When the column is the whole primary key. */
    @Nullable
    String id(Table table, Column column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().equals(List.of(column.name())) ? indexes.idOnField(table, key) : null;
    }

    /** For the first plain unique index over the column. */
    @Nullable
    String unique(Table table, Column column) {
        Index index = uniqueIndex(table, column.name());
        return index == null ? null : indexes.uniqueOnField(table, index);
    }

    static @Nullable Index uniqueIndex(Table table, String column) {
        return table.indexes().stream()
                .filter(index -> IndexText.fitsOnField(index)
                        && column.equals(index.keys().get(0).column()))
                .min(java.util.Comparator.comparing(Index::name))
                .orElse(null);
    }

    /** What Prisma has no words for. */
    List<String> special(Column column) {
        List<String> parts = new ArrayList<>();
        Column.Generated generated = column.generated();
        if (generated != null) {
            parts.add("@generated(" + PslText.quoted(generated.expression())
                    + (generated.stored() ? "" : ", type: Virtual") + ")");
        }
        Column.Identity identity = column.identity();
        if (identity != null) {
            parts.add(identity == Column.Identity.ALWAYS ? "@identity" : "@identity(ByDefault)");
        }
        if (column.collation() != null) {
            parts.add("@collate(" + PslText.quoted(column.collation()) + ")");
        }
        return parts;
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
