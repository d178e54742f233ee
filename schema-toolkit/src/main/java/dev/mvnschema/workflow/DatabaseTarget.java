package dev.mvnschema.workflow;

import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.psl.Datasource.UrlSource;
import org.jspecify.annotations.Nullable;

/** Which database a command works on. */
sealed interface DatabaseTarget {

    /** The value of {@code schema.url} that asks for the embedded server whatever else is set. */
    String EMBEDDED = "embedded";

    /** The variable that is read when the schema names none. */
    String DEFAULT_VARIABLE = "DATABASE_URL";

    /** The embedded server of the project. */
    record Embedded() implements DatabaseTarget {}

    /** A server that somebody else runs. */
    record External(DatabaseUrl url) implements DatabaseTarget {}

    /**
     * Follows the rules of {@link DatabaseOptions}.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the URL that was found cannot be understood
     */
    static DatabaseTarget resolve(DatabaseOptions options, DatasourceSettings datasource, Variables variables) {
        String chosen = options.url();
        if (chosen == null || chosen.isBlank()) {
            chosen = found(datasource, variables);
        }
        if (chosen == null || chosen.strip().equalsIgnoreCase(EMBEDDED)) {
            return new Embedded();
        }
        return new External(DatabaseUrl.parse(chosen).withCredentials(options.user(), options.password()));
    }

    private static @Nullable String found(DatasourceSettings datasource, Variables variables) {
        String direct = value(datasource.directUrl(), variables);
        if (direct != null) {
            return direct;
        }
        if (datasource.url() instanceof UrlSource.EnvironmentVariable) {
            return value(datasource.url(), variables);
        }
        String usual = variables.get(DEFAULT_VARIABLE);
        return usual == null ? value(datasource.url(), variables) : usual;
    }

    /** What a URL of the datasource stands for; null when its variable is not set. */
    static @Nullable String value(@Nullable UrlSource source, Variables variables) {
        if (source instanceof UrlSource.Literal literal) {
            return literal.url();
        }
        return source instanceof UrlSource.EnvironmentVariable variable ? variables.get(variable.variable()) : null;
    }
}
