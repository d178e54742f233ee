package dev.mvnschema.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

class SchemaTestTest {

    /** Stands for the generated class. */
    public record Client(String url) implements AutoCloseable {

        public static Client connect(String url) {
            return new Client(url);
        }

        @Override
        public void close() {}
    }

    static long count(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM notes")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void add(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO notes (text) VALUES ('x')");
        }
    }

    @Nested
    @SchemaTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Each_class_has_a_database {

        @Test
        @Order(1)
        void empty_but_for_the_migrations(DataSource source) throws SQLException {
            assertThat(count(source)).isZero();
            add(source);
        }

        @Test
        @Order(2)
        void that_its_methods_share(DataSource source, TestDatabase database, Client client) throws SQLException {
            assertThat(count(source)).isEqualTo(1);
            assertThat(client.url()).isEqualTo(database.url()).startsWith("postgresql://");
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.getMetaData().getURL()).startsWith(database.jdbcUrl());
            }
        }
    }

    @Nested
    @SchemaTest(perMethod = true, scripts = "two-notes.sql")
    class Each_method_may_have_its_own {

        @Test
        void with_the_rows_of_scripts(DataSource source) throws SQLException {
            assertThat(count(source)).isEqualTo(2);
            add(source);
        }

        @Test
        void whatever_others_did(DataSource source) throws SQLException {
            assertThat(count(source)).isEqualTo(2);
            add(source);
        }
    }

    @Test
    void a_database_goes_with_its_object() throws SQLException {
        TestDatabase other = TestDatabase.create();
        try (TestDatabase database = TestDatabase.create()) {
            assertThat(count(database.dataSource())).isZero();
            other.close();
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> count(other.dataSource())))
                .hasMessageContaining("does not exist");
    }

    @Test
    void what_a_process_left_behind_goes_and_what_another_works_with_stays() throws SQLException {
        try (TestDatabase database = TestDatabase.create();
                Connection another = database.dataSource().getConnection();
                Statement statement = another.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS schematest_0000000b_1");
            statement.execute("CREATE DATABASE schematest_0000000a_1");
            statement.execute("CREATE DATABASE schematest_0000000b_1");
            statement.execute("SET application_name = 'schema-junit 0000000b'");

            TestServer.get().dropLeftovers();

            try (ResultSet rows = statement.executeQuery(
                    "SELECT string_agg(datname, ' ') FROM pg_database WHERE datname ~ '^schematest_0000000'")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("schematest_0000000b_1");
            }
            assertThat(count(database.dataSource())).as("its own").isZero();
            statement.execute("DROP DATABASE schematest_0000000b_1");
        }
    }
}
