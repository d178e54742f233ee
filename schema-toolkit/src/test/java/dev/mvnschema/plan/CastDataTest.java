package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values survive a change of type where Prisma drops the column. */
class CastDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    String?                        | Int?                   | 42                  | 42
                    String?                        | Boolean?               | true                | true
                    String?                        | String? @db.Uuid       | 6f2c7a40-5d3e-4b1c-9f7a-0123456789ab | 6f2c7a40-5d3e-4b1c-9f7a-0123456789ab
                    String?                        | Json?                  | {"a": 1}            | {"a": 1}
                    String?                        | DateTime?              | 2020-01-02 03:04:05 | 2020-01-02 03:04:05
                    String?                        | Role?                  | ADMIN               | ADMIN
                    Role?                          | String?                | ADMIN               | ADMIN
                    Role?                          | Grade?                 | ADMIN               | ADMIN
                    String? @db.Char(10)           | Role?                  | ADMIN               | ADMIN
                    String?                        | String[]               | x                   | {x}
                    String[]                       | Role[]                 | {ADMIN}             | {ADMIN}
                    Role[]                         | Grade[]                | {ADMIN}             | {ADMIN}
                    Role?                          | Role[]                 | ADMIN               | {ADMIN}
                    Int[]                          | BigInt[]               | {1,2}               | {1,2}
                    Boolean?                       | BigInt?                | true                  | 1
                    Int?                           | Boolean?               | 7                     | true
                    Json?                          | Int?                   | 7                   | 7
                    Json?                          | String? @db.Uuid       | "6f2c7a40-5d3e-4b1c-9f7a-0123456789ab" | 6f2c7a40-5d3e-4b1c-9f7a-0123456789ab
                    Int?                           | Json?                  | 7                     | 7
                    DateTime?                      | DateTime? @db.Timestamptz(3) | 2020-01-02 03:04:05 | 2020-01-02 03:04:05+00
                    DateTime? @db.Timestamptz(3)   | DateTime? @db.Date     | 2020-01-02 23:30:00+00 | 2020-01-02
                    DateTime? @db.Time(3)          | DateTime? @db.Time(6)  | 03:04:05.123        | 03:04:05.123
                    """)
    void keeps(String before, String after, String value, String expected) throws SQLException {
        DatabaseUrl url = TestDatabases.fresh();
        TestDatabases.execute(
                url,
                MigrationScript.steps(Planning.plan(Planning.NOTHING, Planning.mapped(schema(before)))
                        .steps()));
        TestDatabases.execute(url, "INSERT INTO \"Thing\"(\"id\", \"v\") VALUES (1, '" + value + "'), (2, NULL)");
        // A session elsewhere in the world gets the same values.
        TestDatabases.execute(url, "SET TimeZone = 'Asia/Tokyo';\n" + Planning.script(schema(before), schema(after)));
        assertThat(value(url, 1)).isEqualTo(expected);
        assertThat(value(url, 2)).isNull();
    }

    private static String schema(String type) {
        return """
                enum Role {
                  USER
                  ADMIN
                }
                enum Grade {
                  USER
                  ADMIN
                  OWNER
                }
                model Thing {
                  id Int @id
                  v  %s
                }
                model Keep {
                  id    Int   @id
                  role  Role
                  grade Grade
                }
                """.formatted(type);
    }

    private static @Nullable String value(DatabaseUrl url, int id) throws SQLException {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            try (ResultSet rows = statement.executeQuery("SELECT \"v\"::text FROM \"Thing\" WHERE \"id\" = " + id)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
