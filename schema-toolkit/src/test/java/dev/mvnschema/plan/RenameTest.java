package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Renames;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenameTest {

    private static final String BEFORE = """
            enum Sort {
              A
              C
            }
            model User {
              pid   Int    @id @default(autoincrement())
              mail  String @unique
              kind  Sort   @default(C)
              posts Post[]
              tags  Tag[]
            }
            model Post {
              id       Int  @id
              authorId Int
              author   User @relation(fields: [authorId], references: [pid])
              @@index([authorId])
            }
            model Tag {
              id    Int    @id
              users User[]
            }
            """;

    private static final String AFTER = """
            enum Kind {
              A
              B @was("C")

              @@was("Sort")
            }
            model Person {
              id    Int    @id @default(autoincrement()) @was("pid")
              email String @unique @was("mail")
              kind  Kind   @default(B)
              age   Int    @backfill("18")
              posts Post[]

              @@was("User")
            }
            model Post {
              id       Int    @id
              writerId Int    @was("authorId")
              writer   Person @relation(fields: [writerId], references: [id])
              @@index([writerId])
            }
            """;

    @Test
    void a_model_its_columns_its_enum_and_a_value_at_once() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", BEFORE)
                .sql("INSERT INTO \"User\"(\"mail\") VALUES ('a'), ('b'); INSERT INTO \"Post\" VALUES (7, 2)");
        Plan plan = database.to(AFTER);
        assertThat(database.rows("SELECT \"id\", \"email\", \"kind\", \"age\" FROM \"Person\" ORDER BY 1"))
                .containsExactly("1|a|B|18", "2|b|B|18");
        assertThat(database.rows("SELECT * FROM \"Post\"")).containsExactly("7|2");
        assertThat(plan.unexecutable()).isEmpty();
        assertThat(
                        database.rows(
                                "SELECT conname FROM pg_constraint WHERE contype IN ('p', 'f') AND connamespace = 'public'::regnamespace"))
                .containsExactlyInAnyOrder("Person_pkey", "Post_pkey", "Post_writerId_fkey");
        assertThat(database.rows("SELECT pg_get_serial_sequence('\"Person\"', 'id')"))
                .containsExactly("public.\"Person_id_seq\"");
    }

    @Test
    void planning_again_with_the_former_names_gives_nothing() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", BEFORE);
        database.to(AFTER);
        assertThat(database.to(AFTER).isEmpty()).isTrue();
    }

    @Test
    void without_former_names_a_table_is_another_table() {
        Plan plan = Planning.plan(BEFORE, AFTER.replaceAll("@@?was\\([^)]*\\)", ""));
        assertThat(plan.warnings().stream().map(FindingText::withoutCounts).collect(Collectors.joining("\n")))
                .contains("You are about to drop the `User` table.");
    }

    @Test
    void many_to_many_tables_follow_their_models() throws SQLException {
        String before = """
                model Post {
                  id     Int     @id
                  tags   Tag[]
                  fans   Tag[] @relation("fans")
                }
                model Tag {
                  id    String @id
                  posts Post[]
                  likes Post[] @relation("fans")
                }
                """;
        Migrated database = Migrated.from("SELECT 1", before)
                .sql(
                        "INSERT INTO \"Post\" VALUES (1), (2); INSERT INTO \"Tag\" VALUES ('a'), ('b');"
                                + " INSERT INTO \"_PostToTag\" VALUES (1, 'a'), (2, 'b'); INSERT INTO \"_fans\" VALUES (2, 'a')");
        // The new name comes first in the alphabet, so that A and B change places.
        Plan plan = database.to(
                before.replace("Tag[]", "Label[]").replace("model Tag {", "model Label {\n  @@was(\"Tag\")"));
        assertThat(database.rows("SELECT \"A\", \"B\" FROM \"_LabelToPost\" ORDER BY 1"))
                .containsExactly("a|1", "b|2");
        assertThat(database.rows("SELECT \"A\", \"B\" FROM \"_fans\"")).containsExactly("a|2");
        assertThat(plan.warnings()).noneMatch(finding -> finding.kind() == Finding.Kind.DROP_TABLE);
    }

    @Test
    void names_that_are_exchanged() throws SQLException {
        String before = """
                model One {
                  id    Int  @id @default(autoincrement())
                  left  Int? @unique
                  right Int?
                  two   Two? @relation(fields: [left], references: [id])
                }
                model Two {
                  id   Int @id @default(autoincrement())
                  ones One[]
                }
                """;
        String after = """
                model Two {
                  id    Int  @id @default(autoincrement())
                  right Int? @unique
                  left  Int?
                  two   One? @relation(fields: [right], references: [id])
                }
                model One {
                  id   Int @id @default(autoincrement())
                  ones Two[]
                }
                """;
        Migrated database = Migrated.from("SELECT 1", before)
                .sql("INSERT INTO \"Two\" VALUES (7); INSERT INTO \"One\"(\"left\", \"right\") VALUES (7, 8)");
        Renames exchange = new Renames(
                Map.of(Name.of("One"), Name.of("Two"), Name.of("Two"), Name.of("One")),
                Map.of(
                        new ColumnName(Name.of("Two"), "left"), "right",
                        new ColumnName(Name.of("Two"), "right"), "left"),
                Map.of(),
                Map.of());
        database.to(after, exchange);
        assertThat(database.rows("SELECT * FROM \"One\"")).containsExactly("7");
        assertThat(database.rows("SELECT \"right\", \"left\" FROM \"Two\"")).containsExactly("7|8");
        assertThat(database.rows("SELECT pg_get_serial_sequence('\"One\"', 'id')"))
                .containsExactly("public.\"One_id_seq\"");
    }

    @Test
    void a_circle_in_the_schema_is_no_instruction() {
        String schema = "model T {\n  id Int @id\n  a Int @was(\"b\")\n  b Int @was(\"a\")\n}\n";
        assertThat(Planning.plan(schema.replaceAll("@was\\([^)]*\\)", ""), schema)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void to_another_schema() throws SQLException {
        String before = """
                datasource db {
                  provider = "postgresql"
                  schemas  = ["auth", "core"]
                }
                enum Role {
                  ADMIN
                  USER

                  @@schema("auth")
                }
                model User {
                  id   Int  @id @default(autoincrement())
                  role Role @unique
                  notes Note[]

                  @@schema("auth")
                }
                model Note {
                  id     Int  @id
                  userId Int
                  user   User @relation(fields: [userId], references: [id])

                  @@schema("core")
                }
                """;
        Migrated database = Migrated.from("CREATE SCHEMA auth; CREATE SCHEMA core", before, "auth", "core")
                .sql("INSERT INTO auth.\"User\"(role) VALUES ('USER'); INSERT INTO core.\"Note\" VALUES (1, 1)");
        Plan plan = database.to(before.replace("User", "Person")
                .replace(
                        "  @@schema(\"auth\")\n}\nmodel Note",
                        "  @@was(\"auth.User\")\n  @@schema(\"core\")\n}\nmodel Note")
                .replace("  @@schema(\"auth\")\n}\nmodel", "  @@was(\"auth.Role\")\n  @@schema(\"core\")\n}\nmodel"));
        assertThat(plan.hasFindings()).isFalse();
        assertThat(database.rows(
                        "SELECT p.id, p.role, n.id FROM core.\"Person\" p JOIN core.\"Note\" n ON n.\"userId\" = p.id"))
                .containsExactly("1|USER|1");
    }
}
