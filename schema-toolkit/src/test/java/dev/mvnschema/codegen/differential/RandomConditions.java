package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.differential.Model.Row;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ComparableColumn;
import dev.mvnschema.runtime.JsonColumn;
import dev.mvnschema.runtime.ListColumn;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.ToMany;
import dev.mvnschema.runtime.ToOne;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes the same condition twice: for the database, and for rows in memory. */
final class RandomConditions {

    /** The two forms of a condition. */
    record Pair(Predicate<Object> database, java.util.function.Predicate<Row> memory) {

        Pair and(Pair other) {
            return new Pair(database.and(other.database), memory.and(other.memory));
        }

        Pair or(Pair other) {
            return new Pair(database.or(other.database), memory.or(other.memory));
        }

        Pair not() {
            return new Pair(database.not(), memory.negate());
        }
    }

    private final FilledSchema schema;
    private final Random random;

    RandomConditions(FilledSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    Pair of(Model model, int depth) {
        if (depth == 0) {
            return leaf(model);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> of(model, depth - 1).and(of(model, depth - 1));
            case 2, 3 -> of(model, depth - 1).or(of(model, depth - 1));
            case 4 -> of(model, depth - 1).not();
            case 5, 6 -> related(model, depth - 1);
            default -> leaf(model);
        };
    }

    private Pair related(Model model, int depth) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < model.relations.size(); i++) {
            if (schema.has(model.relations.get(i).link().target().get().model())) {
                known.add(i);
            }
        }
        if (known.isEmpty()) {
            return leaf(model);
        }
        int index = known.get(random.nextInt(known.size()));
        Relation<Object, Object, Object> relation = model.relations.get(index);
        Pair inner = of(schema.target(relation), depth);
        if (relation instanceof ToMany<Object, Object, Object> many) {
            return switch (random.nextInt(5)) {
                case 0 ->
                    new Pair(
                            many.some(inner.database),
                            row -> row.related().get(index).stream().anyMatch(inner.memory));
                case 1 ->
                    new Pair(
                            many.every(inner.database),
                            row -> row.related().get(index).stream().allMatch(inner.memory));
                case 2 ->
                    new Pair(
                            many.none(inner.database),
                            row -> row.related().get(index).stream().noneMatch(inner.memory));
                case 3 -> new Pair(many.some(), row -> !row.related().get(index).isEmpty());
                default -> new Pair(many.none(), row -> row.related().get(index).isEmpty());
            };
        }
        ToOne<Object, Object, Object> one = (ToOne<Object, Object, Object>) relation;
        return switch (random.nextInt(4)) {
            case 0 ->
                new Pair(
                        one.is(inner.database),
                        row -> row.related().get(index).stream().anyMatch(inner.memory));
            case 1 ->
                new Pair(
                        one.isNot(inner.database),
                        row -> row.related().get(index).stream().noneMatch(inner.memory));
            case 2 -> new Pair(one.isNull(), row -> row.related().get(index).isEmpty());
            default ->
                new Pair(one.isNotNull(), row -> !row.related().get(index).isEmpty());
        };
    }

    @SuppressWarnings("unchecked") // the domain says which class the column has
    private Pair leaf(Model model) {
        int ordinal = random.nextInt(model.columns.size());
        Column<Object, Object> column = model.columns.get(ordinal);
        Domain domain = model.domains.get(ordinal);
        if (model.plan.fields().get(ordinal).isList()) {
            return list(column, domain, ordinal);
        }
        if (domain.isJson() && random.nextInt(4) != 0) {
            return new RandomDocuments(random).of((JsonColumn<Object>) (Column<Object, ?>) column, ordinal);
        }
        int kind = random.nextInt(10);
        if (kind < 2 && domain.isPlainText()) {
            return text((StringColumn<Object>) (Column<Object, ?>) column, ordinal, domain);
        }
        if (kind < 4 && domain.isPlainText()) {
            return insensitive((StringColumn<Object>) (Column<Object, ?>) column, ordinal, domain);
        }
        if (kind < 6 && domain.hasOrder() && column instanceof ComparableColumn<?, ?>) {
            return compared((ComparableColumn<Object, Object>) column, ordinal, domain, model);
        }
        return plain(column, ordinal, domain);
    }

    private Pair plain(Column<Object, Object> column, int ordinal, Domain domain) {
        Object value = domain.value(random);
        Object norm = Objects.requireNonNull(domain.norm(value));
        List<Object> several = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            several.add(domain.value(random));
        }
        List<?> norms = several.stream().map(domain::norm).toList();
        return switch (random.nextInt(6)) {
            case 0 -> new Pair(column.eq(value), row -> norm.equals(domain.norm(row.values()[ordinal])));
            case 1 -> new Pair(column.ne(value), row -> !norm.equals(domain.norm(row.values()[ordinal])));
            case 2 ->
                new Pair(
                        column.in(several),
                        row -> row.values()[ordinal] != null && norms.contains(domain.norm(row.values()[ordinal])));
            case 3 ->
                new Pair(
                        column.notIn(several),
                        row -> row.values()[ordinal] == null || !norms.contains(domain.norm(row.values()[ordinal])));
            case 4 -> new Pair(column.isNull(), row -> row.values()[ordinal] == null);
            default -> new Pair(column.isNotNull(), row -> row.values()[ordinal] != null);
        };
    }

    private Pair compared(ComparableColumn<Object, Object> column, int ordinal, Domain domain, Model model) {
        Object value = domain.value(random);
        Object other = domain.value(random);
        Comparator<Object> order = domain.order();
        return switch (random.nextInt(6)) {
            case 0 -> new Pair(column.lt(value), present(ordinal, found -> order.compare(found, value) < 0));
            case 1 -> new Pair(column.lte(value), present(ordinal, found -> order.compare(found, value) <= 0));
            case 2 -> new Pair(column.gt(value), present(ordinal, found -> order.compare(found, value) > 0));
            case 3 -> new Pair(column.gte(value), present(ordinal, found -> order.compare(found, value) >= 0));
            case 4 ->
                new Pair(
                        column.between(value, other),
                        present(
                                ordinal,
                                found -> order.compare(found, value) >= 0 && order.compare(found, other) <= 0));
            default -> columns(column, ordinal, order, model);
        };
    }

    private static java.util.function.Predicate<Row> present(int ordinal, java.util.function.Predicate<Object> test) {
        return row -> {
            Object value = row.values()[ordinal];
            return value != null && test.test(value);
        };
    }

    private Pair columns(ComparableColumn<Object, Object> column, int ordinal, Comparator<Object> order, Model model) {
        List<Integer> same = new ArrayList<>();
        for (int i = 0; i < model.columns.size(); i++) {
            if (model.columns.get(i).type() == column.type()) {
                same.add(i);
            }
        }
        int other = same.get(random.nextInt(same.size()));
        Column<Object, Object> second = model.columns.get(other);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Pair(
                        column.lt(second),
                        row -> both(row, ordinal, other)
                                && order.compare(row.values()[ordinal], row.values()[other]) < 0);
            case 1 ->
                new Pair(
                        column.gte(second),
                        row -> both(row, ordinal, other)
                                && order.compare(row.values()[ordinal], row.values()[other]) >= 0);
            case 2 ->
                new Pair(
                        column.eq(second),
                        row -> both(row, ordinal, other)
                                && order.compare(row.values()[ordinal], row.values()[other]) == 0);
            default ->
                new Pair(
                        column.ne(second),
                        row -> both(row, ordinal, other)
                                ? order.compare(row.values()[ordinal], row.values()[other]) != 0
                                : (row.values()[ordinal] == null) != (row.values()[other] == null));
        };
    }

    private static boolean both(Row row, int one, int other) {
        return row.values()[one] != null && row.values()[other] != null;
    }

    private Pair text(StringColumn<Object> column, int ordinal, Domain domain) {
        String part = domain.text(random);
        return switch (random.nextInt(3)) {
            case 0 -> new Pair(column.contains(part), string(ordinal, text -> text.contains(part)));
            case 1 -> new Pair(column.startsWith(part), string(ordinal, text -> text.startsWith(part)));
            default -> new Pair(column.endsWith(part), string(ordinal, text -> text.endsWith(part)));
        };
    }

    private Pair insensitive(StringColumn<Object> column, int ordinal, Domain domain) {
        String part = domain.text(random);
        String lower = Domain.lower(part);
        List<String> several = List.of(part, domain.text(random));
        List<String> lowers = several.stream().map(Domain::lower).toList();
        return switch (random.nextInt(8)) {
            case 0 -> new Pair(column.insensitive().contains(part), lowered(ordinal, text -> text.contains(lower)));
            case 1 -> new Pair(column.insensitive().startsWith(part), lowered(ordinal, text -> text.startsWith(lower)));
            case 2 -> new Pair(column.insensitive().endsWith(part), lowered(ordinal, text -> text.endsWith(lower)));
            case 3 -> new Pair(column.insensitive().eq(part), lowered(ordinal, lower::equals));
            case 4 ->
                new Pair(
                        column.insensitive().ne(part),
                        lowered(ordinal, lower::equals).negate());
            case 5 -> new Pair(column.insensitive().in(several), lowered(ordinal, lowers::contains));
            case 6 ->
                new Pair(
                        column.insensitive().notIn(several),
                        lowered(ordinal, lowers::contains).negate());
            default ->
                new Pair(column.insensitive().lt(part), lowered(ordinal, text -> Domain.compareTexts(text, lower) < 0));
        };
    }

    private static java.util.function.Predicate<Row> string(int ordinal, java.util.function.Predicate<String> test) {
        return present(ordinal, value -> test.test((String) value));
    }

    private static java.util.function.Predicate<Row> lowered(int ordinal, java.util.function.Predicate<String> test) {
        return string(ordinal, text -> test.test(Domain.lower(text)));
    }

    @SuppressWarnings("unchecked") // a list column holds lists
    private Pair list(Column<Object, Object> column, Domain domain, int ordinal) {
        ListColumn<Object, Object> lists = (ListColumn<Object, Object>) (Column<Object, ?>) column;
        List<Object> value = (List<Object>) domain.value(random);
        List<?> norms = (List<?>) Objects.requireNonNull(domain.norm(value));
        Object element = domain.element(random);
        Object one = ((List<?>) Objects.requireNonNull(domain.norm(List.of(element)))).get(0);
        java.util.function.Function<Row, List<?>> found =
                row -> (List<?>) Objects.requireNonNull(domain.norm(row.values()[ordinal]));
        return switch (random.nextInt(6)) {
            case 0 -> new Pair(lists.has(element), row -> found.apply(row).contains(one));
            case 1 -> new Pair(lists.hasEvery(value), row -> found.apply(row).containsAll(norms));
            case 2 -> new Pair(lists.hasSome(value), row -> norms.stream().anyMatch(found.apply(row)::contains));
            case 3 -> new Pair(lists.isEmpty(), row -> found.apply(row).isEmpty());
            case 4 -> new Pair(lists.ne(value), row -> !found.apply(row).equals(norms));
            default -> new Pair(lists.eq(value), row -> found.apply(row).equals(norms));
        };
    }
}
