package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Condition.Match;
import dev.mvnschema.runtime.internal.Operator;
import java.util.Collection;

/** Tests on a column of text without regard to case; see {@link StringColumn#insensitive()}. */
public final class InsensitiveText<M> {

    private final StringColumn<M> column;

    InsensitiveText(StringColumn<M> column) {
        this.column = column;
    }

    public Predicate<M> eq(String value) {
        return compare(Operator.EQ, value);
    }

    /** Rows whose value is one of these; no rows when the collection is empty. */
    public Predicate<M> in(Collection<String> values) {
        return new Condition.InText<>(column, false, Condition.operands(values, column.field()));
    }

    /** Rows whose value is none of these; rows where it is null are among them. */
    public Predicate<M> notIn(Collection<String> values) {
        return new Condition.InText<>(column, true, Condition.operands(values, column.field()));
    }

    public Predicate<M> lt(String value) {
        return compare(Operator.LT, value);
    }

    public Predicate<M> lte(String value) {
        return compare(Operator.LTE, value);
    }

    public Predicate<M> gt(String value) {
        return compare(Operator.GT, value);
    }

    public Predicate<M> gte(String value) {
        return compare(Operator.GTE, value);
    }

    /** Rows whose value differs; rows where it is null are among them. */
    public Predicate<M> ne(String value) {
        return eq(value).not();
    }

    public Predicate<M> contains(String part) {
        return like(Match.CONTAINS, part);
    }

    public Predicate<M> startsWith(String prefix) {
        return like(Match.STARTS_WITH, prefix);
    }

    public Predicate<M> endsWith(String suffix) {
        return like(Match.ENDS_WITH, suffix);
    }

    private Predicate<M> compare(Operator operator, String value) {
        return new Condition.CompareText<>(column, operator, Condition.operand(value, column.field()));
    }

    private Predicate<M> like(Match match, String value) {
        return new Condition.Like<>(column, match, true, Condition.operand(value, column.field()));
    }
}
