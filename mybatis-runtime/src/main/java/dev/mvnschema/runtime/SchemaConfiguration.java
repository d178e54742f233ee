package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Engine;
import dev.mvnschema.runtime.internal.ExtendedMapper;
import dev.mvnschema.runtime.internal.MappedStatements;
import dev.mvnschema.runtime.internal.MapperType;
import dev.mvnschema.runtime.internal.RowLanguage;
import dev.mvnschema.runtime.internal.RowResults;
import dev.mvnschema.runtime.internal.SessionChannel;
import dev.mvnschema.runtime.internal.SqlChannel;
import dev.mvnschema.runtime.internal.Statement;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;

/**
 * A MyBatis configuration that knows the generated mappers: {@code Database.configuration()}. Use it wherever MyBatis takes a
 * configuration ({@code SqlSessionFactoryBuilder}, Spring's {@code SqlSessionFactoryBean}); settings, interceptors, type handlers
 * and other mappers are added to it as to any other.
 */
public final class SchemaConfiguration extends Configuration {

    private final List<MapperType<?>> mappers;
    private final MappedStatements statements;
    private final Engine engine = new Engine();

    /** Called by generated code. */
    public SchemaConfiguration(MapperType<?>... mappers) {
        this.mappers = List.of(mappers);
        this.statements = new MappedStatements(this, this.mappers);
        this.mappers.forEach(mapper -> addMapper(mapper.type()));
    }

    /** The statements of generated mappers. */
    public MappedStatements statements() {
        return statements;
    }

    /** What all sessions share. */
    public Engine engine() {
        return engine;
    }

    /** A person's mapper; a generated one, or a person's extension of one, with its implementation on this session. */
    @Override
    public <T> T getMapper(Class<T> type, SqlSession session) {
        for (MapperType<?> mapper : mappers) {
            if (mapper.type().isAssignableFrom(type)) {
                SqlChannel channel = SessionChannel.of(session, this);
                return mapper.type() == type
                        ? type.cast(mapper.on(channel))
                        : ExtendedMapper.of(type, mapper.on(channel), super.getMapper(type, session));
            }
        }
        return super.getMapper(type, session);
    }

    /** A generated mapper may be there already: Spring adds every mapper that it finds. */
    @Override
    public <T> void addMapper(Class<T> type) {
        if (!hasMapper(type)) {
            super.addMapper(type);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as MyBatis declares it
    public ResultSetHandler newResultSetHandler(
            Executor executor,
            MappedStatement mappedStatement,
            RowBounds rowBounds,
            ParameterHandler parameterHandler,
            ResultHandler resultHandler,
            BoundSql boundSql) {
        if (mappedStatement.getLang() instanceof RowLanguage) {
            Statement<?> statement = (Statement<?>) boundSql.getParameterObject();
            return (ResultSetHandler) interceptorChain.pluginAll(new RowResults(statement));
        }
        return super.newResultSetHandler(
                executor, mappedStatement, rowBounds, parameterHandler, resultHandler, boundSql);
    }
}
