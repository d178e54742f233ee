package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Values for rows that are there, on the way and on the way back. */
class BackfillTest {

    @Test
    void a_column_that_no_value_can_follow_is_filled_anew() throws SQLException {
        Migrated database = Migrated.from("", lines("model T {; id Int @id; a Int; b Int?; }"))
                .sql("INSERT INTO \"T\" VALUES (1, 7, 8), (2, 8, NULL)");
        database.to(lines("model T {; id Int @id; a DateTime @backfill(\"'2020-01-01'\") @db.Date;"
                + " b String @db.Uuid @unique @backfill(\"gen_random_uuid()\"); }"));
        assertThat(database.rows("SELECT a, count(DISTINCT b) FROM \"T\" GROUP BY a"))
                .containsExactly("2020-01-01|2");
    }

    @Test
    void a_column_that_no_value_can_follow_comes_back_filled() throws SQLException {
        Migrated database = Migrated.from("", lines("model T {; id Int @id; a Int; }"))
                .sql("INSERT INTO \"T\" VALUES (1, 7), (2, 8)");
        Plan there = database.to(lines("model T {; id Int @id; a DateTime @backfill(\"now()\"); }"));
        UndoPlan back = new UndoPlanner()
                .plan(
                        there.changes().before(),
                        there.changes().after(),
                        there.changes().renames());
        assertThat(back.losses()).extracting(UndoPlan.Loss::what).containsExactly("the values of `T`.`a`");
        database.run(back.plan());
        assertThat(database.rows("SELECT id, a FROM \"T\" ORDER BY id")).containsExactly("1|0", "2|0");
    }

    @Test
    void what_referred_to_a_table_that_comes_back_empty_has_no_value() throws SQLException {
        Migrated database = Migrated.from(
                "",
                lines(
                        "model P {; id Int @id; ts T[]; }; model T {; id Int @id; p P @relation(fields: [pId], references: [id]);"
                                + " pId Int; }"));
        Plan there = database.to(lines("model T {; id Int @id; }"));
        database.run(new UndoPlanner()
                .plan(
                        there.changes().before(),
                        there.changes().after(),
                        there.changes().renames())
                .plan());
        assertThat(database.rows("SELECT count(*) FROM \"P\" JOIN \"T\" ON \"pId\" = \"P\".id"))
                .containsExactly("0");
    }

    @Test
    void what_refers_to_a_column_of_another_type_has_no_value_yet() throws SQLException {
        Migrated database = Migrated.from(
                "",
                lines("model P {; k String @id @db.Uuid; ts T[]; }; model T {; id Int @id;"
                        + " p P @relation(fields: [pk], references: [k]); pk String @db.Uuid; }"));
        Plan there = database.to(lines("model P {; k Int @id; }; model T {; id Int @id; }"));
        database.run(new UndoPlanner()
                .plan(
                        there.changes().before(),
                        there.changes().after(),
                        there.changes().renames())
                .plan());
        assertThat(database.rows("SELECT count(*) FROM \"P\" JOIN \"T\" ON pk = k"))
                .containsExactly("0");
    }

    @Test
    void a_table_with_deferred_keys_is_filled_and_altered() throws SQLException {
        String schema = "model P {; id Int @id; ts T[]; }; model T {; id Int @id; a Int%s; pId Int @default(1);"
                + " p P @relation(fields: [pId], references: [id], deferrable: InitiallyDeferred); }";
        Migrated database = Migrated.from("", lines(schema.formatted("?")))
                .sql("INSERT INTO \"P\" VALUES (1); INSERT INTO \"T\" VALUES (1, NULL)");
        database.to(lines(schema.formatted(" @backfill(\"7\")")));
        assertThat(database.rows("SELECT a FROM \"T\"")).containsExactly("7");
    }

    @Test
    void a_new_enum_value_is_committed_before_rows_get_it() throws SQLException {
        String schema = "enum E {; A; %s; }; model T {; id Int @id; e E %s; }";
        Migrated database = Migrated.from(
                        "", lines(schema.formatted("", "@default(A)").replace("e E @default(A)", "")))
                .sql("INSERT INTO \"T\" VALUES (1)");
        Plan plan = database.to(lines(schema.formatted("B", "@backfill(\"'B'\")")));
        assertThat(plan.parts()).hasSize(2);
        assertThat(database.rows("SELECT e FROM \"T\"")).containsExactly("B");
    }

    @Test
    void an_identity_of_another_type_is_filled_before_it_counts() throws SQLException {
        Migrated database = Migrated.from("", lines("model T {; id Int @id; n String?; }"))
                .sql("INSERT INTO \"T\" VALUES (1, '5'), (2, NULL)");
        database.to(lines("model T {; id Int @id; n Int @identity @backfill(\"7\"); }"));
        assertThat(database.sql("INSERT INTO \"T\" (id) VALUES (3)").rows("SELECT n FROM \"T\" ORDER BY id"))
                .containsExactly("5", "7", "8");
    }

    private static String lines(String schema) {
        return schema.replace(";", "\n");
    }
}
