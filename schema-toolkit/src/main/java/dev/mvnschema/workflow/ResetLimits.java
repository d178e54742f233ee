package dev.mvnschema.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when on a database counts as more than a developer's, so that dropping it needs a second word.
 *
 * @param allowedHosts hosts other than this machine whose databases may be dropped ({@code -Dschema.resetHosts=a,b})
 * @param rows a table with more rows counts as production; the embedded server may hold any number
 * @param named the name of the database, as the second word ({@code -Dschema.resetProduction}); usually null
 */
public record ResetLimits(
        List<String> allowedHosts, long rows, @Nullable String named) {

    /** What holds when nothing is configured: this machine alone, and 10,000 rows. */
    public static final ResetLimits USUAL = new ResetLimits(List.of(), 10_000, null);

    public ResetLimits {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
