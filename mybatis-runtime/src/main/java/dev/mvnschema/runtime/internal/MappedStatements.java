package dev.mvnschema.runtime.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.ibatis.executor.keygen.NoKeyGenerator;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.session.Configuration;

/** Registers statements with MyBatis when they are first used, under the names of the mappers' methods. */
public final class MappedStatements {

    private final Configuration configuration;
    private final Map<Table<?, ?>, String> namespaces;
    private final Map<Name, MappedStatement> mapped = new ConcurrentHashMap<>();

    /** @param mappers whose names the statements get */
    public MappedStatements(Configuration configuration, List<MapperType<?>> mappers) {
        this.configuration = configuration;
        this.namespaces = mappers.stream()
                .collect(Collectors.toMap(
                        MapperType::table, mapper -> mapper.type().getName()));
    }

    String id(Statement<?> statement) {
        return mapped(statement).getId();
    }

    MappedStatement mapped(Statement<?> statement) {
        Name name = new Name(statement.table, statement.verb, statement.command());
        MappedStatement known = mapped.get(name);
        return known == null ? mapped.computeIfAbsent(name, this::register) : known;
    }

    private MappedStatement register(Name name) {
        String namespace = namespaces.getOrDefault(name.table(), name.table().model());
        String id = namespace + "." + name.verb();
        // a relation of a write, and a mapper's method of the same name that a person declared
        String free = configuration.hasStatement(id, false) ? id + "-" + name.command() : id;
        boolean rows = name.command().rows();
        SqlSource source =
                parameter -> new BoundSql(configuration, ((Statement<?>) parameter).sql, List.of(), parameter);
        MappedStatement made = new MappedStatement.Builder(
                        configuration,
                        free,
                        source,
                        rows ? SqlCommandType.SELECT : name.command().type())
                .lang(new RowLanguage())
                .resultMaps(List.of(
                        new ResultMap.Builder(configuration, free + "-Inline", Object.class, List.of()).build()))
                .keyGenerator(NoKeyGenerator.INSTANCE)
                .dirtySelect(name.command() != Statement.Command.SELECT)
                // parameters are no part of MyBatis' cache key here, and a write must not leave stale rows behind
                .flushCacheRequired(true)
                .useCache(false)
                .build();
        configuration.addMappedStatement(made);
        return made;
    }

    private record Name(Table<?, ?> table, String verb, Statement.Command command) {}
}
