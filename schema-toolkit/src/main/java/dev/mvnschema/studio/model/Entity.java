package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table, or a view.
 *
 * @param id its name in the studio's addresses
 * @param label the name of the model, or that of the table where no schema names it
 * @param schema the database schema it lies in
 * @param sql the qualified name in quotes
 * @param attributes in the order of the table
 * @param keyColumns what tells its rows apart: the primary key, else a unique key without null; empty when there is neither
 * @param form whether it is a table
 */
public record Entity(
        String id,
        String label,
        String schema,
        String sql,
        Table table,
        List<Attribute> attributes,
        List<String> keyColumns,
        @Nullable String documentation,
        Form form) {

    public Entity {
        attributes = List.copyOf(attributes);
        keyColumns = List.copyOf(keyColumns);
    }

    public Optional<Attribute> find(String column) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(column))
                .findFirst();
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException when there is none: the name came from a request
     */
    public Attribute attribute(String column) {
        return find(column)
                .orElseThrow(() -> new IllegalArgumentException(label + " has no column \"" + column + "\"."));
    }

    /** Whether its rows have a place of their own in the database, a version, and can be found again by them. */
    public boolean stored() {
        return form != Form.VIEW;
    }

    /** Whether rows can be written. */
    public boolean writable() {
        return form == Form.TABLE;
    }

    public boolean isKey(String column) {
        return keyColumns.contains(column);
    }

    /** What it is. */
    public enum Form {
        TABLE,
        VIEW,
        MATERIALIZED_VIEW
    }
}
