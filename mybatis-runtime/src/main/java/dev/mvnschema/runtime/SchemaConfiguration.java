package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.MapperType;
import java.util.List;
import org.apache.ibatis.session.Configuration;

/**
 * A MyBatis configuration that knows the generated mappers: {@code Database.configuration()}. Use it wherever MyBatis takes a
 * configuration ({@code SqlSessionFactoryBuilder}, Spring's {@code SqlSessionFactoryBean}); settings, interceptors, type handlers
 * and other mappers are added to it as to any other.
 */
public final class SchemaConfiguration extends Configuration {

    private final List<MapperType<?>> mappers;

    /** Called by generated code. */
    public SchemaConfiguration(MapperType<?>... mappers) {
        this.mappers = List.of(mappers);
        this.mappers.forEach(mapper -> addMapper(mapper.type()));
    }
}
