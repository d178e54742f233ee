package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What comes first when a column changes in several ways at once. */
class ConversionOrderTest {

    @Test
    void the_value_is_one_of_the_new_type() throws SQLException {
        Migrated database = Migrated.from("", lines("model T {; id Int @id; a Int?; }"))
                .sql("INSERT INTO \"T\" VALUES (1, 7), (2, NULL)");
        database.to(lines("model T {; id Int @id; a String @backfill(\"'none'\"); }"));
        assertThat(database.rows("SELECT a FROM \"T\" ORDER BY id")).containsExactly("7", "none");
    }

    @Test
    void a_filled_column_joins_the_primary_key() throws SQLException {
        Migrated database =
                Migrated.from("", lines("model T {; id Int @id; }")).sql("INSERT INTO \"T\" VALUES (1), (2)");
        database.to(lines("model T {; id Int; b Int @backfill(\"id + 1\"); @@id([id, b]); }"));
        assertThat(database.rows("SELECT id, b FROM \"T\" ORDER BY id")).containsExactly("1|2", "2|3");
    }

    @Test
    void an_identity_goes_before_its_column_becomes_another() throws SQLException {
        Migrated database = Migrated.from("", lines("model T {; id Int @id; n Int @identity; }"))
                .sql("INSERT INTO \"T\" (id) VALUES (1)");
        database.to(lines("model T {; id Int @id; n String; }"));
        assertThat(database.rows("SELECT n FROM \"T\"")).containsExactly("1");
    }

    @Test
    void a_key_that_is_built_anew_stays_deferrable() throws SQLException {
        Migrated database = Migrated.from("", lines("model T {; id Int @id; }")).sql("""
                ALTER TABLE "T" DROP CONSTRAINT "T_pkey",
                ADD CONSTRAINT "T_pkey" PRIMARY KEY ("id") DEFERRABLE INITIALLY DEFERRED;
                """);
        database.to(lines("model T {; id BigInt; b Int; @@id([id, b]); }"));
        assertThat(
                        database.rows(
                                "SELECT condeferrable, condeferred FROM pg_constraint WHERE contype = 'p' AND conname = 'T_pkey'"))
                .containsExactly("t|t");
    }

    @Test
    void an_enum_is_swapped_beneath_a_foreign_key() throws SQLException {
        String schema = lines("enum E {; A; B; %s; }; model P {; e E @id; children C[]; };"
                + "model C {; id Int @id; e E; p P @relation(fields: [e], references: [e]); }");
        Migrated database = Migrated.from("", schema.formatted("X"))
                .sql("INSERT INTO \"P\" VALUES ('A'), ('B'); INSERT INTO \"C\" (id, e) VALUES (1, 'A'), (2, 'B')");
        database.to(schema.formatted(""));
        assertThat(database.rows("SELECT e FROM \"C\" ORDER BY id")).containsExactly("A", "B");
    }

    @Test
    void an_enum_loses_a_value_while_a_list_of_it_becomes_one_and_one_a_list() throws SQLException {
        String schema = "enum E {; A; B; %s; }; model T {; id Int @id; one E%s; many E%s; }";
        Migrated database = Migrated.from("", lines(schema.formatted("C", "?", "[]")))
                .sql("INSERT INTO \"T\" VALUES (1, 'A', '{B}')");
        database.to(lines(schema.formatted("", "[]", "?")));
        assertThat(database.rows("SELECT one, many FROM \"T\"")).containsExactly("{A}|B");
    }

    @Test
    void a_counting_column_becomes_another_with_a_default_of_its_own() throws SQLException {
        Migrated database = Migrated.from(
                        "",
                        lines(
                                "model T {; id Int @id; n Int @default(autoincrement()); m Int @default(autoincrement()); }"))
                .sql("INSERT INTO \"T\" (id) VALUES (1)");
        database.to(lines("model T {; id Int @id; n Json @default(\"2\"); m Json; }"));
        assertThat(database.rows("SELECT n, m FROM \"T\"")).containsExactly("1|1");
    }

    private static String lines(String schema) {
        return schema.replace(";", "\n");
    }
}
