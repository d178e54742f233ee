package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.TestDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a schema cannot say of keys, indexes and columns outlives that they are made anew. */
class KeptOptionsTest {

    private static final String SCHEMA = """
            model Parent {
              a        Int
              b        Int
              note     String?
              children Child[]

              @@id([a, b])
            }

            model Child {
              id     Int     @id
              a      Int?
              b      Int?
              gone   Boolean @default(true)
              parent Parent? @relation(fields: [a, b], references: [a, b], onDelete: SetNull)

              @@index([gone, id], map: "gone_idx")
            }
            """;

    private static final String OPTIONS = """
            ALTER TABLE "Child" DROP CONSTRAINT "Child_a_b_fkey";
            ALTER TABLE "Parent" DROP CONSTRAINT "Parent_pkey";
            ALTER TABLE "Parent" ADD CONSTRAINT "Parent_pkey" PRIMARY KEY (a, b) INCLUDE (note);
            ALTER TABLE "Child" ADD CONSTRAINT "Child_a_b_fkey" FOREIGN KEY (a, b) REFERENCES "Parent" (a, b)
                MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL;
            COMMENT ON CONSTRAINT "Child_a_b_fkey" ON "Child" IS 'both or none';
            COMMENT ON INDEX gone_idx IS 'quick';
            COMMENT ON COLUMN "Child".gone IS 'not here';
            GRANT SELECT (gone) ON "Child" TO PUBLIC;
            ALTER TABLE "Child" ALTER COLUMN gone SET STATISTICS 7;
            ALTER TABLE "Child" ADD CONSTRAINT one_gone EXCLUDE USING btree (id WITH =, gone WITH =);
            """;

    @Test
    void keys_around_a_change_of_type() throws SQLException {
        Migrated database = Migrated.from("", SCHEMA).sql(OPTIONS);
        database.to(SCHEMA.replace("a        Int", "a        BigInt").replace("a      Int?", "a      BigInt?"));
        assertThat(database.rows("SELECT confmatchtype, obj_description(oid, 'pg_constraint') FROM pg_constraint"
                        + " WHERE conname = 'Child_a_b_fkey'"))
                .containsExactly("f|both or none");
        assertThat(database.rows("SELECT pg_get_indexdef('\"Parent_pkey\"'::regclass)"))
                .containsExactly(
                        "CREATE UNIQUE INDEX \"Parent_pkey\" ON public.\"Parent\" USING btree (a, b) INCLUDE (note)");
    }

    @Test
    void a_column_that_is_made_anew() throws SQLException {
        Migrated database = Migrated.from("", SCHEMA).sql(OPTIONS);
        database.to(SCHEMA.replace("gone   Boolean @default(true)", "gone   DateTime @default(now())"));
        assertThat(database.rows(
                        "SELECT col_description('\"Child\"'::regclass, attnum), attacl IS NOT NULL, attstattarget,"
                                + " obj_description('gone_idx'::regclass) FROM pg_attribute"
                                + " WHERE attname = 'gone' AND attrelid = '\"Child\"'::regclass"))
                .containsExactly("not here|t|7|quick");
        assertThat(database.rows("SELECT conname FROM pg_constraint WHERE contype = 'x'"))
                .containsExactly("one_gone");
    }

    @Test
    void an_enum_without_a_value_belongs_to_the_same_people() throws SQLException {
        TestDatabases.ensureRole("kept_options_owner");
        String schema = "enum Kind {\n  A\n  B\n}\n\nmodel T {\n  id Int @id\n  kind Kind\n}\n";
        Migrated database = Migrated.from("", schema)
                .sql("GRANT USAGE, CREATE ON SCHEMA public TO kept_options_owner;"
                        + "ALTER TYPE \"Kind\" OWNER TO kept_options_owner; REVOKE ALL ON TYPE \"Kind\" FROM PUBLIC;"
                        + "GRANT USAGE ON TYPE \"Kind\" TO pg_monitor WITH GRANT OPTION;");
        String rights = "SELECT typowner::regrole, typacl FROM pg_type WHERE typname = 'Kind'";
        var before = database.rows(rights);
        database.to(schema.replace("  B\n", ""));
        assertThat(database.rows(rights)).isEqualTo(before);
    }
}
