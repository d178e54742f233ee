package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.TestDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Constructs beyond Prisma's language: made, changed, taken away. */
class SupersetTest {

    private static final String PLAIN = """
            model Booking {
              id   Int    @id
              mail String
              room Int
              num  Int
            }
            """;

    private static final String RICH = """
            model Booking {
              id    Int    @id
              mail  String @collate("C")
              upper String @generated("upper(mail)")
              room  Int
              num   Int    @identity(ByDefault)

              @@check(expression: "room > 0", map: "room_check")
              @@exclude(expression: "room WITH =", type: Gist, map: "room_excl")
              @@index(expression: "lower(mail)", where: "room > 3", map: "mail_idx")
              @@index([room], include: [mail], map: "room_idx")
              @@unique([room, mail], nullsNotDistinct: true, map: "room_key")
              @@index([mail(nulls: First)], map: "nulls_idx")
            }
            """;

    @Test
    void made_and_changed() throws SQLException {
        TestDatabases.since(15); // nulls not distinct
        Migrated database = Migrated.from("CREATE EXTENSION btree_gist", PLAIN)
                .sql("INSERT INTO \"Booking\" VALUES (1, 'a', 1, 1)");
        database.to(RICH);
        database.to(RICH.replace("room > 0", "room > -1")
                .replace("room > 3", "room > 4")
                .replace("upper(mail)", "lower(mail)")
                .replace("include: [mail]", "include: [mail, id]")
                .replace("ByDefault", "Always")
                .replace("@collate(\"C\")", "@collate(\"POSIX\")"));
        assertThat(database.rows("SELECT \"mail\", \"upper\" FROM \"Booking\"")).containsExactly("a|a");
    }

    @Test
    void as_a_database_has_them_they_are_left_alone_by_a_schema_that_has_none() throws SQLException {
        TestDatabases.since(15); // nulls not distinct
        Migrated database = Migrated.from("CREATE EXTENSION btree_gist", RICH);
        Plan plan = database.to(PLAIN.replace("room Int", "upper String\n room Int"));
        assertThat(plan.steps().stream().flatMap(step -> step.statements().stream()))
                .containsExactly(
                        "DROP INDEX \"nulls_idx\"",
                        "DROP INDEX \"room_idx\"",
                        "DROP INDEX \"room_key\"",
                        "ALTER TABLE \"Booking\" ALTER COLUMN \"num\" DROP IDENTITY");
    }

    @Test
    void what_a_person_may_have_made_by_hand_does_not_go_without_a_word() throws SQLException {
        Migrated database = Migrated.from("", PLAIN)
                .sql("ALTER TABLE \"Booking\" ADD CONSTRAINT by_hand CHECK (room > 0)")
                .sql("CREATE INDEX by_hand_idx ON \"Booking\" (upper(mail))");
        Plan plan = database.to(PLAIN.replace("num  Int", """
                num  Int
                @@check(expression: "num > 0", map: "num_check")
                @@index(expression: "lower(mail)", map: "mail_idx")"""));

        assertThat(plan.warnings().stream().map(FindingText::withoutCounts))
                .containsExactly(
                        "The check `by_hand` on the `Booking` table is not in the schema and will be dropped.",
                        "The index `by_hand_idx` on the `Booking` table is not in the schema and will be dropped.");
    }

    @Test
    void documentation_becomes_comments_when_the_datasource_says_so() throws SQLException {
        String documented =
                "/// People's rooms.\n" + PLAIN.replace("room Int", "/// The number on the door.\n room Int");
        Migrated database = Migrated.from("", documented).sql("COMMENT ON TABLE \"Booking\" IS 'by hand'");
        assertThat(database.to(documented).steps()).isEmpty();

        String comment = "SELECT obj_description('\"Booking\"'::regclass), col_description('\"Booking\"'::regclass, 3)";
        String switchedOn = "datasource db {\n provider = \"postgresql\"\n comments = true\n}\n" + documented;
        database.to(switchedOn);
        assertThat(database.rows(comment)).containsExactly("People's rooms.|The number on the door.");
        database.to(switchedOn.replace("on the door", "above the door"));
        assertThat(database.rows(comment)).containsExactly("People's rooms.|The number above the door.");
    }
}
