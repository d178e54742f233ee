package dev.mvnschema.runtime.internal;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Numbers and {@code boolean}. */
final class NumberTypes {

    private NumberTypes() {}

    record Bool() implements PgType<Boolean> {

        @Override
        public String sqlName() {
            return "bool";
        }

        @Override
        public int jdbcType() {
            return Types.BOOLEAN;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
            statement.setBoolean(index, value);
        }

        @Override
        public @Nullable Boolean readOrNull(ResultSet row, int index) throws SQLException {
            boolean value = row.getBoolean(index);
            return row.wasNull() ? null : (Boolean) value;
        }

        @Override
        public String text(Boolean value) {
            return value.toString();
        }

        @Override
        public Boolean parse(String text) {
            return text.startsWith("t");
        }

        @Override
        public Boolean[] driverArray(int length) {
            return new Boolean[length];
        }
    }

    /** {@code int4} and {@code int2}: both bound as {@code int4}, so that a value out of range fails in the server. */
    record Int(String sqlName) implements PgType<Integer> {

        @Override
        public void bind(PreparedStatement statement, int index, Integer value) throws SQLException {
            statement.setInt(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.INTEGER;
        }

        @Override
        public @Nullable Integer readOrNull(ResultSet row, int index) throws SQLException {
            int value = row.getInt(index);
            return row.wasNull() ? null : (Integer) value;
        }

        @Override
        public String text(Integer value) {
            return value.toString();
        }

        @Override
        public Integer parse(String text) {
            return Integer.valueOf(text);
        }

        @Override
        public Integer @Nullable [] driverArray(int length) {
            return sqlName.equals("int4") ? new Integer[length] : null;
        }
    }

    record Oid() implements PgType<Integer> {

        @Override
        public String sqlName() {
            return "oid";
        }

        @Override
        public void bind(PreparedStatement statement, int index, Integer value) throws SQLException {
            statement.setObject(index, text(value), Types.OTHER);
        }

        @Override
        public @Nullable Integer readOrNull(ResultSet row, int index) throws SQLException {
            long value = row.getLong(index);
            return row.wasNull() ? null : (Integer) (int) value;
        }

        @Override
        public String text(Integer value) {
            return Integer.toUnsignedString(value);
        }

        @Override
        public Integer parse(String text) {
            return Integer.parseUnsignedInt(text);
        }
    }

    record BigInt() implements PgType<Long> {

        @Override
        public String sqlName() {
            return "int8";
        }

        @Override
        public int jdbcType() {
            return Types.BIGINT;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
            statement.setLong(index, value);
        }

        @Override
        public @Nullable Long readOrNull(ResultSet row, int index) throws SQLException {
            long value = row.getLong(index);
            return row.wasNull() ? null : (Long) value;
        }

        @Override
        public String text(Long value) {
            return value.toString();
        }

        @Override
        public Long parse(String text) {
            return Long.valueOf(text);
        }

        @Override
        public Long[] driverArray(int length) {
            return new Long[length];
        }
    }

    /** {@code float4}: the shortest decimal that means the stored number, as PostgreSQL prints it. */
    record Real() implements PgType<Double> {

        @Override
        public String sqlName() {
            return "float4";
        }

        @Override
        public int jdbcType() {
            return Types.REAL;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            statement.setFloat(index, value.floatValue());
        }

        @Override
        public @Nullable Double readOrNull(ResultSet row, int index) throws SQLException {
            float value = row.getFloat(index);
            return row.wasNull() ? null : widen(value);
        }

        private static Double widen(float value) {
            return Double.valueOf(Float.toString(value));
        }

        @Override
        public String text(Double value) {
            return Float.toString(value.floatValue());
        }

        @Override
        public Double parse(String text) {
            return Double.valueOf(text);
        }
    }

    record DoublePrecision() implements PgType<Double> {

        @Override
        public String sqlName() {
            return "float8";
        }

        @Override
        public int jdbcType() {
            return Types.DOUBLE;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            statement.setDouble(index, value);
        }

        @Override
        public @Nullable Double readOrNull(ResultSet row, int index) throws SQLException {
            double value = row.getDouble(index);
            return row.wasNull() ? null : (Double) value;
        }

        @Override
        public String text(Double value) {
            return value.toString();
        }

        @Override
        public Double parse(String text) {
            return Double.valueOf(text);
        }

        @Override
        public Double[] driverArray(int length) {
            return new Double[length];
        }
    }

    /** {@code numeric}: two numbers are the same key whatever their scales. */
    record Numeric() implements PgType<BigDecimal> {

        @Override
        public String sqlName() {
            return "numeric";
        }

        @Override
        public int jdbcType() {
            return Types.NUMERIC;
        }

        @Override
        public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setBigDecimal(index, value);
        }

        @Override
        public @Nullable BigDecimal readOrNull(ResultSet row, int index) throws SQLException {
            return row.getBigDecimal(index);
        }

        @Override
        public String text(BigDecimal value) {
            return value.toString();
        }

        @Override
        public BigDecimal parse(String text) {
            return new BigDecimal(text);
        }

        @Override
        public Object key(BigDecimal value) {
            return value.stripTrailingZeros();
        }
    }

    /** {@code money}: travels as {@code numeric}, since its text depends on the server's locale. */
    record Money() implements PgType<BigDecimal> {

        @Override
        public String sqlName() {
            return "money";
        }

        @Override
        public int jdbcType() {
            return Types.NUMERIC;
        }

        @Override
        public String placeholder() {
            return "?::numeric::money";
        }

        @Override
        public String select(String column) {
            return column + "::numeric";
        }

        @Override
        public PgType<BigDecimal> carrier() {
            return PgTypes.NUMERIC;
        }

        @Override
        public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setBigDecimal(index, value);
        }

        @Override
        public @Nullable BigDecimal readOrNull(ResultSet row, int index) throws SQLException {
            return row.getBigDecimal(index);
        }

        @Override
        public String text(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        public BigDecimal parse(String text) {
            return new BigDecimal(text);
        }
    }
}
