package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** MyBatis as people write it: an annotated mapper, a session for each call. */
final class MyBatisContender<M extends MyBatisStatements> implements Contender {

    private final String name;
    private final Class<M> mapper;
    private final Connection connection;
    private final MyBatisSessions sessions;

    MyBatisContender(String name, Class<M> mapper, Connection connection) {
        this.name = name;
        this.mapper = mapper;
        this.connection = connection;
        this.sessions = new MyBatisSessions(connection, mapper);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String form(Work work) {
        return switch (work) {
            case GRAPH -> "two statements";
            case CREATE_MANY -> "batch executor, rewritten";
            case COPY -> "`unnest`";
            default -> "";
        };
    }

    @Override
    public Object findByKey(UUID id) {
        return sessions.with(mapper, statements -> statements.find(id));
    }

    @Override
    public List<?> list() {
        return sessions.with(mapper, MyBatisStatements::list);
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        NewPayment row = new NewPayment(userId, "stripe", externalId, HandWritten.AMOUNT);
        return sessions.with(mapper, statements -> statements.insert(row));
    }

    @Override
    public Object update(UUID id) {
        return sessions.with(mapper, statements -> statements.update(id, 1, Instant.now()));
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        NewPayment row = new NewPayment(userId, "stripe", externalId, HandWritten.AMOUNT);
        return sessions.with(mapper, statements -> statements.upsert(row));
    }

    @Override
    public Object graph() {
        return sessions.with(mapper, statements -> {
            UUID[] ids = Children.ids(statements.first(100));
            return Children.byUser(ids, statements.operations(ids));
        });
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        sessions.batch(mapper, statements -> rows.forEach(statements::add));
        return rows.size();
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) {
        Columns columns = new Columns(rows);
        Integer added = sessions.with(
                mapper,
                statements ->
                        statements.addAll(columns.userIds, columns.providers, columns.externalIds, columns.amounts));
        return added;
    }

    @Override
    public void stream(Consumer<Object> each) throws Exception {
        Cursors.open(
                connection,
                () -> sessions.with(mapper, statements -> {
                    statements.stream().forEach(each);
                    return null;
                }));
    }
}
