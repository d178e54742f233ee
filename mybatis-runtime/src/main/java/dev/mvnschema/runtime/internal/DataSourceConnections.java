package dev.mvnschema.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connections of someone's data source. */
record DataSourceConnections(DataSource dataSource) implements ConnectionSource {

    @Override
    public Connection take() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void give(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public void close() {
        // the data source is its owner's to close
    }
}
