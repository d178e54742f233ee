package dev.mvnschema.benchmarks.paired;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A type for MyBatis, from two functions. */
final class MyBatisType<T> extends BaseTypeHandler<T> {

    private final Read<T> read;
    private final Bind<T> bind;

    MyBatisType(Read<T> read, Bind<T> bind) {
        this.read = read;
        this.bind = bind;
    }

    /** Reads a column. */
    @FunctionalInterface
    interface Read<T> {

        @Nullable
        T from(ResultSet row, int index) throws SQLException;
    }

    /** Gives a parameter. */
    @FunctionalInterface
    interface Bind<T> {

        void to(PreparedStatement statement, int index, T value) throws SQLException;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, JdbcType jdbcType)
            throws SQLException {
        bind.to(statement, index, value);
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return read.from(row, row.findColumn(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int index) throws SQLException {
        return read.from(row, index);
    }

    @Override
    public T getNullableResult(CallableStatement statement, int index) {
        throw new UnsupportedOperationException("no statement calls a procedure");
    }
}
