package dev.mvnschema.studio.data;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One key of an order. Nulls stand where PostgreSQL puts them by itself, so that its indexes serve both directions: last when
 * ascending, first when descending.
 *
 * @param sql the column in quotes, or {@code ctid}, with the alias of the table: without it {@code ORDER BY} would mean the text
 *     of the output column of the same name
 */
record OrderKey(String sql, String castType, boolean nullable, boolean descending) {

    OrderKey reversed() {
        return new OrderKey(sql, castType, nullable, !descending);
    }

    String clause() {
        return sql + (descending ? " DESC" : "");
    }

    /** What the user sorts by, and then what tells rows apart: no two rows are equal in such an order. */
    static List<OrderKey> of(Entity entity, List<Sort> sorts) {
        List<OrderKey> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sort sort : sorts) {
            Attribute attribute = entity.attribute(sort.column());
            if (!attribute.sortable()) {
                throw new IllegalArgumentException(attribute.label() + " has no order to sort by.");
            }
            if (seen.add(attribute.name())) {
                keys.add(of(attribute, sort.descending()));
            }
        }
        if (!entity.stored()) {
            // Rows that are still equal then are the same to whoever looks at them.
            entity.attributes().stream()
                    .filter(attribute -> attribute.sortable() && attribute.kind() != Kind.OTHER)
                    .filter(attribute -> seen.add(attribute.name()))
                    .forEach(attribute -> keys.add(of(attribute, false)));
            return keys;
        }
        for (String column : entity.keyColumns()) {
            if (seen.add(column)) {
                keys.add(of(entity.attribute(column), false));
            }
        }
        if (entity.keyColumns().isEmpty()) {
            keys.add(new OrderKey("t.ctid", "tid", false, false));
        }
        return keys;
    }

    private static OrderKey of(Attribute attribute, boolean descending) {
        return new OrderKey(
                "t." + attribute.sql(), attribute.castType(), attribute.column().nullable(), descending);
    }

    /** What a user sorts by. */
    record Sort(String column, boolean descending) {}
}
