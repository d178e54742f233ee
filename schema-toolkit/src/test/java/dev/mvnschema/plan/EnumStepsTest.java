package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EnumStepsTest {

    private static final String BEFORE = """
            enum Role {
              USER
              ADMIN
            }
            model Account {
              id    Int    @id
              role  Role   @default(USER)
              roles Role[] @default([USER])
            }
            model Old {
              id   Int  @id
              role Role @default(ADMIN)
            }
            """;

    @Test
    void a_value_is_added_where_the_schema_has_it() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", BEFORE);
        Plan plan = database.to(BEFORE.replace("  ADMIN\n", "  GUEST\n  ADMIN\n  ROOT\n"));
        assertThat(plan.steps().get(0).statements())
                .containsExactly(
                        "ALTER TYPE \"Role\" ADD VALUE 'GUEST' BEFORE 'ADMIN'", "ALTER TYPE \"Role\" ADD VALUE 'ROOT'");
        assertThat(plan.parts()).hasSize(1);
        assertThat(database.rows("SELECT unnest(enum_range(NULL::\"Role\"))::text"))
                .containsExactly("USER", "GUEST", "ADMIN", "ROOT");
    }

    @Test
    void a_value_that_is_used_at_once_is_committed_first() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", BEFORE);
        Plan plan = database.to(BEFORE.replace("  ADMIN\n", "  ADMIN\n  GUEST\n")
                .replace("Role   @default(USER)", "Role @default(GUEST)"));
        assertThat(plan.parts()).hasSize(2);
    }

    @Test
    void a_value_is_removed_by_a_swap_of_types_and_the_rows_stay() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", BEFORE)
                .sql(
                        "INSERT INTO \"Account\" VALUES (1, 'USER', '{USER,USER}'); INSERT INTO \"Old\"(\"id\", \"role\") VALUES (1, 'USER')");
        Plan plan = database.to(BEFORE.replace("  ADMIN\n", "").replace("@default(ADMIN)", "@default(USER)"));
        assertThat(plan.warnings())
                .extracting(FindingText::withoutCounts)
                .containsExactly(
                        "The values [ADMIN] on the enum `Role` will be removed. If these variants are still used in the database, this will fail.");
        assertThat(database.rows("SELECT * FROM \"Account\"")).containsExactly("1|USER|{USER,USER}");
    }

    @Test
    void columns_that_leave_the_type_keep_the_old_one_until_they_are_gone() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", BEFORE)
                .sql("INSERT INTO \"Account\" VALUES (1, 'USER', '{ADMIN}'); INSERT INTO \"Old\" VALUES (1, 'ADMIN')");
        Plan plan = database.to("""
                enum Role {
                  USER
                }
                model Account {
                  id    Int      @id
                  role  Role     @default(USER)
                  roles String[] @default(["USER"])
                }
                model New {
                  id   Int  @id
                  role Role
                }
                """);
        assertThat(plan.steps().stream().map(Step::kind)).contains(Step.Kind.DROP_ENUM);
        assertThat(database.rows("SELECT * FROM \"Account\"")).containsExactly("1|USER|{ADMIN}");
        assertThat(database.rows("SELECT typname FROM pg_type WHERE typname LIKE 'Role%'"))
                .containsExactly("Role");
    }

    @Test
    void what_stands_on_the_type_steps_aside() throws SQLException {
        Migrated database = Migrated.from("SELECT 1", BEFORE).sql("""
                        CREATE INDEX by_hand ON "Account"("id") WHERE "role" = 'USER';
                        ALTER TABLE "Account" ADD CONSTRAINT by_hand_too CHECK ("role" >= 'USER');
                        """);
        database.to(BEFORE.replace("  ADMIN\n", "  GUEST\n  OTHER\n")
                .replace("(ADMIN)", "(USER)")
                .replace("  OTHER\n", ""));
        assertThat(database.rows("SELECT indexname FROM pg_indexes WHERE indexname = 'by_hand'"))
                .containsExactly("by_hand");
    }
}
