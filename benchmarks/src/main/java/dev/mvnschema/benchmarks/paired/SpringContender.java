package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's JdbcClient with row mappers by hand. */
final class SpringContender implements Contender {

    private static final String USER =
            "SELECT id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at FROM users";
    private static final String USER_COLUMNS = USER.substring(7, USER.length() - 11);
    private static final String PAYMENT = " RETURNING id, user_id, provider, external_id, amount, status, paid_at";

    private final JdbcClient client;

    SpringContender(Connection connection) {
        client = JdbcClient.create(new Reused(connection));
    }

    @Override
    public String name() {
        return "Spring JdbcClient";
    }

    private static User user(ResultSet row, int number) throws SQLException {
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

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getInt(1),
                (UUID) row.getObject(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                PaymentStatus.ofLabel(row.getString(6)),
                null);
    }

    private static TokenOperation operation(ResultSet row, int number) throws SQLException {
        return new TokenOperation(
                row.getLong(1),
                (UUID) row.getObject(2),
                row.getInt(3),
                null,
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    @Override
    public Object findByKey(UUID id) {
        return client.sql(USER + " WHERE id = ?")
                .param(id)
                .query(SpringContender::user)
                .optional();
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return client.sql("INSERT INTO payments (user_id, provider, external_id, amount) VALUES (?, ?, ?, ?)" + PAYMENT)
                .params(userId, "stripe", externalId, HandWritten.AMOUNT)
                .query(SpringContender::payment)
                .single();
    }

    @Override
    public Object update(UUID id) {
        return client.sql("UPDATE users SET token_balance = token_balance + ?, updated_at = ? WHERE id = ? RETURNING "
                        + USER_COLUMNS)
                .params(1, LocalDateTime.now(ZoneOffset.UTC), id)
                .query(SpringContender::user)
                .single();
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return client.sql(
                        "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (?, ?, ?, ?) ON CONFLICT"
                                + " (provider, external_id) DO UPDATE SET status = ?::\"PaymentStatus\"" + PAYMENT)
                .params(userId, "stripe", externalId, HandWritten.AMOUNT, "succeeded")
                .query(SpringContender::payment)
                .single();
    }

    @Override
    public List<?> list() {
        return client.sql(USER).query(SpringContender::user).list();
    }

    @Override
    public Object graph() {
        List<User> users = client.sql(USER + " ORDER BY id LIMIT 100")
                .query(SpringContender::user)
                .list();
        UUID[] ids = users.stream().map(User::id).toArray(UUID[]::new);
        Map<UUID, List<TokenOperation>> byUser = new LinkedHashMap<>();
        client.sql("SELECT id, user_id, amount, metadata, created_at FROM token_operations WHERE user_id = ANY (?)")
                .param(ids)
                .query(SpringContender::operation)
                .list()
                .forEach(one -> byUser.computeIfAbsent(one.userId(), id -> new ArrayList<>())
                        .add(one));
        return byUser;
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        return client.sql("INSERT INTO payments (user_id, provider, external_id, amount)"
                        + " SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::numeric[])")
                .params(
                        rows.stream().map(NewPayment::userId).toArray(UUID[]::new),
                        rows.stream().map(NewPayment::provider).toArray(String[]::new),
                        rows.stream().map(NewPayment::externalId).toArray(String[]::new),
                        rows.stream().map(NewPayment::amount).toArray(java.math.BigDecimal[]::new))
                .update();
    }
}
