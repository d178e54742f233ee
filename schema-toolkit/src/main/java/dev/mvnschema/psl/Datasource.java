package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code datasource} block.
 *
 * @param url literal or {@code env("…")}; null when the block has none
 * @param schemas the {@code schemas} list in source order; empty when multi-schema is not used
 * @param extensions the declared PostgreSQL extensions
 * @param comments whether {@code ///} documentation becomes {@code COMMENT ON} in the database ({@code comments = true})
 */
public record Datasource(
        String name,
        String provider,
        @Nullable UrlSource url,
        @Nullable UrlSource directUrl,
        @Nullable UrlSource shadowDatabaseUrl,
        RelationMode relationMode,
        List<String> schemas,
        List<Extension> extensions,
        boolean comments,
        @Nullable String documentation,
        SourceSpan span) {

    public Datasource {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
    }

    /** Where a connection URL comes from. */
    public sealed interface UrlSource {

        record Literal(String url) implements UrlSource {}

        record EnvironmentVariable(String variable) implements UrlSource {}
    }

    /**
     * One entry of {@code extensions = […]}.
     *
     * @param name the name in the schema
     * @param databaseName the extension's own name ({@code map:}, or the name)
     */
    public record Extension(
            String name,
            String databaseName,
            @Nullable String schema,
            @Nullable String version) {}
}
