package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Query;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes streams of rows. */
final class RowStreams {

    /** Less costs more round trips; more costs memory and gains nothing. */
    static final int FETCH_SIZE = 1000;

    private RowStreams() {}

    static <T> Stream<T> open(SqlChannel channel, Statement<T> statement, int fetchSize) {
        if (fetchSize < 1) {
            throw new InvalidQuery("a stream fetches at least one row at a time");
        }
        RowCursor<T> rows = channel.stream(statement, fetchSize);
        return of(rows).onClose(rows::close);
    }

    static <T> Stream<T> of(Iterator<T> rows) {
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
