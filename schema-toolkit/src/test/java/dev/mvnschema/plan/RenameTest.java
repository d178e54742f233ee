package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
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
}
