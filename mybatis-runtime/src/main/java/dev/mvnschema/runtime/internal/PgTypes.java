package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.UUID;

/** The types of PostgreSQL that a schema can name, and readers of required numbers without boxes. */
public final class PgTypes {

    public static final PgType<String> TEXT = new TextType("text", Types.VARCHAR);
    public static final PgType<String> BPCHAR = new TextType("bpchar", Types.OTHER);
    public static final PgType<String> CITEXT = new TextType("citext", Types.OTHER);
    public static final PgType<String> INET = new TextType("inet", Types.OTHER);
    public static final PgType<String> XML = new TextType("xml", Types.OTHER);
    public static final PgType<String> BIT = new TextType("varbit", Types.OTHER);
    public static final PgType<String> VARBIT = new TextType("varbit", Types.OTHER);
    public static final PgType<UUID> UUID = new UuidType();
    public static final PgType<Boolean> BOOL = new NumberTypes.Bool();
    public static final PgType<Integer> INT2 = new NumberTypes.Int("int2");
    public static final PgType<Integer> INT4 = new NumberTypes.Int("int4");
    public static final PgType<Integer> OID = new NumberTypes.Oid();
    public static final PgType<Long> INT8 = new NumberTypes.BigInt();
    public static final PgType<Double> FLOAT4 = new NumberTypes.Real();
    public static final PgType<Double> FLOAT8 = new NumberTypes.DoublePrecision();
    public static final PgType<BigDecimal> NUMERIC = new NumberTypes.Numeric();
    public static final PgType<BigDecimal> MONEY = new NumberTypes.Money();
    public static final PgType<Instant> TIMESTAMP = new TimeTypes.Timestamp();
    public static final PgType<Instant> TIMESTAMPTZ = new TimeTypes.Timestamptz();
    public static final PgType<LocalDate> DATE = new TimeTypes.Date();
    public static final PgType<LocalTime> TIME = new TimeTypes.Time();
    public static final PgType<OffsetTime> TIMETZ = new TimeTypes.Timetz();
    public static final PgType<Json> JSONB = new JsonType("jsonb");
    public static final PgType<Json> JSON = new JsonType("json");
    public static final PgType<byte[]> BYTEA = new BytesType();

    private PgTypes() {}

    /** A required {@code boolean}. */
    public static boolean booleanAt(ResultSet row, int index) throws SQLException {
        boolean value = row.getBoolean(index);
        if (!value && row.wasNull()) {
            throw NullFound.at(row, index);
        }
        return value;
    }

    /** A required {@code int}. */
    public static int intAt(ResultSet row, int index) throws SQLException {
        int value = row.getInt(index);
        if (value == 0 && row.wasNull()) {
            throw NullFound.at(row, index);
        }
        return value;
    }

    /** A required {@code long}. */
    public static long longAt(ResultSet row, int index) throws SQLException {
        long value = row.getLong(index);
        if (value == 0 && row.wasNull()) {
            throw NullFound.at(row, index);
        }
        return value;
    }

    /** A required {@code double}. */
    public static double doubleAt(ResultSet row, int index) throws SQLException {
        double value = row.getDouble(index);
        if (value == 0 && row.wasNull()) {
            throw NullFound.at(row, index);
        }
        return value;
    }
}
