package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The sample's work in JDBC as a careful person writes it: columns by position, typed parameters, arrays in place of a thousand
 * placeholders, a connection of the pool for each call. It is what the generated client is measured against.
 */
public final class HandWritten {

    public static final BigDecimal AMOUNT = new BigDecimal("9.90");

    private static final String USER =
            "SELECT id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at FROM users";
    private static final String PAYMENT = " RETURNING id, user_id, provider, external_id, amount, status, paid_at";
    private static final String USER_COLUMNS =
            " RETURNING id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at";

    private final DataSource dataSource;

    public HandWritten(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<User> findUser(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(USER + " WHERE id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(user(row)) : Optional.empty();
            }
        }
    }

    public List<User> listUsers() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(USER);
                ResultSet row = statement.executeQuery()) {
            return users(row);
        }
    }

    private static List<User> users(ResultSet row) throws SQLException {
        List<User> users = new ArrayList<>();
        while (row.next()) {
            users.add(user(row));
        }
        return users;
    }

    /** Parents, then their children by {@code = ANY}. */
    public Map<UUID, List<TokenOperation>> usersWithOperations(int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<User> users;
            try (PreparedStatement statement = connection.prepareStatement(USER + " ORDER BY id LIMIT ?")) {
                statement.setLong(1, limit);
                try (ResultSet row = statement.executeQuery()) {
                    users = users(row);
                }
            }
            Map<UUID, List<TokenOperation>> byUser = new LinkedHashMap<>();
            UUID[] ids = new UUID[users.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = users.get(i).id();
                byUser.put(ids[i], new ArrayList<>());
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT id, user_id, amount, metadata, created_at FROM token_operations WHERE user_id = ANY (?)")) {
                statement.setArray(1, connection.createArrayOf("uuid", ids));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        TokenOperation operation = operation(row);
                        byUser.computeIfAbsent(operation.userId(), id -> new ArrayList<>())
                                .add(operation);
                    }
                }
            }
            return byUser;
        }
    }

    /** Reads a row of {@code token_operations}. */
    public static TokenOperation operation(ResultSet row) throws SQLException {
        String metadata = row.getString(4);
        return new TokenOperation(
                row.getLong(1),
                (UUID) row.getObject(2),
                row.getInt(3),
                metadata == null ? null : Json.of(metadata),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    /** Reads a row of {@code users}. */
    public static User user(ResultSet row) throws SQLException {
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

    public Payment insertPayment(UUID userId, String provider, String externalId) throws SQLException {
        return payment(
                "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (?, ?, ?, ?)" + PAYMENT,
                userId,
                provider,
                externalId,
                null);
    }

    public Payment upsertPayment(UUID userId, String provider, String externalId) throws SQLException {
        return payment(
                "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (provider, external_id) DO UPDATE SET status = ?" + PAYMENT,
                userId,
                provider,
                externalId,
                PaymentStatus.SUCCEEDED);
    }

    private Payment payment(String sql, UUID userId, String provider, String externalId, @Nullable PaymentStatus then)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, userId);
            statement.setString(2, provider);
            statement.setString(3, externalId);
            statement.setBigDecimal(4, AMOUNT);
            if (then != null) {
                statement.setObject(5, then.label(), Types.OTHER);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return payment(row);
            }
        }
    }

    /** Reads a row of {@code payments}. */
    public static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getInt(1),
                (UUID) row.getObject(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                PaymentStatus.ofLabel(row.getString(6)),
                instant(row.getObject(7, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    public User updateUser(UUID id, int by) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE users SET token_balance = token_balance + ?, updated_at = ? WHERE id = ?"
                                + USER_COLUMNS)) {
            statement.setInt(1, by);
            statement.setObject(2, LocalDateTime.now(ZoneOffset.UTC));
            statement.setObject(3, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return user(row);
            }
        }
    }

    /** One array for each column. */
    public int insertPayments(List<NewPayment> rows) throws SQLException {
        UUID[] userIds = new UUID[rows.size()];
        String[] providers = new String[rows.size()];
        String[] externalIds = new String[rows.size()];
        BigDecimal[] amounts = new BigDecimal[rows.size()];
        for (int i = 0; i < userIds.length; i++) {
            NewPayment row = rows.get(i);
            userIds[i] = row.userId();
            providers[i] = row.provider();
            externalIds[i] = row.externalId();
            amounts[i] = row.amount();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO payments (user_id, provider, external_id, amount)"
                                + " SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::numeric[])")) {
            statement.setArray(1, connection.createArrayOf("uuid", userIds));
            statement.setArray(2, connection.createArrayOf("text", providers));
            statement.setArray(3, connection.createArrayOf("text", externalIds));
            statement.setArray(4, connection.createArrayOf("numeric", amounts));
            return statement.executeUpdate();
        }
    }

    /** {@code COPY} in its text format. */
    public long copyPayments(List<NewPayment> rows) throws SQLException {
        StringBuilder text = new StringBuilder(1 << 16);
        for (NewPayment row : rows) {
            text.append(row.userId()).append('\t').append(row.provider());
            text.append('\t').append(row.externalId());
            text.append('\t').append(row.amount()).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (Connection connection = dataSource.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY payments (user_id, provider, external_id, amount) FROM STDIN");
            copy.writeToCopy(bytes, 0, bytes.length);
            return copy.endCopy();
        }
    }

    /** What a program has of a payment before the database has it. */
    public record NewPayment(UUID userId, String provider, String externalId, BigDecimal amount) {}

    public int deletePayments() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("DELETE FROM payments")) {
            return statement.executeUpdate();
        }
    }
}
