package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts when both sides are schemas. */
class SchemaPairsTest {

    private static final String PLAIN = """
            enum Role {
              USER
            }
            model User {
              id   Int  @id @default(autoincrement())
              role Role
              posts Post[]
            }
            model Post {
              id   Int  @id
              by   Int
              user User @relation(fields: [by], references: [id])
            }
            """;
    private static final String NAMED = """
            datasource db {
              provider = "postgresql"
              schemas  = ["public", "auth"]
            }
            """ + PLAIN.replace("\n}\n", "\n  @@schema(\"public\")\n}\n");

    @Test
    void tables_stay_when_the_datasource_begins_or_ceases_to_name_schemas() {
        assertThat(Planning.plan(PLAIN, NAMED).isEmpty()).isTrue();
        assertThat(Planning.plan(NAMED, PLAIN).isEmpty()).isTrue();
        assertThat(statements(PLAIN, NAMED.replace("by   Int\n", "by   Int\n  at   Int?\n")))
                .containsExactly("ALTER TABLE \"public\".\"Post\" ADD COLUMN \"at\" INTEGER");
        assertThat(statements(NAMED, PLAIN.replace("by   Int\n", "by   Int\n  at   Int?\n")))
                .containsExactly("ALTER TABLE \"Post\" ADD COLUMN \"at\" INTEGER");
    }

    @Test
    void an_index_with_a_class_of_its_own_goes_with_the_schema_that_said_it() {
        String before = """
                model User {
                  id   Int    @id
                  name String
                  @@index([name(ops: raw("gin_trgm_ops"))], type: Gin)
                }
                """;
        String after = before.replaceFirst("  @@index.*\n", "");
        assertThat(statements(before, after)).containsExactly("DROP INDEX \"User_name_idx\"");
        assertThat(Planning.plan(Planning.mapped(before).catalog(), Planning.mapped(after))
                        .isEmpty())
                .as("a database may have one that somebody made by hand")
                .isTrue();
    }

    @Test
    void a_key_over_lists_does_by_default_what_the_relation_allows() {
        String schema = """
                model User {
                  id    Int      @id
                  tags  String[] @unique
                  posts Post[]
                }
                model Post {
                  id   Int      @id
                  tags String[]
                  user User     @relation(fields: [tags], references: [tags])
                }
                """;
        assertThat(Planning.script("", schema)).contains("ON DELETE RESTRICT ON UPDATE CASCADE");
        assertThat(Planning.script("", schema.replace("User     @", "User?    @")))
                .contains("ON DELETE SET NULL ON UPDATE CASCADE");
    }

    @Test
    void a_default_that_the_schema_does_not_tell_outlives_a_new_type() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", """
                enum Role {
                  A
                  B
                }
                model User {
                  id   Int  @id
                  role Role @default(A)
                  n    Int  @default(7)
                }
                """);
        database.to("""
                enum Role {
                  A
                }
                model User {
                  id   Int    @id
                  role Role   @default(dbgenerated())
                  n    String @default(dbgenerated())
                }
                """);
        assertThat(database.rows("INSERT INTO \"User\" (\"id\") VALUES (1) RETURNING \"role\", \"n\""))
                .containsExactly("A|7");
    }

    private static List<String> statements(String before, String after) {
        return Planning.statements(Planning.script(before, after));
    }
}
