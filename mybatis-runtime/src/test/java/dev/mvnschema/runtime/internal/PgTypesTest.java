package dev.mvnschema.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.Postgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of every type go to PostgreSQL and come back: alone, in lists, by {@code unnest}, as text and in binary form. */
@ExtendWith(Postgres.class)
class PgTypesTest {

    /** So many executions, and the driver prepares on the server and asks for binary values. */
    private static final int UNTIL_BINARY = 7;

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> Specimen<T> specimen(PgType<T> type, String sql, T... values) {
        return new Specimen<>(type, sql, List.of(values));
    }

    static Stream<Specimen<?>> specimens() {
        Instant now = Instant.parse("2026-11-22T10:20:30.123456Z");
        Instant[] moments = {
            now,
            Instant.EPOCH,
            Instant.MAX,
            Instant.MIN,
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("-0043-03-15T12:00:00Z"),
            Instant.parse("1500-02-28T23:59:59.999999Z"),
            Instant.parse("+12345-06-07T08:09:10Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-10-25T00:30:00Z")
        };
        String[] texts = {"", "a", "Ünï \uD83D\uDE00", "\"'\\{},", "NULL", "  spaces ", "line\nbreak", "%_"};
        Integer[] ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
        return Stream.of(
                specimen(PgTypes.TEXT, "text", texts),
                specimen(PgTypes.TEXT, "varchar(64)", texts),
                specimen(PgTypes.BPCHAR, "char(4)", "abcd", "Ünï1"),
                specimen(PgTypes.INET, "inet", "10.0.0.1", "2001:db8::1", "10.0.0.0/8"),
                specimen(PgTypes.XML, "xml", "<a/>", "<a b=\"1\">ü</a>"),
                specimen(PgTypes.BIT, "bit(3)", "101", "000"),
                specimen(PgTypes.VARBIT, "varbit(8)", "10101", "0"),
                specimen(PgTypes.UUID, "uuid", new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID()),
                specimen(PgTypes.BOOL, "boolean", true, false),
                specimen(PgTypes.INT2, "smallint", 0, 1, (int) Short.MAX_VALUE, (int) Short.MIN_VALUE),
                specimen(PgTypes.INT4, "integer", ints),
                specimen(PgTypes.OID, "oid", 0, 1, Integer.MAX_VALUE, -1),
                specimen(PgTypes.INT8, "bigint", 0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE),
                specimen(PgTypes.FLOAT4, "real", 0.0, 0.1, -1.5, Double.NaN, Double.POSITIVE_INFINITY, 3.4028235e38),
                specimen(
                        PgTypes.FLOAT8,
                        "double precision",
                        0.0,
                        0.1,
                        Double.MAX_VALUE,
                        Double.MIN_VALUE,
                        Double.NaN,
                        Double.NEGATIVE_INFINITY),
                specimen(
                        PgTypes.NUMERIC,
                        "numeric",
                        BigDecimal.ZERO,
                        new BigDecimal("1.10"),
                        new BigDecimal("-99999999999999999999999999999.000000000001"),
                        new BigDecimal("1e-20").setScale(20)),
                specimen(PgTypes.MONEY, "money", new BigDecimal("0.00"), new BigDecimal("-1234567.89")),
                specimen(PgTypes.TIMESTAMP, "timestamp", moments),
                specimen(PgTypes.TIMESTAMPTZ, "timestamptz", moments),
                specimen(
                        PgTypes.DATE,
                        "date",
                        LocalDate.of(2026, 11, 22),
                        LocalDate.MAX,
                        LocalDate.MIN,
                        LocalDate.of(-43, 3, 15),
                        LocalDate.of(1500, 2, 28),
                        LocalDate.of(12345, 6, 7)),
                specimen(
                        PgTypes.TIME,
                        "time",
                        LocalTime.MIDNIGHT,
                        LocalTime.of(1, 2),
                        LocalTime.parse("23:59:59.999999")),
                specimen(
                        PgTypes.TIMETZ,
                        "timetz",
                        OffsetTime.parse("01:02:03+05:30"),
                        OffsetTime.parse("00:00Z"),
                        OffsetTime.parse("23:59:59.999999-11:00")),
                specimen(PgTypes.JSONB, "jsonb", Json.of("{\"a\": [1, \"ü\\\"\"]}"), Json.of("null"), Json.of("\"x\"")),
                specimen(PgTypes.JSON, "json", Json.of("{\"b\":1,  \"a\":2}"), Json.of("[]")),
                specimen(PgTypes.BYTEA, "bytea", new byte[0], new byte[] {0, 1, -1, 92, 39}));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    <T> void travel(Specimen<T> specimen, DataSource dataSource) throws SQLException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin")); // the session's zone, too
        try (Connection connection = dataSource.getConnection()) {
            specimen.travel(connection);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private record Specimen<T>(PgType<T> type, String sql, List<T> values) {

        void travel(Connection connection) throws SQLException {
            try (Statement ddl = connection.createStatement()) {
                ddl.execute("CREATE TEMP TABLE specimen (n serial, v %s, vs %s[])".formatted(sql, sql));
            }
            for (T value : values) {
                insert(connection, value, List.of(value));
            }
            insert(connection, null, values);
            insert(connection, null, List.of());
            List<@Nullable T> expected = new ArrayList<>(values);
            expected.add(null);
            expected.add(null);
            for (int i = 0; i < UNTIL_BINARY; i++) {
                assertThat(texts(read(connection, type.select("v"), type)))
                        .as("values")
                        .isEqualTo(texts(expected));
                List<List<T>> lists = read(connection, type.list().select("vs"), type.list());
                assertThat(texts(lists.get(values.size()))).as("list").isEqualTo(texts(values));
                assertThat(lists.get(values.size() + 1)).as("empty list").isEmpty();
                among(connection);
            }
            unnested(connection);
        }

        private List<@Nullable String> texts(List<? extends @Nullable T> found) {
            List<@Nullable String> texts = new ArrayList<>();
            found.forEach(value -> texts.add(value == null ? null : type.text(value)));
            return texts;
        }

        private void insert(Connection connection, @Nullable T value, List<T> list) throws SQLException {
            String insert = "INSERT INTO specimen (v, vs) VALUES (%s, %s)"
                    .formatted(type.placeholder(), type.list().placeholder());
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                if (value == null) {
                    statement.setNull(1, type.jdbcType());
                } else {
                    type.bind(statement, 1, value);
                }
                type.list().bind(statement, 2, list);
                statement.executeUpdate();
            }
        }

        private <V> List<V> read(Connection connection, String column, PgType<V> as) throws SQLException {
            String select = "SELECT %s FROM specimen ORDER BY n".formatted(column);
            List<V> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(select);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(as.readOrNull(row, 1));
                }
            }
            return found;
        }

        /** As a filter has it. */
        private void among(Connection connection) throws SQLException {
            PgType<T> comparison = type.comparison();
            String count = "SELECT count(*) FROM specimen WHERE v%s = ANY (%s)"
                    .formatted(
                            comparison == type ? "" : "::" + comparison.sqlName(),
                            comparison.list().placeholder());
            try (PreparedStatement statement = connection.prepareStatement(count)) {
                comparison.list().bind(statement, 1, values);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    assertThat(row.getInt(1)).as("found again").isEqualTo(values.size());
                }
            }
        }

        /** As createMany has it. */
        private void unnested(Connection connection) throws SQLException {
            PgType<T> bulk = type.carrier();
            String insert = "INSERT INTO specimen (v) SELECT v%s FROM unnest(%s) AS x(v)"
                    .formatted(
                            bulk == type ? "" : "::" + type.sqlName(),
                            bulk.list().placeholder());
            try (Statement delete = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(insert)) {
                delete.execute("DELETE FROM specimen");
                List<@Nullable T> withNull = new ArrayList<>(values);
                withNull.add(null);
                bulk.list().bind(statement, 1, withNull);
                statement.executeUpdate();
                assertThat(texts(read(connection, type.select("v"), type))).isEqualTo(texts(withNull));
            }
        }

        @Override
        public String toString() {
            return sql;
        }
    }
}
