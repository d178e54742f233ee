package dev.mvnschema.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:reset}: drops everything in the database's schemas, applies all migrations, seeds. Asks first
 * ({@code schema.force}); refuses a server that is not on this machine unless the request allows that host by name.
 */
public final class Reset {

    private final Environment environment;

    public Reset(Environment environment) {
        this.environment = environment;
    }

    /**
     * Drops and rebuilds.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when it was not confirmed by anybody, the host is not allowed, or a
     *     migration fails on the empty database
     */
    public Result run(Request request) {
        return Unfurnished.command(environment, request);
    }

    /**
     * What to do.
     *
     * @param allowedHosts hosts other than this machine whose databases may be reset ({@code -Dschema.allowHosts=a,b})
     * @param seed run {@link Seed} at the end
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            List<String> allowedHosts,
            boolean seed,
            @Nullable String seedEnvironment) {

        public Request {
            allowedHosts = List.copyOf(allowedHosts);
        }
    }

    /**
     * What was done.
     *
     * @param cancelled whether a person said no; nothing was done then
     * @param droppedTables how many tables there were
     */
    public record Result(
            DatabaseAddress database,
            boolean cancelled,
            int droppedTables,
            List<String> applied,
            Seed.@Nullable Result seeded) {

        public Result {
            applied = List.copyOf(applied);
        }
    }
}
