package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Jdbi with row mappers by hand. */
final class JdbiContender implements Contender {

    private static final String COLUMNS =
            "id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at";
    private static final String INSERT =
            "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (:user, 'stripe', :id, :amount)";
    private static final String PAYMENT = " RETURNING id, user_id, provider, external_id, amount, status";

    private final Jdbi jdbi;

    JdbiContender(Connection connection) {
        jdbi = Jdbi.create(new Reused(connection));
    }

    @Override
    public String name() {
        return "Jdbi";
    }

    private static User user(ResultSet row) throws SQLException {
        Array tags = row.getArray(6);
        return new User(
                (UUID) row.getObject(1),
                row.getString(2),
                row.getString(3),
                SubscriptionTier.ofLabel(row.getString(4)),
                row.getInt(5),
                tags == null ? List.of() : List.of((String[]) tags.getArray()),
                (UUID) row.getObject(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getInt(1),
                (UUID) row.getObject(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                PaymentStatus.ofLabel(row.getString(6)),
                null);
    }

    @Override
    public Object findByKey(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM users WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> user(row))
                .findOne());
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return written(INSERT + PAYMENT, userId, externalId);
    }

    private Payment written(String sql, UUID userId, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("user", userId)
                .bind("id", externalId)
                .bind("amount", HandWritten.AMOUNT)
                .map((row, context) -> payment(row))
                .one());
    }

    @Override
    public Object update(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "UPDATE users SET token_balance = token_balance + 1, updated_at = :now WHERE id = :id RETURNING "
                                + COLUMNS)
                .bind("now", LocalDateTime.now(ZoneOffset.UTC))
                .bind("id", id)
                .map((row, context) -> user(row))
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
                .map((row, context) -> user(row))
                .list());
    }

    @Override
    public Object graph() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        return jdbi.withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            for (NewPayment row : rows) {
                batch.bind("user", row.userId())
                        .bind("id", row.externalId())
                        .bind("amount", row.amount())
                        .add();
            }
            return (long) batch.execute().length;
        });
    }
}
