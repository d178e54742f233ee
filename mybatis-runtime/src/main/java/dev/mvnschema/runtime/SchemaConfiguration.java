package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Engine;
import dev.mvnschema.runtime.internal.ExtendedMapper;
import dev.mvnschema.runtime.internal.MappedStatements;
import dev.mvnschema.runtime.internal.MapperType;
import dev.mvnschema.runtime.internal.Plugins;
import dev.mvnschema.runtime.internal.RowLanguage;
import dev.mvnschema.runtime.internal.RowResults;
import dev.mvnschema.runtime.internal.SessionChannel;
import dev.mvnschema.runtime.internal.SqlChannel;
import dev.mvnschema.runtime.internal.Statement;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.executor.statement.PreparedStatementHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/**
 * A MyBatis configuration that knows the generated mappers: {@code Database.configuration()}. Use it wherever MyBatis takes a
 * configuration ({@code SqlSessionFactoryBuilder}, Spring's {@code SqlSessionFactoryBean}); settings, interceptors, type handlers
 * and other mappers are added to it as to any other.
 */
public final class SchemaConfiguration extends Configuration {

    private final List<MapperType<?>> mappers;
    private final MappedStatements statements;
    private final Engine engine = new Engine();
    private @Nullable QueryListener listener;
    private Plugins statementPlugins = new Plugins(List.of());
    private Plugins parameterPlugins = new Plugins(List.of());
    private Plugins resultPlugins = new Plugins(List.of());

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

    /** Lets a listener hear of every statement of generated mappers, in sessions that are opened from now on. */
    public void addListener(QueryListener added) {
        QueryListener before = listener;
        listener = before == null ? added : before.and(added);
    }

    /** Who hears of statements; null for no one. */
    public @Nullable QueryListener listener() {
        return listener;
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
    public void addInterceptor(Interceptor interceptor) {
        super.addInterceptor(interceptor);
        List<Interceptor> all = getInterceptors();
        statementPlugins = Plugins.of(all, StatementHandler.class);
        parameterPlugins = Plugins.of(all, ParameterHandler.class);
        resultPlugins = Plugins.of(all, ResultSetHandler.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // as MyBatis declares it
    public StatementHandler newStatementHandler(
            Executor executor,
            MappedStatement mapped,
            Object parameter,
            RowBounds rowBounds,
            ResultHandler resultHandler,
            BoundSql boundSql) {
        if (mapped.getLang() instanceof RowLanguage) {
            return (StatementHandler) statementPlugins.wrap(
                    new PreparedStatementHandler(executor, mapped, parameter, rowBounds, resultHandler, boundSql));
        }
        return super.newStatementHandler(executor, mapped, parameter, rowBounds, resultHandler, boundSql);
    }

    @Override
    public ParameterHandler newParameterHandler(MappedStatement mapped, Object parameter, BoundSql boundSql) {
        if (mapped.getLang() instanceof RowLanguage language) {
            return (ParameterHandler)
                    parameterPlugins.wrap(language.createParameterHandler(mapped, parameter, boundSql));
        }
        return super.newParameterHandler(mapped, parameter, boundSql);
    }

    @Override
    @SuppressWarnings("rawtypes") // as MyBatis declares it
    public ResultSetHandler newResultSetHandler(
            Executor executor,
            MappedStatement mapped,
            RowBounds rowBounds,
            ParameterHandler parameterHandler,
            ResultHandler resultHandler,
            BoundSql boundSql) {
        if (mapped.getLang() instanceof RowLanguage) {
            Statement<?> statement = (Statement<?>) boundSql.getParameterObject();
            return (ResultSetHandler) resultPlugins.wrap(new RowResults(statement));
        }
        return super.newResultSetHandler(executor, mapped, rowBounds, parameterHandler, resultHandler, boundSql);
    }
}
