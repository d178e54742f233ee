package dev.mvnschema.runtime.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of statements by their shape. One instance of each text serves all calls: its hash is known, and the driver finds its
 * prepared statement at once.
 */
final class SqlCache {

    /** More shapes than that are not a program's, but made of data. */
    private static final int LIMIT = 10_000;

    /** By {@link SqlBuilder#shape()}. */
    private final Map<Object, String> texts = new ConcurrentHashMap<>();

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

    int size() {
        return texts.size();
    }
}
