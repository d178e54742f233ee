package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Aggregate;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Inclusion;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.RelatedRow;
import dev.mvnschema.runtime.RelatedRows;
import dev.mvnschema.runtime.RelationCount;
import dev.mvnschema.runtime.Selectable;
import dev.mvnschema.runtime.internal.RelationLoader.KeyList;
import dev.mvnschema.runtime.internal.RelationLoader.Keyed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of a projection are read: values of columns at once; of relations first the key, by which their rows are read
 * with one more statement.
 */
final class ProjectionPlan<M> {

    private final List<Selectable<M, ?>> parts;
    private final boolean afterWrite;

    ProjectionPlan(Projection<M, ?> projection) {
        this(projection.parts(), false);
        if (parts.isEmpty()) {
            throw new InvalidQuery("a projection of nothing");
        }
    }

    private ProjectionPlan(List<Selectable<M, ?>> parts, boolean afterWrite) {
        this.parts = parts;
        this.afterWrite = afterWrite;
    }

    /**
     * For what a statement that writes returns: it does not see its own work, so that related rows are counted as they are loaded,
     * by a statement of their own.
     */
    ProjectionPlan<M> afterWrite() {
        return new ProjectionPlan<>(parts, true);
    }

    /** Whether one statement brings all of it. */
    boolean isFlat() {
        return parts.stream().allMatch(part -> link(part) == null);
    }

    /** For rows as they are, not for groups of them. */
    ProjectionPlan<M> ofRows() {
        for (Selectable<M, ?> part : parts) {
            if (part instanceof Aggregate<M, ?>) {
                throw new InvalidQuery(part + " is computed of many rows: use aggregate() or groupBy()");
            }
        }
        return this;
    }

    /** For all rows together, or for groups by these columns. */
    ProjectionPlan<M> ofGroups(List<Column<M, ?>> grouped) {
        for (Selectable<M, ?> part : parts) {
            boolean isGrouped = part instanceof Column<M, ?> column && grouped.contains(column);
            if (!isGrouped && !(part instanceof Aggregate<M, ?>)) {
                throw new InvalidQuery(part + " has no single value for many rows: group by it, or aggregate it");
            }
        }
        return this;
    }

    /** The select list. */
    void list(SqlBuilder sql, Scope scope) {
        String between = "";
        for (Selectable<M, ?> part : parts) {
            sql.add(between);
            between = ", ";
            Link<?, ?, ?> link = link(part);
            if (link != null) {
                columns(sql, link.columns(), scope);
            } else if (part instanceof Column<M, ?> column) {
                sql.add(column.type().select(scope.prefix() + column.sql()));
            } else if (part instanceof RelationCount<?, ?> count) {
                Expressions.count(sql, count, scope);
            } else if (part instanceof Aggregate<?, ?> aggregate) {
                aggregate(sql, aggregate);
            }
        }
    }

    /** The select list of groups: what cannot be compared itself is read as what groups are made by. */
    void listOfGroups(SqlBuilder sql) {
        String between = "";
        for (Selectable<M, ?> part : parts) {
            sql.add(between);
            between = ", ";
            if (part instanceof Column<M, ?> column) {
                PgType<?> type = column.type();
                boolean compared = type.comparison() != type;
                String value =
                        column.sql() + (compared ? "::" + type.comparison().sqlName() + "::" + type.sqlName() : "");
                sql.add(type.select(value));
            } else if (part instanceof Aggregate<?, ?> aggregate) {
                aggregate(sql, aggregate);
            }
        }
    }

    private static void aggregate(SqlBuilder sql, Aggregate<?, ?> aggregate) {
        boolean asText = !aggregate.type().select("").isEmpty();
        sql.add(asText ? "(" : "");
        Expressions.aggregate(sql, aggregate);
        sql.add(asText ? aggregate.type().select(")") : "");
    }

    private static void columns(SqlBuilder sql, List<? extends Column<?, ?>> columns, Scope scope) {
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? "" : ", ")
                    .add(columns.get(i)
                            .type()
                            .select(scope.prefix() + columns.get(i).sql()));
        }
    }

    private static @Nullable Inclusion<?, ?> inclusion(Selectable<?, ?> part) {
        if (part instanceof RelatedRows<?, ?, ?> rows) {
            return rows.inclusion();
        }
        return part instanceof RelatedRow<?, ?, ?> row ? row.inclusion() : null;
    }

    /** What leads to the rows that a statement of their own is about; null when it is a value of the row. */
    private @Nullable Link<?, ?, ?> link(Selectable<?, ?> part) {
        if (part instanceof RelationCount<?, ?> count) {
            return afterWrite ? count.relation().link() : null;
        }
        Inclusion<?, ?> inclusion = inclusion(part);
        return inclusion == null ? null : inclusion.relation().link();
    }

    /** How many columns the select list has. */
    int width() {
        int width = 0;
        for (Selectable<M, ?> part : parts) {
            Link<?, ?, ?> link = link(part);
            width += link == null ? 1 : link.columns().size();
        }
        return width;
    }

    /** The values of a row; the key in place of related rows. */
    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[parts.size()];
        int index = 1;
        for (int i = 0; i < values.length; i++) {
            Selectable<M, ?> part = parts.get(i);
            Link<?, ?, ?> link = link(part);
            if (link != null) {
                List<? extends Column<?, ?>> columns = link.columns();
                values[i] = key(row, columns, index);
                index += columns.size();
            } else {
                values[i] = value(row, part, index++);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, Selectable<?, ?> part, int index) throws SQLException {
        if (part instanceof Column<?, ?> column) {
            return column.arity() == Arity.OPTIONAL
                    ? column.type().readOrNull(row, index)
                    : column.type().read(row, index);
        }
        if (part instanceof Aggregate<?, ?> aggregate) {
            return aggregate.type().readOrNull(row, index);
        }
        return row.getLong(index);
    }

    private static @Nullable Object key(ResultSet row, List<? extends Column<?, ?>> columns, int index)
            throws SQLException {
        if (columns.size() == 1) {
            return columns.get(0).type().readOrNull(row, index);
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).type().readOrNull(row, index + i);
        }
        return Link.keyOf(values);
    }

    /** What becomes of rows, once their relations are loaded. */
    @SuppressWarnings("unchecked") // the parts are those of this model
    <T extends @Nullable Object> List<T> finish(
            SqlChannel channel, Projection<M, T> projection, List<@Nullable Object[]> rows) {
        for (int i = 0; i < parts.size(); i++) {
            Selectable<M, ?> part = parts.get(i);
            if (part instanceof RelatedRows<?, ?, ?>) {
                RelatedRows<M, ?, ?> related = (RelatedRows<M, ?, ?>) (Selectable<?, ?>) part;
                load(channel, rows, i, related);
            } else if (part instanceof RelatedRow<?, ?, ?>) {
                RelatedRow<M, ?, ?> related = (RelatedRow<M, ?, ?>) (Selectable<?, ?>) part;
                load(channel, rows, i, related);
            } else if (afterWrite && part instanceof RelationCount<?, ?>) {
                count(channel, rows, i, (RelationCount<M, ?>) (Selectable<?, ?>) part);
            }
        }
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(projection.make(row)));
        return all;
    }

    private <T, V extends @Nullable Object> void load(
            SqlChannel channel, List<@Nullable Object[]> rows, int index, RelatedRows<M, T, V> related) {
        Inclusion<M, T> inclusion = related.inclusion();
        load(channel, rows, index, inclusion, inclusion.relation().link(), related.projection(), true);
    }

    private <T, V extends @Nullable Object> void load(
            SqlChannel channel, List<@Nullable Object[]> rows, int index, RelatedRow<M, T, V> related) {
        Inclusion<M, T> inclusion = related.inclusion();
        load(channel, rows, index, inclusion, inclusion.relation().link(), related.projection(), false);
    }

    private <T> void count(SqlChannel channel, List<@Nullable Object[]> rows, int index, RelationCount<M, T> count) {
        KeyList keys = new KeyList(count.relation().link(), rows.size());
        rows.forEach(row -> keys.add(row[index]));
        Map<Object, Long> found =
                new RelationLoader(channel).counts(keys, count, count.relation().link());
        for (int i = 0; i < rows.size(); i++) {
            Object key = keys.identity(i);
            rows.get(i)[index] = key == null ? (Long) 0L : found.getOrDefault(key, 0L);
        }
    }

    private <T, G, V extends @Nullable Object> void load(
            SqlChannel channel,
            List<@Nullable Object[]> rows,
            int index,
            Inclusion<M, T> inclusion,
            Link<M, T, G> link,
            Projection<T, V> projection,
            boolean many) {
        KeyList keys = new KeyList(link, rows.size());
        rows.forEach(row -> keys.add(row[index]));
        Map<Object, List<V>> related = Map.of();
        if (!keys.isEmpty()) {
            ProjectionPlan<T> plan = new ProjectionPlan<>(projection).ofRows();
            List<Keyed<@Nullable Object[]>> found =
                    channel.query(RelationQuery.values(channel.engine().sql(), link, inclusion, plan, keys.distinct()));
            related = RelationLoader.grouped(found, values -> plan.finish(channel, projection, values));
        }
        for (int i = 0; i < rows.size(); i++) {
            Object key = keys.identity(i);
            List<V> values = key == null ? List.of() : related.getOrDefault(key, List.of());
            rows.get(i)[index] = many ? values : values.isEmpty() ? null : values.get(0);
        }
    }
}
