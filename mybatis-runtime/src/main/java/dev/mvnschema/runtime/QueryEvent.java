package dev.mvnschema.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that was executed. Its text never has values in it; {@link #parameters()} has them. */
public final class QueryEvent {

    private final String operation;
    private final String sql;
    private final @Nullable Object[] parameters;
    private final long rows;
    private final Duration duration;
    private final @Nullable RuntimeException error;

    /** Called by the runtime. */
    public QueryEvent(
            String operation,
            String sql,
            @Nullable Object[] parameters,
            long rows,
            Duration duration,
            @Nullable RuntimeException error) {
        this.operation = operation;
        this.sql = sql;
        this.parameters = parameters;
        this.rows = rows;
        this.duration = duration;
        this.error = error;
    }

    /** The call that it belongs to: {@code User.findMany}. */
    public String operation() {
        return operation;
    }

    /** The text, with a {@code ?} for each parameter. */
    public String sql() {
        return sql;
    }

    /** The values of the parameters: they are data of your users, so think before you log them. */
    public List<@Nullable Object> parameters() {
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(parameters)));
    }

    /** How many rows it returned, or touched. */
    public long rows() {
        return rows;
    }

    /** From sending it to having read its rows. */
    public Duration duration() {
        return duration;
    }

    /** Why it failed; null when it did not. */
    public @Nullable RuntimeException error() {
        return error;
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "%s: %s (%d rows, %.3f ms%s)"
                .formatted(operation, sql, rows, duration.toNanos() / 1e6, error == null ? "" : ", failed");
    }
}
