package dev.mvnschema.studio.data;

import dev.mvnschema.studio.data.OrderKey.Sort;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity, in which order.
 *
 * @param where the condition; empty for all rows
 * @param fingerprint equal for equal selections
 */
public record Selection(Entity entity, List<OrderKey> order, Sql where, String fingerprint) {

    private static final int MOST_SORTS = 8;

    public Selection {
        order = List.copyOf(order);
    }

    /**
     * From the members {@code entity}, {@code sort}, {@code filter} and {@code search} of a request.
     *
     * @throws IllegalArgumentException when they name what is not there
     */
    public static Selection of(Entities entities, JsonObject request) {
        Entity entity = entities.entity(request.text("entity"));
        List<Sort> sorts = new ArrayList<>();
        for (JsonObject sort : request.objects("sort")) {
            sorts.add(new Sort(sort.text("column"), sort.flag("desc")));
        }
        if (sorts.size() > MOST_SORTS) {
            throw new IllegalArgumentException("More than " + MOST_SORTS + " columns to sort by.");
        }
        JsonObject filter = request.objectOrNull("filter");
        String search = request.textOrNull("search");
        Sql where = new Sql();
        if (filter != null) {
            where.add("(").add(new Condition(entities).of(entity, "t", filter)).add(")");
        }
        if (search != null && !search.isBlank()) {
            where.add(where.isEmpty() ? "" : " AND ").add(search(entity, search.strip()));
        }
        return new Selection(
                entity, OrderKey.of(entity, sorts), where, entity.id() + "\n" + sorts + "\n" + filter + "\n" + search);
    }

    /** All rows of the selection, with whole values of some columns. */
    public Sql rows(List<Attribute> columns) {
        String list = columns.stream()
                .map(column -> "CAST(t." + column.sql() + " AS text)")
                .collect(Collectors.joining(", "));
        return new Sql().add("SELECT " + list + from()).add(where(null)).add(orderBy(order));
    }

    boolean filtered() {
        return !where.isEmpty();
    }

    String from() {
        return " FROM " + entity.sql() + " AS t";
    }

    /** {@code WHERE} with the selection's condition and another one. */
    Sql where(@Nullable Sql also) {
        Sql sql = new Sql();
        if (filtered()) {
            sql.add(" WHERE ").add(where);
        }
        if (also != null) {
            sql.add(filtered() ? " AND " : " WHERE ").add(also);
        }
        return sql;
    }

    List<OrderKey> order(boolean backward) {
        return backward ? order.stream().map(OrderKey::reversed).toList() : order;
    }

    static String orderBy(List<OrderKey> order) {
        return order.isEmpty()
                ? ""
                : order.stream().map(OrderKey::clause).collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** Whether any column's text holds the words. */
    private static Sql search(Entity entity, String text) {
        String columns = entity.attributes().stream()
                .map(Attribute::sql)
                .map(column -> "CAST(t." + column + " AS text)")
                .collect(Collectors.joining(", "));
        return new Sql()
                .add("concat_ws(' ', " + columns + ") ILIKE ")
                .value("%" + Operators.escaped(text) + "%", "text");
    }
}
