package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Condition.Match;

/** Tests on a column of text without regard to case; see {@link StringColumn#insensitive()}. */
public final class InsensitiveText<M> {

    private final StringColumn<M> column;

    InsensitiveText(StringColumn<M> column) {
        this.column = column;
    }

    public Predicate<M> eq(String value) {
        return like(Match.EQUALS, value);
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

    private Predicate<M> like(Match match, String value) {
        return new Condition.Like<>(column, match, true, Condition.operand(value, column.field()));
    }
}
