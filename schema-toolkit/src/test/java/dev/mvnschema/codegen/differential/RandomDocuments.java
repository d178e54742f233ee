package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.differential.Model.Row;
import dev.mvnschema.codegen.differential.RandomConditions.Pair;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.JsonColumn;
import dev.mvnschema.runtime.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes tests of parts of documents. */
final class RandomDocuments {

    private static final List<List<String>> PATHS = List.of(
            List.of(),
            List.of("a"),
            List.of("a", "b"),
            List.of("c"),
            List.of("c", "1", "d"),
            List.of("0"),
            List.of("a", "0"),
            List.of("a", "b", "-1"),
            List.of("x"));
    private static final List<String> VALUES = List.of(
            "null", "1", "2", "7.5", "\"a\"", "\"b\"", "\"aB\"", "{\"x\": 1}", "[1, 2]", "{\"b\": null}", "[]", "{}");
    private static final List<String> ORDERED = List.of("1", "7", "7.5", "-2", "\"a\"", "\"b\"", "\"\"");
    private static final List<String> PARTS = List.of("a", "B", "_", "%", "", "b_");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    Pair of(JsonColumn<Object> column, int ordinal) {
        List<String> keys = one(PATHS);
        JsonPath<Object> path = column.path(keys.toArray(String[]::new));
        Function<Row, @Nullable Object> part = row -> {
            Object value = row.values()[ordinal];
            return value == null ? null : JsonValue.at(JsonValue.parse(((Json) value).text()), keys);
        };
        Json value = Json.of(one(VALUES));
        Object asked = JsonValue.parse(value.text());
        return switch (random.nextInt(9)) {
            case 0 -> new Pair(path.eq(value), row -> asked.equals(part.apply(row)));
            case 1 -> new Pair(path.ne(value), row -> !asked.equals(part.apply(row)));
            case 2 -> new Pair(path.exists(), row -> part.apply(row) != null);
            case 3 -> text(path, part);
            case 4 -> ordered(path, part);
            case 5 ->
                new Pair(path.arrayContains(value), array(part, array -> JsonValue.contains(array, List.of(asked))));
            case 6 ->
                new Pair(
                        path.arrayStartsWith(value),
                        array(part, array -> !array.isEmpty() && array.get(0).equals(asked)));
            case 7 ->
                new Pair(
                        path.arrayEndsWith(value),
                        array(
                                part,
                                array -> !array.isEmpty()
                                        && array.get(array.size() - 1).equals(asked)));
            default ->
                new Pair(column.isAnyNull(), row -> {
                    Object document = row.values()[ordinal];
                    return document == null || JsonValue.parse(((Json) document).text()) == JsonValue.Null.NULL;
                });
        };
    }

    private static java.util.function.Predicate<Row> array(
            Function<Row, @Nullable Object> part, java.util.function.Predicate<List<?>> test) {
        return row -> part.apply(row) instanceof List<?> array && test.test(array);
    }

    private Pair text(JsonPath<Object> path, Function<Row, @Nullable Object> part) {
        String asked = one(PARTS);
        String lower = Domain.lower(asked);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Pair(
                        path.stringContains(asked),
                        row -> part.apply(row) instanceof String text && text.contains(asked));
            case 1 ->
                new Pair(
                        path.stringStartsWith(asked),
                        row -> part.apply(row) instanceof String text && text.startsWith(asked));
            case 2 ->
                new Pair(
                        path.insensitive().stringEndsWith(asked),
                        row -> part.apply(row) instanceof String text
                                && Domain.lower(text).endsWith(lower));
            default ->
                new Pair(
                        path.insensitive().stringContains(asked),
                        row -> part.apply(row) instanceof String text
                                && Domain.lower(text).contains(lower));
        };
    }

    private Pair ordered(JsonPath<Object> path, Function<Row, @Nullable Object> part) {
        Json value = Json.of(one(ORDERED));
        Object asked = JsonValue.parse(value.text());
        Function<Row, @Nullable Integer> compared = row -> {
            Object found = part.apply(row);
            if (found instanceof BigDecimal number && asked instanceof BigDecimal other) {
                return number.compareTo(other);
            }
            return found instanceof String text && asked instanceof String other
                    ? (Integer) Domain.compareTexts(text, other)
                    : null;
        };
        return switch (random.nextInt(4)) {
            case 0 -> new Pair(path.lt(value), row -> compared.apply(row) != null && compared.apply(row) < 0);
            case 1 -> new Pair(path.lte(value), row -> compared.apply(row) != null && compared.apply(row) <= 0);
            case 2 -> new Pair(path.gt(value), row -> compared.apply(row) != null && compared.apply(row) > 0);
            default -> new Pair(path.gte(value), row -> compared.apply(row) != null && compared.apply(row) >= 0);
        };
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
