package dev.mvnschema.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.postgresql.ds.PGSimpleDataSource;

/** The rows of a query as text that a script can compare. */
final class Rows {

    private Rows() {}

    /** Each row as its columns joined by {@code |}, nulls as {@code null}. */
    static List<String> read(String jdbcUrl, String query) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    private static Connection connect(String jdbcUrl) throws SQLException {
        // Not DriverManager: from a script's class loader it does not see the driver.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl);
        return source.getConnection();
    }
}
