package dev.mvnschema.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.testing.TestDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class CsvReaderTest {

    private static final String ALPHABET = "ab,;\"\n\t \u00e9\ud83d\ude00";

    @Test
    void reads_what_postgresql_reads() throws SQLException, IOException {
        Random random = new Random(7);
        try (Connection connection = new ConnectionFactory(TestDatabases.fresh()).open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE t (n int GENERATED ALWAYS AS IDENTITY, a text, b text)");
            for (int round = 0; round < 100; round++) {
                String csv = document(random);
                statement.execute("TRUNCATE t");
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY t (a, b) FROM STDIN (FORMAT csv, HEADER)", new StringReader(csv));
                List<String> expected = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT a, b FROM t ORDER BY n")) {
                    while (rows.next()) {
                        expected.add(rows.getString(1) + "|" + rows.getString(2));
                    }
                }
                assertThat(rows(csv)).as(csv).isEqualTo(expected);
            }
        }
    }

    @Test
    void knows_the_place_of_each_field() throws IOException {
        CsvReader reader = reader("a,b\r\n\r\n1,\"x\r\ny\",\r\n".replace(",\r\n", "\r\n") + "2,z");

        SeedRow first = Objects.requireNonNull(reader.next());
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.cells().get(1)).isEqualTo(new SeedCell("x\r\ny", SeedCell.Form.PLAIN, 3, 3));
        SeedRow second = Objects.requireNonNull(reader.next());
        assertThat(second.cells().get(1)).isEqualTo(new SeedCell("z", SeedCell.Form.PLAIN, 5, 3));
        assertThat(reader.next()).isNull();
    }

    @Test
    void what_is_malformed_is_refused() {
        for (String csv : List.of("", "a,a\n", "a,\n", "a\n\"x\"y\n", "a\n\"x\n", "a\n1,2\n")) {
            assertThatThrownBy(() -> rows(csv)).as(csv).isInstanceOf(SeedFault.class);
        }
    }

    private static String document(Random random) {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int row = random.nextInt(5); row >= 0; row--) {
            csv.append(field(random)).append(',').append(field(random)).append('\n');
        }
        return csv.toString();
    }

    private static String field(Random random) {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            value.append(ALPHABET.charAt(random.nextInt(8)));
        }
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain && random.nextBoolean()
                ? value.toString()
                : '"' + value.toString().replace("\"", "\"\"") + '"';
    }

    private static List<String> rows(String csv) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvReader reader = reader(csv)) {
            for (SeedRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.cells().get(0).text() + "|"
                        + (row.cells().size() > 1 ? row.cells().get(1).text() : ""));
            }
        }
        return rows;
    }

    private static CsvReader reader(String csv) throws IOException {
        return new CsvReader(new BufferedReader(new StringReader(csv)));
    }
}
