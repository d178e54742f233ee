package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Condition.JsonOperator;
import dev.mvnschema.runtime.internal.Condition.Match;
import java.util.List;

/**
 * Tests on a part of a JSON document: {@code Event.DATA.path("user", "name").stringContains("x")}. Where the document has no such
 * part, or one of another kind, a test is not true, and its {@code not()} is.
 */
public final class JsonPath<M> {

    private final JsonColumn<M> column;
    private final List<String> path;
    private final boolean insensitive;

    JsonPath(JsonColumn<M> column, List<String> path, boolean insensitive) {
        this.column = column;
        this.path = path;
        this.insensitive = insensitive;
    }

    /** The tests of texts without regard to case. */
    public JsonPath<M> insensitive() {
        return new JsonPath<>(column, path, true);
    }

    /** Documents that have this part, be it null. */
    public Predicate<M> exists() {
        return new Condition.JsonTest<>(column, path, JsonOperator.EXISTS, null);
    }

    /** Documents whose part is null. */
    public Predicate<M> isJsonNull() {
        return eq(Json.NULL);
    }

    public Predicate<M> eq(Json value) {
        return test(JsonOperator.EQ, value);
    }

    /** Documents whose part is this text. */
    public Predicate<M> eq(String value) {
        return eq(Json.string(Condition.operand(value, column.field())));
    }

    /** Documents whose part is this number. */
    public Predicate<M> eq(long value) {
        return eq(Json.number(value));
    }

    /** Documents whose part is this truth value. */
    public Predicate<M> eq(boolean value) {
        return eq(Json.bool(value));
    }

    /** Documents whose part differs, or that have none. */
    public Predicate<M> ne(Json value) {
        return test(JsonOperator.DISTINCT, value);
    }

    /** Documents whose part is a smaller number or text; numbers are compared with numbers, texts with texts. */
    public Predicate<M> lt(Json value) {
        return test(JsonOperator.LT, ordered(value));
    }

    public Predicate<M> lte(Json value) {
        return test(JsonOperator.LTE, ordered(value));
    }

    public Predicate<M> gt(Json value) {
        return test(JsonOperator.GT, ordered(value));
    }

    public Predicate<M> gte(Json value) {
        return test(JsonOperator.GTE, ordered(value));
    }

    /** Documents whose part is a smaller number. */
    public Predicate<M> lt(long value) {
        return lt(Json.number(value));
    }

    public Predicate<M> lte(long value) {
        return lte(Json.number(value));
    }

    public Predicate<M> gt(long value) {
        return gt(Json.number(value));
    }

    public Predicate<M> gte(long value) {
        return gte(Json.number(value));
    }

    /** Documents whose part is a text with this in it. */
    public Predicate<M> stringContains(String part) {
        return like(Match.CONTAINS, part);
    }

    public Predicate<M> stringStartsWith(String prefix) {
        return like(Match.STARTS_WITH, prefix);
    }

    public Predicate<M> stringEndsWith(String suffix) {
        return like(Match.ENDS_WITH, suffix);
    }

    /** Documents whose part is an array with all of these elements; objects among them may have more keys than asked for. */
    public Predicate<M> arrayContains(Json... elements) {
        return test(
                JsonOperator.ARRAY_CONTAINS,
                Json.array(Condition.operands(List.of(elements), column.field()).toArray(Json[]::new)));
    }

    /** Documents whose part is an array that begins with this element. */
    public Predicate<M> arrayStartsWith(Json element) {
        return test(JsonOperator.ARRAY_STARTS_WITH, element);
    }

    /** Documents whose part is an array that ends with this element. */
    public Predicate<M> arrayEndsWith(Json element) {
        return test(JsonOperator.ARRAY_ENDS_WITH, element);
    }

    private Predicate<M> test(JsonOperator operator, Json value) {
        return new Condition.JsonTest<>(column, path, operator, Condition.operand(value, column.field()));
    }

    private Predicate<M> like(Match match, String value) {
        return new Condition.JsonLike<>(column, path, match, insensitive, Condition.operand(value, column.field()));
    }

    private Json ordered(Json value) {
        String text = Condition.operand(value, column.field()).text().strip();
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first != '"' && first != '-' && !Character.isDigit(first)) {
            throw new InvalidQuery(
                    "%s: only numbers and texts have an order, not %s".formatted(column.field(), kind(first)));
        }
        return value;
    }

    private static String kind(char first) {
        return switch (first) {
            case '{' -> "objects";
            case '[' -> "arrays";
            default -> "other documents";
        };
    }
}
