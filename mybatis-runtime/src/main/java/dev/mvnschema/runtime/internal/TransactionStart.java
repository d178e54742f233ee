package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.TransactionOptions;
import dev.mvnschema.runtime.TransactionOptions.Setting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tells the server how a transaction runs: all options in one round trip, together with BEGIN; none when there are none. */
final class TransactionStart {

    private TransactionStart() {}

    static void send(Connection connection, TransactionOptions options) throws SQLException {
        List<Setting> settings = new ArrayList<>(options.settings());
        if (options.timeout() != null) {
            settings.add(new Setting("statement_timeout", options.timeout().toMillis() + "ms"));
        }
        String sql = sql(options, settings.size());
        if (sql.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < settings.size(); i++) {
                statement.setString(2 * i + 1, settings.get(i).name());
                statement.setString(2 * i + 2, settings.get(i).value());
            }
            statement.execute();
        }
    }

    private static String sql(TransactionOptions options, int settings) {
        StringBuilder sql = new StringBuilder();
        TransactionOptions.Isolation isolation = options.isolation();
        if (isolation != null || options.readOnly()) {
            sql.append("SET TRANSACTION");
            sql.append(isolation == null ? "" : " ISOLATION LEVEL " + isolation.sql());
            sql.append(isolation != null && options.readOnly() ? "," : "");
            sql.append(options.readOnly() ? " READ ONLY" : "");
        }
        for (int i = 0; i < settings; i++) {
            sql.append(i > 0 ? ", " : sql.isEmpty() ? "SELECT " : "; SELECT ").append("set_config(?, ?, true)");
        }
        return sql.toString();
    }
}
