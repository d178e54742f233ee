package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Query;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes streams of rows. */
final class RowStreams {

    /** Less costs more round trips; more costs memory and gains nothing. */
    static final int FETCH_SIZE = 1000;

    private RowStreams() {}

    static <T> Stream<T> open(SqlChannel channel, Statement<T> statement, int fetchSize) {
        return open(channel.stream(statement, checked(fetchSize)));
    }

    /** Rows that were fetched together become others. */
    static <T, G extends @Nullable Object> Stream<G> open(
            SqlChannel channel,
            Statement<T> statement,
            int fetchSize,
            BiFunction<SqlChannel, List<T>, List<G>> change) {
        return open(channel.stream(statement, checked(fetchSize), change));
    }

    private static int checked(int fetchSize) {
        if (fetchSize < 1) {
            throw new InvalidQuery("a stream fetches at least one row at a time");
        }
        return fetchSize;
    }

    private static <T extends @Nullable Object> Stream<T> open(RowCursor<T> rows) {
        return of(rows).onClose(rows::close);
    }

    static <T extends @Nullable Object> Stream<T> of(Iterator<T> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    /** Rows in their order: what comes from the end must be read whole to be turned round. */
    static <R> Body<R> forward(Table<R, ?> table, Query<R> query) {
        Body<R> body = Body.of(table, query);
        if (body.isFromEnd()) {
            throw new InvalidQuery("rows cannot be streamed from the end: sort them the other way round");
        }
        return body;
    }
}
