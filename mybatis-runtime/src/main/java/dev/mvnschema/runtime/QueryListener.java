package dev.mvnschema.runtime;

/**
 * Hears of every statement, after it was executed and on the thread that executed it. Where none is registered, nothing is measured
 * and nothing costs. What it throws is thrown by the call.
 */
@FunctionalInterface
public interface QueryListener {

    /** A statement was executed, or failed. */
    void onQuery(QueryEvent event);

    /** Tells both, this one first. */
    default QueryListener and(QueryListener other) {
        return event -> {
            onQuery(event);
            other.onQuery(event);
        };
    }
}
