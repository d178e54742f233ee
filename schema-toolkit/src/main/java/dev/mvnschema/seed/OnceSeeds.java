package dev.mvnschema.seed;

import dev.mvnschema.postgres.sql.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Remembers in the database which seeds have run that run only once. */
public final class OnceSeeds {

    /** Its table, made with the first seed that needs it. */
    public static final String TABLE = "mvn_schema_seeds";

    private final Connection connection;
    private final String table;

    OnceSeeds(Connection connection, String schema) {
        this.connection = connection;
        this.table = Quoting.identifier(schema) + "." + TABLE;
    }

    boolean contains(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + table
                    + " (name text PRIMARY KEY, seeded_at timestamptz NOT NULL DEFAULT now(),"
                    + " seeded_by text NOT NULL DEFAULT current_user)");
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM " + table + " WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    void add(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table + " (name) VALUES (?)")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }
}
