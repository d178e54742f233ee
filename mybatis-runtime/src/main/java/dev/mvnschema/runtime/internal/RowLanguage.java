package dev.mvnschema.runtime.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;

/** Lets a {@link Statement} bind its own parameters. */
public final class RowLanguage extends XMLLanguageDriver {

    @Override
    public ParameterHandler createParameterHandler(
            MappedStatement mappedStatement, Object parameterObject, BoundSql boundSql) {
        return new RowParameters((Statement<?>) parameterObject);
    }

    private record RowParameters(Statement<?> statement) implements ParameterHandler {

        @Override
        public Object getParameterObject() {
            return statement;
        }

        @Override
        public void setParameters(PreparedStatement prepared) throws SQLException {
            statement.bind(prepared);
        }
    }
}
