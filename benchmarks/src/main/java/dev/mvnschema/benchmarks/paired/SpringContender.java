package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.OneConnection;
import dev.mvnschema.runtime.sample.User;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's JdbcClient with row mappers by hand: JDBC's own. */
final class SpringContender implements Contender {

    private static final String USER_COLUMNS =
            "id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at";
    private static final String USER = "SELECT " + USER_COLUMNS + " FROM users";
    private static final String OPERATION = "SELECT id, user_id, amount, metadata, created_at FROM token_operations";
    private static final String INSERT =
            "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (?, ?, ?, ?)";
    private static final String PAYMENT = " RETURNING id, user_id, provider, external_id, amount, status, paid_at";
    private static final RowMapper<User> AS_USER = (row, number) -> HandWritten.user(row);

    private final JdbcClient client;
    private final TransactionTemplate transactions;

    SpringContender(Connection connection) {
        DataSource dataSource = new OneConnection(connection);
        client = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    @Override
    public String name() {
        return "Spring JdbcClient";
    }

    @Override
    public String form(Work work) {
        return switch (work) {
            case GRAPH -> "two statements";
            case CREATE_MANY, COPY -> "`unnest`";
            default -> "";
        };
    }

    @Override
    public Object findByKey(UUID id) {
        return client.sql(USER + " WHERE id = ?").param(id).query(AS_USER).optional();
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return client.sql(INSERT + PAYMENT)
                .params(userId, "stripe", externalId, HandWritten.AMOUNT)
                .query((row, number) -> HandWritten.payment(row))
                .single();
    }

    @Override
    public Object update(UUID id) {
        return client.sql("UPDATE users SET token_balance = token_balance + ?, updated_at = ? WHERE id = ? RETURNING "
                        + USER_COLUMNS)
                .params(1, LocalDateTime.now(ZoneOffset.UTC), id)
                .query(AS_USER)
                .single();
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return client.sql(INSERT + " ON CONFLICT (provider, external_id) DO UPDATE SET status = ?::\"PaymentStatus\""
                        + PAYMENT)
                .params(userId, "stripe", externalId, HandWritten.AMOUNT, "succeeded")
                .query((row, number) -> HandWritten.payment(row))
                .single();
    }

    @Override
    public List<?> list() {
        return client.sql(USER).query(AS_USER).list();
    }

    @Override
    public Object graph() {
        UUID[] ids = Children.ids(client.sql(USER + " ORDER BY id LIMIT ?")
                .param(100)
                .query(AS_USER)
                .list());
        return Children.byUser(
                ids,
                client.sql(OPERATION + " WHERE user_id = ANY (?)")
                        .param(ids)
                        .query((row, number) -> HandWritten.operation(row))
                        .list());
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        Columns columns = new Columns(rows);
        return client.sql(Columns.SQL)
                .params(columns.userIds, columns.providers, columns.externalIds, columns.amounts)
                .update();
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) {
        return createMany(rows);
    }

    @Override
    public void stream(Consumer<Object> each) {
        transactions.executeWithoutResult(status -> {
            try (Stream<?> rows = client
                    .sql(OPERATION)
                    .withFetchSize(Cursors.FETCH_SIZE)
                    .query((row, number) -> HandWritten.operation(row))
                    .stream()) {
                rows.forEach(each);
            }
        });
    }
}
