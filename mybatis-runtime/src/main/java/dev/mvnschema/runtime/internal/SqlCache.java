package dev.mvnschema.runtime.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of statements by their shape. One instance of each text serves all calls: its hash is known, and the driver finds its
 * prepared statement at once.
 */
final class SqlCache {

    /** More shapes than that are not a program's, but made of data. */
    private static final int LIMIT = 10_000;

    /** By {@link SqlBuilder#shape()}. */
    private final Map<Object, String> texts = new ConcurrentHashMap<>();

    private final Map<WriteShape, WriteShape.Text> shapes = new ConcurrentHashMap<>();

    String text(SqlBuilder builder) {
        String known = texts.get(builder);
        if (known != null) {
            return known;
        }
        String text = builder.text();
        if (texts.size() < LIMIT) {
            texts.putIfAbsent(builder.shape(), text);
        }
        return text;
    }

    /** The text of a shape; null when it was not seen before. */
    WriteShape.@Nullable Text text(WriteShape shape) {
        return shapes.get(shape);
    }

    /** Keeps the text and the types of a statement of a new shape; returns the statement. */
    <T> Statement<T> kept(WriteShape shape, Statement<T> statement) {
        if (shapes.size() < LIMIT) {
            shapes.putIfAbsent(
                    shape, new WriteShape.Text(statement.sql, Arrays.copyOf(statement.types, statement.parameters)));
        }
        return statement;
    }

    int size() {
        return texts.size();
    }
}
