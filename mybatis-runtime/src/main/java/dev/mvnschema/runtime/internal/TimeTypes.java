package dev.mvnschema.runtime.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times. A {@code timestamp} without time zone holds UTC, whatever the zones of client and server. PostgreSQL's
 * {@code infinity} is {@link Instant#MAX} and {@link LocalDate#MAX}, its {@code -infinity} the {@code MIN} of both.
 */
final class TimeTypes {

    /** A thousand years around now: outside, {@code java.sql.Timestamp} follows the Julian calendar, or stands for infinity. */
    private static final long FIRST = -11_644_473_600_000L;

    private static final long LAST = 32_503_680_000_000L;

    /** Asked for its zone alone. */
    private static final Calendar UTC = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);

    private TimeTypes() {}

    /** Whether this is the moment that the database has: the driver's way to it that costs least. */
    private static boolean isModern(java.sql.Timestamp value) {
        return value.getTime() > FIRST && value.getTime() < LAST;
    }

    /** {@code LocalDateTime.ofInstant} looks up the rules of the zone each time. */
    private static LocalDateTime atUtc(Instant value) {
        return LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
    }

    record Timestamp() implements PgType<Instant> {

        @Override
        public String sqlName() {
            return "timestamp";
        }

        @Override
        public int jdbcType() {
            return Types.TIMESTAMP;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Instant value) throws SQLException {
            statement.setObject(index, utc(value));
        }

        @Override
        public @Nullable Instant readOrNull(ResultSet row, int index) throws SQLException {
            java.sql.Timestamp near = row.getTimestamp(index, UTC);
            if (near == null) {
                return null;
            }
            if (isModern(near)) {
                return near.toInstant();
            }
            LocalDateTime value = row.getObject(index, LocalDateTime.class);
            if (value.equals(LocalDateTime.MAX)) {
                return Instant.MAX;
            }
            return value.equals(LocalDateTime.MIN) ? Instant.MIN : value.toInstant(ZoneOffset.UTC);
        }

        private static LocalDateTime utc(Instant value) {
            if (value.equals(Instant.MAX)) {
                return LocalDateTime.MAX;
            }
            return value.equals(Instant.MIN) ? LocalDateTime.MIN : atUtc(value);
        }

        @Override
        public String text(Instant value) {
            return PgTime.text(value);
        }

        @Override
        public Instant parse(String text) {
            return PgTime.instant(text);
        }
    }

    record Timestamptz() implements PgType<Instant> {

        @Override
        public String sqlName() {
            return "timestamptz";
        }

        @Override
        public int jdbcType() {
            return Types.TIMESTAMP_WITH_TIMEZONE;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Instant value) throws SQLException {
            statement.setObject(index, offset(value));
        }

        @Override
        public @Nullable Instant readOrNull(ResultSet row, int index) throws SQLException {
            java.sql.Timestamp near = row.getTimestamp(index);
            if (near == null) {
                return null;
            }
            if (isModern(near)) {
                return near.toInstant();
            }
            OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
            if (value.equals(OffsetDateTime.MAX)) {
                return Instant.MAX;
            }
            return value.equals(OffsetDateTime.MIN) ? Instant.MIN : value.toInstant();
        }

        private static OffsetDateTime offset(Instant value) {
            if (value.equals(Instant.MAX)) {
                return OffsetDateTime.MAX;
            }
            return value.equals(Instant.MIN) ? OffsetDateTime.MIN : OffsetDateTime.of(atUtc(value), ZoneOffset.UTC);
        }

        @Override
        public String text(Instant value) {
            return PgTime.text(value);
        }

        @Override
        public Instant parse(String text) {
            return PgTime.instant(text);
        }
    }

    record Date() implements PgType<LocalDate> {

        @Override
        public String sqlName() {
            return "date";
        }

        @Override
        public int jdbcType() {
            return Types.DATE;
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalDate value) throws SQLException {
            statement.setObject(index, value);
        }

        @Override
        public @Nullable LocalDate readOrNull(ResultSet row, int index) throws SQLException {
            return row.getObject(index, LocalDate.class);
        }

        @Override
        public String text(LocalDate value) {
            return PgTime.text(value);
        }

        @Override
        public LocalDate parse(String text) {
            return PgTime.date(text);
        }
    }

    record Time() implements PgType<LocalTime> {

        @Override
        public String sqlName() {
            return "time";
        }

        @Override
        public int jdbcType() {
            return Types.TIME;
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalTime value) throws SQLException {
            statement.setObject(index, value);
        }

        @Override
        public @Nullable LocalTime readOrNull(ResultSet row, int index) throws SQLException {
            return row.getObject(index, LocalTime.class);
        }

        @Override
        public String text(LocalTime value) {
            return value.toString();
        }

        @Override
        public LocalTime parse(String text) {
            return text.startsWith("24:") ? LocalTime.MAX : LocalTime.parse(text);
        }
    }

    record Timetz() implements PgType<OffsetTime> {

        @Override
        public String sqlName() {
            return "timetz";
        }

        @Override
        public int jdbcType() {
            return Types.TIME_WITH_TIMEZONE;
        }

        @Override
        public void bind(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
            statement.setObject(index, value);
        }

        @Override
        public @Nullable OffsetTime readOrNull(ResultSet row, int index) throws SQLException {
            return row.getObject(index, OffsetTime.class);
        }

        @Override
        public String text(OffsetTime value) {
            return value.toString();
        }

        @Override
        public OffsetTime parse(String text) {
            return PgTime.offsetTime(text);
        }
    }
}
