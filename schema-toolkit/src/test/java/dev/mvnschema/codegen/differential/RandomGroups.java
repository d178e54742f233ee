package dev.mvnschema.codegen.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.differential.Model.Row;
import dev.mvnschema.runtime.Aggregate;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ComparableColumn;
import dev.mvnschema.runtime.DecimalColumn;
import dev.mvnschema.runtime.DoubleColumn;
import dev.mvnschema.runtime.Grouping;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.LongColumn;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Row3;
import dev.mvnschema.runtime.Selectable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes values of all rows, and of groups of them. */
final class RandomGroups {

    /** The two forms of an aggregate; the second gives null for no values. */
    private record Computed(Selectable<Object, Object> database, Function<List<Row>, @Nullable Object> memory) {}

    private final Random random;

    RandomGroups(Random random) {
        this.random = random;
    }

    void ask(Model model, RandomQuery query) {
        List<Row> rows = query.memory().apply(model.rows);
        Computed one = computed(model);
        Computed other = computed(model);
        if (random.nextInt(3) == 0) {
            Object found = model.mapper.aggregate(query.database(), one.database);
            assertThat(norm(found))
                    .as("%s of %s", one.database, query.database())
                    .isEqualTo(norm(one.memory.apply(rows)));
            return;
        }
        int by = random.nextInt(model.columns.size());
        Domain domain = model.domains.get(by);
        if (!domain.hasOrder()) {
            return;
        }
        Column<Object, Object> column = model.columns.get(by);
        Grouping<Object> grouping = query.database().groupBy(column).orderBy(column.asc());
        int least = random.nextInt(4);
        boolean having = random.nextBoolean();
        if (having) {
            grouping = grouping.having(Aggregate.<Object>count().gte((long) least));
        }
        List<List<Object>> found = new ArrayList<>();
        for (Row3<Object, Object, Object> row :
                model.mapper.groupBy(grouping, Projection.select(column, one.database, other.database))) {
            found.add(List.of(Optional.ofNullable(domain.norm(row.first())), norm(row.second()), norm(row.third())));
        }
        List<List<Object>> expected = new ArrayList<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> Optional.ofNullable(domain.norm(row.values()[by]))))
                .entrySet()
                .stream()
                .filter(group -> !having || group.getValue().size() >= least)
                .sorted(Comparator.comparing(
                        group -> group.getValue().get(0).values()[by], Comparator.nullsLast(domain.order())))
                .forEach(group -> expected.add(List.of(
                        group.getKey(),
                        norm(one.memory.apply(group.getValue())),
                        norm(other.memory.apply(group.getValue())))));
        assertThat(found).as("%s", grouping).isEqualTo(expected);
    }

    @SuppressWarnings("unchecked") // the types of results do not matter here
    private Computed computed(Model model) {
        int ordinal = random.nextInt(model.columns.size());
        Column<Object, ?> column = model.columns.get(ordinal);
        Domain domain = model.domains.get(ordinal);
        Function<List<Row>, List<Object>> values = rows -> rows.stream()
                .map(row -> row.values()[ordinal])
                .filter(java.util.Objects::nonNull)
                .toList();
        int kind = random.nextInt(6);
        Selectable<?, ?> database = Aggregate.<Object>count();
        Function<List<Row>, @Nullable Object> memory = rows -> (long) rows.size();
        if (kind == 1 && !column.arity().name().equals("LIST")) {
            database = column.count();
            memory = rows -> (long) values.apply(rows).size();
        } else if (kind == 2 && domain.hasOrder()) {
            database = column.countDistinct();
            memory = rows ->
                    values.apply(rows).stream().map(domain::norm).distinct().count();
        } else if (kind >= 4 && sum(column) != null) {
            database = kind == 4 ? java.util.Objects.requireNonNull(sum(column)) : average(column);
            memory = rows -> kind == 4 ? total(values.apply(rows)) : mean(values.apply(rows));
        } else if (column instanceof ComparableColumn<?, ?> && domain.hasOrder()) {
            ComparableColumn<Object, Object> comparable = (ComparableColumn<Object, Object>) column;
            database = kind == 3 ? comparable.min() : comparable.max();
            memory = rows -> {
                Optional<Object> found = kind == 3
                        ? values.apply(rows).stream().min(domain.order())
                        : values.apply(rows).stream().max(domain.order());
                return found.map(domain::norm).orElse(null);
            };
        }
        return new Computed((Selectable<Object, Object>) database, memory);
    }

    private static @Nullable Selectable<?, ?> sum(Column<Object, ?> column) {
        if (column instanceof IntColumn<?> ints) {
            return ints.sum();
        }
        if (column instanceof LongColumn<?> longs) {
            return longs.sum();
        }
        if (column instanceof DecimalColumn<?> decimals) {
            return decimals.sum();
        }
        return column instanceof DoubleColumn<?> doubles ? doubles.sum() : null;
    }

    private static Selectable<?, ?> average(Column<Object, ?> column) {
        if (column instanceof IntColumn<?> ints) {
            return ints.avg();
        }
        if (column instanceof LongColumn<?> longs) {
            return longs.avg();
        }
        return column instanceof DecimalColumn<?> decimals
                ? decimals.avg()
                : ((DoubleColumn<?>) (Column<?, ?>) column).avg();
    }

    private static @Nullable Object total(List<Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.get(0) instanceof Double) {
            return values.stream().mapToDouble(value -> (Double) value).sum();
        }
        return values.stream().map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Object mean(List<Object> values) {
        Object total = total(values);
        if (total instanceof BigDecimal sum) {
            return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
        }
        return total == null ? null : (Object) ((Double) total / values.size());
    }

    /** Numbers to twelve digits, whatever their type; texts without the blanks that fixed lengths are filled with. */
    private static Object norm(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return number;
        }
        if (value instanceof Number) {
            // the server gives 16 significant digits at least, and often no more
            return JsonValue.number(new BigDecimal(value.toString()).round(new MathContext(12)));
        }
        if (value instanceof String text) {
            return text.stripTrailing();
        }
        return value instanceof byte[] bytes ? java.nio.ByteBuffer.wrap(bytes) : value;
    }
}
