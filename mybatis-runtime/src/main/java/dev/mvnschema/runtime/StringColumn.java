package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Condition.Match;
import dev.mvnschema.runtime.internal.PgType;
import java.util.List;

/** A column of text. The characters {@code %}, {@code _} and {@code \} of an operand stand for themselves. */
public final class StringColumn<M> extends ComparableColumn<M, String> {

    /** Called by generated code. */
    public StringColumn(int ordinal, String field, String columnName, PgType<String> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
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

    /** The same tests without regard to case: {@code User.USERNAME.insensitive().eq("ALICE")}. */
    public InsensitiveText<M> insensitive() {
        return new InsensitiveText<>(this);
    }

    /**
     * Full-text search, by the server's default language: words, {@code "phrases"}, {@code or} and {@code -not}, as people type
     * them; no text is a syntax error.
     */
    public Predicate<M> search(String query) {
        return new Condition.Search<>(List.of(this), null, Condition.operand(query, field()));
    }

    /** Full-text search in a language that PostgreSQL knows: {@code search("english", "cats")}. */
    public Predicate<M> search(String language, String query) {
        return new Condition.Search<>(
                List.of(this), Condition.operand(language, field()), Condition.operand(query, field()));
    }

    private Predicate<M> like(Match match, String value) {
        return new Condition.Like<>(this, match, false, Condition.operand(value, field()));
    }
}
