package dev.mvnschema.benchmarks;

import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JDBC as a careful person writes it: typed nulls, columns by position. */
record JdbcQueries(Connection connection) implements Queries {

    private static final String USER =
            "SELECT id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at FROM users";

    @Override
    public Optional<User> findById(UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(USER + " WHERE id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(user(row)) : Optional.empty();
            }
        }
    }

    @Override
    public List<User> list(int rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(USER + " WHERE token_balance >= ? LIMIT ?")) {
            statement.setInt(1, 0);
            statement.setLong(2, rows);
            try (ResultSet row = statement.executeQuery()) {
                List<User> users = new ArrayList<>();
                while (row.next()) {
                    users.add(user(row));
                }
                return users;
            }
        }
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

    @Override
    public Payment insert(UUID userId, String externalId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO payments (user_id, provider, external_id, amount, paid_at) VALUES (?, ?, ?, ?, ?)"
                        + " RETURNING id, user_id, provider, external_id, amount, status, paid_at")) {
            statement.setObject(1, userId);
            statement.setString(2, "stripe");
            statement.setString(3, externalId);
            statement.setBigDecimal(4, BigDecimal.TEN);
            statement.setNull(5, Types.TIMESTAMP_WITH_TIMEZONE);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Payment(
                        row.getInt(1),
                        (UUID) row.getObject(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        PaymentStatus.ofLabel(row.getString(6)),
                        instant(row.getObject(7, OffsetDateTime.class)));
            }
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
