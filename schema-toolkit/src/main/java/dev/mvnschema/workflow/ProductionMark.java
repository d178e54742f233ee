package dev.mvnschema.workflow;

import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a database says of itself that it is production: {@code ALTER DATABASE app SET "schema.environment" = 'production'}.
 * The mark stays with the database, whatever URL leads to it.
 */
final class ProductionMark {

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

    private static boolean isProduction(@Nullable String name) {
        String stripped = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return stripped.equals("production") || stripped.equals("prod");
    }

    private @Nullable String setting() {
        try (Connection connection = target.connections().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_setting('schema.environment', true)")) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }
}
