package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Aggregate;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Group;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What predicates are made of. */
public sealed interface Condition<M> extends Predicate<M> {

    /** Column, operator, operand. */
    record Compare<M>(Column<M, ?> column, Operator operator, Object value) implements Condition<M> {}

    /** Column, operator, column. */
    record CompareColumns<M>(Column<M, ?> column, Operator operator, Column<M, ?> other) implements Condition<M> {}

    /** A text compared without regard to case. */
    record CompareText<M>(Column<M, String> column, Operator operator, String value) implements Condition<M> {}

    /** Whether the text is one of these, without regard to case. */
    record InText<M>(Column<M, String> column, boolean negated, List<String> values) implements Condition<M> {}

    /** A test of a part of a document. */
    record JsonTest<M>(
            Column<M, Json> column,
            List<String> path,
            JsonOperator operator,
            @Nullable Json value) implements Condition<M> {}

    /** A test of a text within a document. */
    record JsonLike<M>(Column<M, Json> column, List<String> path, Match match, boolean insensitive, String value)
            implements Condition<M> {}

    /** Full-text search in the texts of some columns, put together. */
    record Search<M>(
            List<? extends Column<M, String>> columns,
            @Nullable String language,
            String query) implements Condition<M> {}

    /** Aggregate, operator, operand. */
    record AggregateCompare<M>(Aggregate<M, ?> aggregate, Operator operator, Object value)
            implements Condition<Group<M>> {}

    record AggregateNull<M>(Aggregate<M, ?> aggregate, boolean isNull) implements Condition<Group<M>> {}

    /** Whether the value is one of these. */
    record In<M>(Column<M, ?> column, boolean negated, List<?> values) implements Condition<M> {}

    record NullTest<M>(Column<M, ?> column, boolean isNull) implements Condition<M> {}

    /** A test of text. */
    record Like<M>(Column<M, String> column, Match match, boolean insensitive, String value) implements Condition<M> {}

    /** All of them; true when there are none. */
    record All<M>(List<Predicate<M>> parts) implements Condition<M> {}

    /** One of them; false when there are none. */
    record AnyOf<M>(List<Predicate<M>> parts) implements Condition<M> {}

    record Not<M>(Predicate<M> part) implements Condition<M> {}

    /** A test of the related rows; without predicate, of their existence. */
    record Related<M, T>(
            Relation<M, T, ?> relation,
            Quantifier quantifier,
            @Nullable Predicate<T> predicate) implements Condition<M> {}

    /**
     * Whether a join table ties the row to this one of the other side.
     *
     * @param column the column of this side that the join table refers to
     * @param other the type of the other side's key
     * @param key the other side's key
     */
    record Joined<M>(Link.JoinTable join, Column<M, ?> column, PgType<?> other, Object key) implements Condition<M> {}

    /** Where the text is looked for. */
    enum Match {
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    /** What a part of a document is tested for. */
    enum JsonOperator {
        EXISTS,
        EQ,
        DISTINCT,
        LT,
        LTE,
        GT,
        GTE,
        ARRAY_CONTAINS,
        ARRAY_STARTS_WITH,
        ARRAY_ENDS_WITH
    }

    /** How many related rows. */
    enum Quantifier {
        SOME,
        EVERY,
        NONE
    }

    static <M> Predicate<M> all(List<Predicate<M>> parts) {
        return parts.size() == 1 ? parts.get(0) : new All<>(parts);
    }

    static <M> Predicate<M> anyOf(List<Predicate<M>> parts) {
        return parts.size() == 1 ? parts.get(0) : new AnyOf<>(parts);
    }

    /** The operand of a column. @throws InvalidQuery when it is null */
    static <T> T operand(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidQuery(
                    "%s is compared with null; use isNull() or isNotNull(), or leave the test out".formatted(field));
        }
        return value;
    }

    /** A part of a query. @throws InvalidQuery when it is null */
    static <T> T operand(@Nullable T part) {
        if (part == null) {
            throw new InvalidQuery("a part of the query is null; leave it out instead");
        }
        return part;
    }

    /** The operands of a column. @throws InvalidQuery when one is null */
    static <T> List<T> operands(@Nullable Collection<? extends T> values, String field) {
        List<T> operands = new ArrayList<>();
        for (T value : operand(values, field)) {
            operands.add(operand(value, field));
        }
        return operands;
    }

    /** Parts of a query. @throws InvalidQuery when one is null */
    static <T> List<T> operands(T first, T[] more) {
        List<T> parts = new ArrayList<>(1 + more.length);
        parts.add(operand(first));
        for (T part : more) {
            parts.add(operand(part));
        }
        return parts;
    }
}
