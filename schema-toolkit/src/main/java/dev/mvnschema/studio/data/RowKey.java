package dev.mvnschema.studio.data;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The condition for one row. */
public final class RowKey {

    private RowKey() {}

    /**
     * The row of that key; where a table has none, the row at that place ({@code ctid}).
     *
     * @param alias of the table, or an empty text
     */
    public static Sql condition(Entity entity, String alias, List<@Nullable String> key) {
        String prefix = alias.isEmpty() ? "" : alias + ".";
        if (key.size() != Math.max(1, entity.keyColumns().size())) {
            throw new IllegalArgumentException("The key does not belong to " + entity.label() + ".");
        }
        if (entity.keyColumns().isEmpty()) {
            return new Sql().add(prefix + "ctid = ").value(Objects.requireNonNull(key.get(0)), "tid");
        }
        Sql sql = new Sql();
        for (int i = 0; i < key.size(); i++) {
            Attribute attribute = entity.attribute(entity.keyColumns().get(i));
            sql.add((i == 0 ? "" : " AND ") + prefix + attribute.sql() + " = ");
            sql.value(key.get(i), attribute.castType());
        }
        return sql;
    }
}
