package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the language cannot say, on top of what changes. */
class StandingObjectsTest {

    private static final String SCHEMA = """
            enum Kind {
              A
              B
              C
            }

            model Thing {
              id    Int    @id
              state String @db.VarChar(9)
              kind  Kind   @default(A)
            }
            """;

    private static final String OBJECTS = """
            CREATE VIEW lower_view WITH (security_barrier=true) AS SELECT id, state, kind FROM "Thing" WHERE state <> 'gone';
            COMMENT ON COLUMN lower_view.state IS 'how it is';
            CREATE VIEW upper_view AS SELECT state, kind FROM lower_view;
            GRANT SELECT ON upper_view TO PUBLIC;
            CREATE MATERIALIZED VIEW kept AS SELECT state, count(*) AS n FROM upper_view GROUP BY state;
            CREATE UNIQUE INDEX kept_key ON kept (state);
            CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER noted BEFORE UPDATE OF state ON "Thing" FOR EACH ROW WHEN (NEW.state <> '') EXECUTE FUNCTION note();
            ALTER TABLE "Thing" DISABLE TRIGGER noted;
            CREATE POLICY mine ON "Thing" FOR SELECT USING (state <> 'x');
            CREATE FUNCTION of_kind(k "Kind") RETURNS text LANGUAGE sql AS 'SELECT k::text';
            CREATE STATISTICS both_of (dependencies) ON state, kind FROM "Thing";
            INSERT INTO "Thing" VALUES (1, 'new', 'A'), (2, 'old', 'B');
            """;

    private static final String STATE = """
            SELECT 'view ' || c.relname || coalesce(array_to_string(reloptions, ','), '') || coalesce(col_description(c.oid, 2), '')
                   || coalesce(relacl::text LIKE '%=r/%', false) FROM pg_class c
            WHERE relkind IN ('v', 'm', 'i') AND relnamespace = 'public'::regnamespace AND relname !~ 'pkey'
            UNION ALL SELECT 'trigger ' || tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT 'policy ' || polname || polcmd::text FROM pg_policy
            UNION ALL SELECT 'function ' || oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT 'statistics ' || stxname FROM pg_statistic_ext
            ORDER BY 1""";

    @Test
    void a_converted_column_keeps_what_stands_on_it() throws SQLException {
        Migrated database = Migrated.from("", SCHEMA).sql(OBJECTS);
        var before = database.rows(STATE);
        Plan plan = database.to(SCHEMA.replace("@db.VarChar(9)", ""));
        assertThat(database.rows(STATE)).isEqualTo(before);
        assertThat(database.rows("SELECT * FROM upper_view ORDER BY 1")).containsExactly("new|A", "old|B");
        assertThat(database.rows("SELECT * FROM kept ORDER BY 1")).containsExactly("new|1", "old|1");
        assertThat(plan.steps().stream().map(Step::kind)).contains(Step.Kind.PUT_AWAY, Step.Kind.PUT_BACK);
    }

    @Test
    void an_enum_without_a_value_keeps_what_stands_on_it() throws SQLException {
        Migrated database = Migrated.from("", SCHEMA).sql(OBJECTS);
        var before = database.rows(STATE);
        database.to(SCHEMA.replace("  C\n", ""));
        assertThat(database.rows(STATE)).isEqualTo(before);
        assertThat(database.rows("SELECT * FROM upper_view ORDER BY 1")).containsExactly("new|A", "old|B");
    }

    @Test
    void what_stands_on_a_column_that_goes_is_named() throws SQLException {
        Migrated database = Migrated.from("", SCHEMA).sql(OBJECTS);
        Plan plan = database.planTo(SCHEMA.replace("state String @db.VarChar(9)", ""));
        assertThat(plan.unexecutable().stream().map(FindingText::withoutCounts))
                .containsExactly(
                        "The column `state` of the `Thing` table cannot be changed or dropped while this stands on"
                                + " it: view lower_view, policy mine on Thing, trigger noted on Thing.");
        assertThat(plan.warnings().stream().map(FindingText::withoutCounts))
                .contains("The statistics `both_of` goes with the column `state` of the `Thing` table.");
    }

    @Test
    void what_goes_with_a_table_is_named() throws SQLException {
        Migrated database = Migrated.from("", SCHEMA + "model Other {\n id Int @id\n}\n")
                .sql("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                        + "CREATE TRIGGER noted BEFORE UPDATE ON \"Other\" FOR EACH ROW EXECUTE FUNCTION note();");
        Plan plan = database.to(SCHEMA);
        assertThat(plan.warnings().stream().map(FindingText::withoutCounts))
                .contains("The trigger `noted` goes with the `Other` table.");
    }

    @Test
    void a_column_that_others_are_computed_from_is_converted() throws SQLException {
        String computed = SCHEMA.replace("state String", "twin String? @generated(\"lower(state)\")\n state String");
        Migrated database = Migrated.from("", computed).sql("INSERT INTO \"Thing\" VALUES (1, DEFAULT, 'NEW')");
        database.to(computed.replace("@db.VarChar(9)", ""));
        assertThat(database.rows("SELECT twin FROM \"Thing\"")).containsExactly("new");
    }

    @Test
    void a_list_becomes_its_first_element() throws SQLException {
        String listed = SCHEMA.replace("state String @db.VarChar(9)", "ns Int[]");
        Migrated database =
                Migrated.from("", listed).sql("INSERT INTO \"Thing\" VALUES (1, '{7,8}'), (2, '{}'), (3, NULL)");
        database.to(listed.replace("Int[]", "BigInt?"));
        assertThat(database.rows("SELECT id, ns FROM \"Thing\" ORDER BY 1")).containsExactly("1|7", "2|null", "3|null");
    }

    @Test
    void a_column_that_begins_to_count_goes_on_behind_the_numbers_that_are_there() throws SQLException {
        Migrated database = Migrated.from("", SCHEMA).sql("INSERT INTO \"Thing\" VALUES (41, 'x')");
        database.to(SCHEMA.replace("@id", "@id @default(autoincrement())"));
        database.sql("INSERT INTO \"Thing\" (state) VALUES ('y')");
        assertThat(database.rows("SELECT id FROM \"Thing\" ORDER BY 1")).containsExactly("41", "42");
    }

    @Test
    void what_an_index_and_a_key_have_beyond_the_schema_comes_back_with_them() throws SQLException {
        String linked = SCHEMA.replace("state String @db.VarChar(9)", """
                state String @db.VarChar(9)
                  ref Int?
                  self Thing? @relation("S", fields: [ref], references: [id], map: "self_fk")
                  selves Thing[] @relation("S")
                  @@index([state, kind], map: "state_idx")""");
        Migrated database = Migrated.from("", linked).sql("""
                ALTER TABLE "Thing" ALTER CONSTRAINT self_fk DEFERRABLE INITIALLY DEFERRED;
                ALTER INDEX state_idx SET (fillfactor = 70);
                ALTER TABLE "Thing" ALTER COLUMN state TYPE varchar(9) COLLATE "C";
                """);
        database.to(linked.replace("@db.VarChar(9)", "@db.Text")
                .replace("Int", "BigInt")
                .replace("id    BigInt", "id BigInt"));
        assertThat(database.rows("SELECT condeferred FROM pg_constraint WHERE conname = 'self_fk'"))
                .containsExactly("t");
        assertThat(database.rows("SELECT reloptions FROM pg_class WHERE relname = 'state_idx'"))
                .containsExactly("{fillfactor=70}");
        assertThat(database.rows("SELECT attcollation::regcollation FROM pg_attribute WHERE attname = 'state'"
                        + " AND attrelid = '\"Thing\"'::regclass"))
                .containsExactly("\"C\"");
    }
}
