package dev.mvnschema.workflow;

import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a database says of itself that it is production: {@code ALTER DATABASE app SET mvn_schema.environment = 'production'}.
 * The mark stays with the database, whatever URL leads to it, and every goal that asks for it reads the same one.
 */
final class ProductionMark {

    private static final Pattern PRODUCTION = Pattern.compile("(^|[\\s,;])(prod|production|live)($|[\\s,;])");

    private final TargetDatabase target;

    ProductionMark(TargetDatabase target) {
        this.target = target;
    }

    /**
     * Whether the database or its user says so.
     *
     * @param environmentName what the user calls the environment, or null
     */
    boolean isSet(@Nullable String environmentName) {
        return isProduction(environmentName) || isProduction(setting());
    }

    /** Whether the name of an environment, or one of several names, means production. */
    static boolean isProduction(@Nullable String names) {
        return names != null
                && PRODUCTION.matcher(names.toLowerCase(Locale.ROOT)).find();
    }

    private @Nullable String setting() {
        try (Connection connection = target.connections().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_setting('mvn_schema.environment', true)")) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }
}
