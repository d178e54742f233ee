package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a deploy behaves. A migration's own header lines go before {@code lockTimeout} and {@code statementTimeout}.
 *
 * @param lockTimeout how long a statement waits for a lock before it gives up and is tried again; zero to wait for ever.
 *     Statements that build or drop concurrently have no limit unless the migration names one, because they hold nobody up
 * @param lockAttempts how often a migration is tried before its lock counts as not to be had; at least 1
 * @param statementTimeout the longest that a statement may run; zero for no limit; null to leave it to the server
 * @param lockWait how long to wait for another deployer; zero to give up at once
 * @param placeholders values of {@code ${name}} in migrations, besides Flyway's own
 */
public record DeploySettings(
        Duration lockTimeout,
        int lockAttempts,
        @Nullable Duration statementTimeout,
        Duration lockWait,
        Map<String, String> placeholders) {

    /** What holds when nothing is said. */
    public static final DeploySettings DEFAULT =
            new DeploySettings(Duration.ofSeconds(2), 10, null, Duration.ofMinutes(5), Map.of());

    public DeploySettings {
        placeholders = Map.copyOf(placeholders);
        lockAttempts = Math.max(1, lockAttempts);
    }

    /**
     * Settings from text; null stands for the default.
     *
     * @param placeholders each {@code name=value}
     * @throws DiagnosticException when a text is no duration, or no placeholder with its value
     */
    public static DeploySettings of(
            @Nullable String lockTimeout,
            @Nullable Integer lockAttempts,
            @Nullable String statementTimeout,
            @Nullable String lockWait,
            List<String> placeholders) {
        return new DeploySettings(
                duration("schema.lockTimeout", lockTimeout, DEFAULT.lockTimeout()),
                lockAttempts == null ? DEFAULT.lockAttempts() : lockAttempts,
                statementTimeout == null || statementTimeout.isBlank()
                        ? null
                        : duration("schema.statementTimeout", statementTimeout, Duration.ZERO),
                duration("schema.lockWait", lockWait, DEFAULT.lockWait()),
                values(placeholders));
    }

    /** These, with another {@code lockTimeout}. */
    public DeploySettings withLockTimeout(Duration longest) {
        return new DeploySettings(longest, lockAttempts, statementTimeout, lockWait, placeholders);
    }

    /** These, with another {@code lockAttempts}. */
    public DeploySettings withLockAttempts(int attempts) {
        return new DeploySettings(lockTimeout, attempts, statementTimeout, lockWait, placeholders);
    }

    /** These, with another {@code statementTimeout}. */
    public DeploySettings withStatementTimeout(Duration longest) {
        return new DeploySettings(lockTimeout, lockAttempts, longest, lockWait, placeholders);
    }

    /** These, with another {@code lockWait}. */
    public DeploySettings withLockWait(Duration longest) {
        return new DeploySettings(lockTimeout, lockAttempts, statementTimeout, longest, placeholders);
    }

    /** These, with other {@code placeholders}. */
    public DeploySettings withPlaceholders(Map<String, String> values) {
        return new DeploySettings(lockTimeout, lockAttempts, statementTimeout, lockWait, values);
    }

    private static Map<String, String> values(List<String> placeholders) {
        Map<String, String> values = new HashMap<>();
        for (String placeholder : placeholders) {
            int equals = placeholder.indexOf('=');
            if (equals <= 0) {
                throw new DiagnosticException(Diagnostic.error(
                        DeployCode.BAD_SETTING,
                        "The setting schema.placeholders has \"" + placeholder + "\", which is no name=value.",
                        "Write for example -Dschema.placeholders=reader=reporting,region=eu."));
            }
            values.put(placeholder.substring(0, equals).strip(), placeholder.substring(equals + 1));
        }
        return values;
    }

    private static Duration duration(String name, @Nullable String text, Duration usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        return PgDuration.parse(text)
                .orElseThrow(() -> new DiagnosticException(Diagnostic.error(
                        DeployCode.BAD_SETTING,
                        "The setting " + name + "=" + text + " is no duration.",
                        "Write it as PostgreSQL does: 500ms, 5s, 2min, 1h; 0 is no limit.")));
    }
}
