package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.OneConnection;
import dev.mvnschema.runtime.sample.Payment;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Jdbi with row mappers by hand: JDBC's own. */
final class JdbiContender implements Contender {

    private static final String COLUMNS =
            "id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at";
    private static final String OPERATION = "SELECT id, user_id, amount, metadata, created_at FROM token_operations";
    private static final String INSERT =
            "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (:user, :provider, :id, :amount)";
    private static final String PAYMENT = " RETURNING id, user_id, provider, external_id, amount, status, paid_at";

    private final Jdbi jdbi;

    JdbiContender(Connection connection) {
        jdbi = Jdbi.create(new OneConnection(connection))
                .registerArrayType(UUID.class, "uuid")
                .registerArrayType(String.class, "text")
                .registerArrayType(BigDecimal.class, "numeric");
    }

    @Override
    public String name() {
        return "Jdbi";
    }

    @Override
    public String form(Work work) {
        return switch (work) {
            case GRAPH -> "two statements";
            case CREATE_MANY -> "batch, rewritten";
            case COPY -> "`unnest`";
            default -> "";
        };
    }

    @Override
    public Object findByKey(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM users WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> HandWritten.user(row))
                .findOne());
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return written(INSERT + PAYMENT, userId, externalId);
    }

    private Payment written(String sql, UUID userId, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("user", userId)
                .bind("provider", "stripe")
                .bind("id", externalId)
                .bind("amount", HandWritten.AMOUNT)
                .map((row, context) -> HandWritten.payment(row))
                .one());
    }

    @Override
    public Object update(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "UPDATE users SET token_balance = token_balance + :by, updated_at = :now WHERE id = :id RETURNING "
                                + COLUMNS)
                .bind("by", 1)
                .bind("now", LocalDateTime.now(ZoneOffset.UTC))
                .bind("id", id)
                .map((row, context) -> HandWritten.user(row))
                .one());
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return written(
                INSERT + " ON CONFLICT (provider, external_id) DO UPDATE SET status = 'succeeded'" + PAYMENT,
                userId,
                externalId);
    }

    @Override
    public List<?> list() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM users")
                .map((row, context) -> HandWritten.user(row))
                .list());
    }

    @Override
    public Object graph() {
        return jdbi.withHandle(handle -> {
            UUID[] ids = Children.ids(handle.createQuery("SELECT " + COLUMNS + " FROM users ORDER BY id LIMIT :limit")
                    .bind("limit", 100)
                    .map((row, context) -> HandWritten.user(row))
                    .list());
            return Children.byUser(
                    ids,
                    handle.createQuery(OPERATION + " WHERE user_id = ANY (:ids)")
                            .bindArray("ids", (Object[]) ids)
                            .map((row, context) -> HandWritten.operation(row))
                            .list());
        });
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        return jdbi.withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            for (NewPayment row : rows) {
                batch.bind("user", row.userId())
                        .bind("provider", row.provider())
                        .bind("id", row.externalId())
                        .bind("amount", row.amount())
                        .add();
            }
            return (long) batch.execute().length;
        });
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) {
        Columns columns = new Columns(rows);
        return jdbi.withHandle(handle -> handle.createUpdate(Columns.SQL)
                .bind(0, columns.userIds)
                .bind(1, columns.providers)
                .bind(2, columns.externalIds)
                .bind(3, columns.amounts)
                .execute());
    }

    @Override
    public void stream(Consumer<Object> each) {
        jdbi.useTransaction(handle -> handle.createQuery(OPERATION)
                .setFetchSize(Cursors.FETCH_SIZE)
                .map((row, context) -> (Object) HandWritten.operation(row))
                .forEach(each));
    }
}
