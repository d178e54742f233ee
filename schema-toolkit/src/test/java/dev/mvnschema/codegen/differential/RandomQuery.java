package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.differential.Model.Row;
import dev.mvnschema.codegen.differential.RandomConditions.Pair;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Sortable;
import dev.mvnschema.runtime.ToMany;
import dev.mvnschema.runtime.ToOne;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the same query twice: for the database, and as a function of rows in memory.
 *
 * @param database the query
 * @param memory which of some rows it chooses, in its order
 * @param sorted the whole order, without ties
 */
record RandomQuery(Query<Object> database, Function<List<Row>, List<Row>> memory, Comparator<Row> sorted) {

    /** Makes queries on one model. */
    static final class Maker {

        private final FilledSchema schema;
        private final Random random;
        private final RandomConditions conditions;

        Maker(FilledSchema schema, Random random) {
            this.schema = schema;
            this.random = random;
            this.conditions = new RandomConditions(schema, random);
        }

        /** Which rows, in which order. */
        RandomQuery simple(Model model, boolean keyset) {
            Query<Object> query = Query.all();
            Function<List<Row>, List<Row>> memory = Function.identity();
            if (random.nextInt(5) != 0) {
                Pair pair = conditions.of(model, 3);
                query = query.where(pair.database());
                memory = rows -> rows.stream().filter(pair.memory()).toList();
            }
            Comparator<Row> order = Comparator.comparing(row -> 0);
            for (int i = random.nextInt(3); i > 0; i--) {
                Sorting sorting = sorting(model, keyset);
                query = query.orderBy(sorting.order());
                order = order.thenComparing(sorting.memory());
            }
            boolean descending = !query.orders().isEmpty()
                    && query.orders().get(query.orders().size() - 1).descending();
            for (int ordinal : model.key()) {
                Column<Object, Object> column = model.columns.get(ordinal);
                if (query.orders().stream().noneMatch(one -> one.key() == column)) {
                    Order<Object> key = descending ? column.desc() : column.asc();
                    // what pages add by themselves
                    query = keyset ? query : query.orderBy(key);
                    order = order.thenComparing(byColumn(model, ordinal, descending, descending));
                }
            }
            Comparator<Row> whole = order;
            Function<List<Row>, List<Row>> filter = memory;
            return new RandomQuery(
                    query, rows -> filter.apply(rows).stream().sorted(whole).toList(), whole);
        }

        /** The same with distinct columns, a position, a number of rows. */
        RandomQuery paged(Model model) {
            RandomQuery simple = simple(model, true);
            Query<Object> query = simple.database;
            Function<List<Row>, List<Row>> memory = simple.memory;
            if (random.nextInt(5) == 0) {
                int ordinal = random.nextInt(model.columns.size());
                if (model.domains.get(ordinal).hasOrder()) {
                    query = query.distinct(model.columns.get(ordinal));
                    Function<List<Row>, List<Row>> before = memory;
                    memory = rows -> {
                        Set<@Nullable Object> seen = new HashSet<>();
                        return before.apply(rows).stream()
                                .filter(row ->
                                        seen.add(model.domains.get(ordinal).norm(row.values()[ordinal])))
                                .toList();
                    };
                }
            }
            int skip = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
            int take = random.nextInt(8) - 3;
            boolean limited = random.nextInt(3) != 0;
            boolean last = limited && take < 0;
            boolean backward = last;
            if (!model.rows.isEmpty() && random.nextInt(2) == 0) {
                Row at = model.rows.get(random.nextInt(model.rows.size()));
                int kind = random.nextInt(3);
                query = switch (kind) {
                    case 0 -> query.after(at.record());
                    case 1 -> query.before(at.record());
                    default -> query.cursor(model.unique(at));
                };
                backward = last || kind == 1;
                Function<List<Row>, List<Row>> before = memory;
                memory = rows -> before.apply(rows).stream()
                        .filter(row -> {
                            int compared = simple.sorted.compare(row, at);
                            return kind == 0
                                    ? compared > 0
                                    : kind == 1 ? compared < 0 : last ? compared <= 0 : compared >= 0;
                        })
                        .toList();
            } else if (!last) {
                // without position, no key is added to the order
                for (int ordinal : model.key()) {
                    Column<Object, Object> column = model.columns.get(ordinal);
                    boolean descending = !query.orders().isEmpty()
                            && query.orders().get(query.orders().size() - 1).descending();
                    if (query.orders().stream().noneMatch(one -> one.key() == column)) {
                        query = query.orderBy(descending ? column.desc() : column.asc());
                    }
                }
            }
            if (limited) {
                query = query.take(take);
            }
            query = query.skip(skip);
            Function<List<Row>, List<Row>> chosen = memory;
            boolean reversed = backward;
            return new RandomQuery(
                    query,
                    rows -> cut(chosen.apply(rows), reversed, skip, limited ? Math.abs(take) : Integer.MAX_VALUE),
                    simple.sorted);
        }

        private static List<Row> cut(List<Row> rows, boolean backward, int skip, int take) {
            List<Row> all = new ArrayList<>(rows);
            if (backward) {
                Collections.reverse(all);
            }
            List<Row> some = new ArrayList<>(all.stream().skip(skip).limit(take).toList());
            if (backward) {
                Collections.reverse(some);
            }
            return some;
        }

        private record Sorting(Order<Object> order, Comparator<Row> memory) {}

        private Sorting sorting(Model model, boolean columnsOnly) {
            if (!columnsOnly && !model.relations.isEmpty() && random.nextInt(4) == 0) {
                int index = random.nextInt(model.relations.size());
                if (model.relations.get(index) instanceof ToMany<Object, Object, Object> many
                        && schema.has(many.link().target().get().model())) {
                    Comparator<Row> count =
                            Comparator.comparing(row -> row.related().get(index).size());
                    boolean descending = random.nextBoolean();
                    return new Sorting(
                            descending ? many.count().desc() : many.count().asc(),
                            descending ? count.reversed() : count);
                }
                if (model.relations.get(index) instanceof ToOne<Object, Object, Object> one
                        && schema.has(one.link().target().get().model())) {
                    return related(one, index);
                }
            }
            int ordinal = ordered(model);
            Choice choice = choice(model.columns.get(ordinal));
            return new Sorting(choice.order, byColumn(model, ordinal, choice.descending, choice.nullsFirst));
        }

        private Sorting related(ToOne<Object, Object, Object> one, int index) {
            Model target = schema.target(one);
            int ordinal = ordered(target);
            Choice choice = choice(one.by(target.columns.get(ordinal)));
            Comparator<Row> inner = byColumn(target, ordinal, choice.descending, choice.nullsFirst);
            // no row is as good as a row without a value
            Row none = new Row("none", new Object[target.columns.size()], List.of());
            Function<Row, Row> first = row -> row.related().get(index).isEmpty()
                    ? none
                    : row.related().get(index).get(0);
            return new Sorting(choice.order, (a, b) -> inner.compare(first.apply(a), first.apply(b)));
        }

        private int ordered(Model model) {
            List<Integer> ordered = new ArrayList<>();
            for (int i = 0; i < model.columns.size(); i++) {
                if (model.domains.get(i).hasOrder()) {
                    ordered.add(i);
                }
            }
            return ordered.get(random.nextInt(ordered.size()));
        }

        private record Choice(Order<Object> order, boolean descending, boolean nullsFirst) {}

        private Choice choice(Sortable<Object> key) {
            boolean descending = random.nextBoolean();
            Order<Object> order = descending ? key.desc() : key.asc();
            return switch (random.nextInt(3)) {
                case 0 -> new Choice(order.nullsFirst(), descending, true);
                case 1 -> new Choice(order.nullsLast(), descending, false);
                default -> new Choice(order, descending, descending);
            };
        }

        private static Comparator<Row> byColumn(Model model, int ordinal, boolean descending, boolean nullsFirst) {
            Comparator<Object> order = model.domains.get(ordinal).order();
            Comparator<Object> directed = descending ? order.reversed() : order;
            return Comparator.comparing(
                    row -> row.values()[ordinal],
                    nullsFirst ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed));
        }
    }
}
