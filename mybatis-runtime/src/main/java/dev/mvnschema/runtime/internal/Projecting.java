package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Grouping;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs what reads something else than whole rows. */
final class Projecting<R> {

    private final SqlChannel channel;
    private final Table<R, ?> table;
    private final ProjectionQuery<R> statements;

    Projecting(Table<R, ?> table, SqlChannel channel) {
        this.table = table;
        this.channel = channel;
        this.statements = new ProjectionQuery<>(table, channel.engine().sql());
    }

    <T extends @Nullable Object> List<T> unique(String verb, Unique<R> key, Projection<R, T> projection) {
        ProjectionPlan<R> plan = plan(projection).ofRows();
        return plan.finish(channel, projection, channel.query(statements.unique(verb, key, plan)));
    }

    <T extends @Nullable Object> List<T> rows(String verb, Query<R> query, Projection<R, T> projection) {
        ProjectionPlan<R> plan = plan(projection).ofRows();
        Body<R> body = Body.of(table, query);
        List<@Nullable Object[]> rows = channel.query(statements.rows(verb, body, plan));
        return plan.finish(channel, projection, body.isFromEnd() ? TableReader.reversed(rows) : rows);
    }

    <T extends @Nullable Object> Stream<T> stream(Query<R> query, Projection<R, T> projection, int fetchSize) {
        ProjectionPlan<R> plan = plan(projection).ofRows();
        Statement<@Nullable Object[]> statement = statements.rows("stream", RowStreams.forward(table, query), plan);
        return plan.isFlat()
                ? RowStreams.open(channel, statement, fetchSize).map(projection::make)
                : RowStreams.open(channel, statement, fetchSize, (on, rows) -> plan.finish(on, projection, rows));
    }

    <T extends @Nullable Object> T aggregate(Query<R> query, Projection<R, T> projection) {
        ProjectionPlan<R> plan = plan(projection).ofGroups(List.of());
        return plan.finish(channel, projection, channel.query(statements.aggregate(query, plan)))
                .get(0);
    }

    <T extends @Nullable Object> List<T> groups(Grouping<R> groups, Projection<R, T> projection) {
        ProjectionPlan<R> plan = plan(projection).ofGroups(groups.columns());
        return plan.finish(channel, projection, channel.query(statements.groups(groups, plan)));
    }

    private ProjectionPlan<R> plan(Projection<R, ?> projection) {
        return new ProjectionPlan<>(Condition.operand(projection));
    }
}
