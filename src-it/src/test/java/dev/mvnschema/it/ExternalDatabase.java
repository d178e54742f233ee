package dev.mvnschema.it;

import java.sql.SQLException;
import java.util.List;

/**
 * One database on the {@link ExternalServer}, and how a project reaches it.
 *
 * @param port the server's port on the loopback address
 * @param name the database
 * @param role its owner, who may create no other
 * @param password the owner's
 */
public record ExternalDatabase(int port, String name, String role, String password) {

    /** As {@code DATABASE_URL} has it: {@code postgresql://role:password@host:port/name}. */
    public String url() {
        return "postgresql://" + role + ":" + password + "@127.0.0.1:" + port + "/" + name;
    }

    /** For pgjdbc: {@code jdbc:postgresql://host:port/name?user=…&password=…}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=" + role + "&password=" + password;
    }

    /**
     * The rows of a query, each as its columns joined by {@code |}.
     *
     * @throws SQLException when the database refuses
     */
    public List<String> rows(String query) throws SQLException {
        return Rows.read(jdbcUrl(), query);
    }
}
