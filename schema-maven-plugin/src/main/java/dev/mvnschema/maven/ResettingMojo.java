package dev.mvnschema.maven;

import dev.mvnschema.workflow.ResetLimits;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that may drop everything in a database. */
abstract class ResettingMojo extends DatabaseMojo {

    /**
     * Hosts besides this machine whose databases may be reset: {@code -Dschema.resetHosts=db.test.example.com}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.resetHosts")
    private @Nullable List<String> resetHosts;

    /**
     * A database with more rows than this in one table counts as production. The embedded server may hold any number.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.resetRowLimit", defaultValue = "10000")
    private long resetRowLimit;

    /**
     * The name of the database, said besides {@code force} when it may be production and is to be reset all the same.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.resetProduction")
    private @Nullable String resetProduction;

    protected final ResetLimits resetLimits() {
        return new ResetLimits(resetHosts == null ? List.of() : resetHosts, resetRowLimit, resetProduction);
    }
}
