package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
        Migrated database = Migrated.from("CREATE EXTENSION btree_gist", RICH);
        Plan plan = database.to(PLAIN.replace("room Int", "upper String\n room Int"));
        assertThat(plan.steps().stream().flatMap(step -> step.statements().stream()))
                .containsExactly(
                        "DROP INDEX \"nulls_idx\"",
                        "DROP INDEX \"room_idx\"",
                        "DROP INDEX \"room_key\"",
                        "ALTER TABLE \"Booking\" ALTER COLUMN \"num\" DROP IDENTITY");
    }
}
