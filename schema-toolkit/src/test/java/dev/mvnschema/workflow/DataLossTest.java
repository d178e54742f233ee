package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import dev.mvnschema.workflow.MigrateDev.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLossTest {

    private static final String BEFORE = """
            datasource db {
              provider = "postgresql"
            }
            enum Kind {
              A
              B
              C
            }
            model Item {
              id     Int      @id
              code   String?
              amount Decimal? @db.Decimal(10, 3)
              size   String?
              kind   Kind?
              kinds  Kind[]
              owner  Int?
              flag   Boolean?
            }
            model Owner {
              id Int @id
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(BEFORE);
        migrate(false);
        project.execute("""
                INSERT INTO "Owner" VALUES (1);
                INSERT INTO "Item" VALUES
                  (1, 'x',     1.5,   '10', 'A', '{A,B}', 1,    true),
                  (2, 'x',     1.234, 'no', 'C', '{}',    7,    NULL),
                  (3, 'long text', NULL, '7',  NULL, NULL, 7,   false),
                  (4, NULL,    NULL,  NULL, NULL, NULL,   NULL, NULL)
                """);
    }

    @Test
    void duplicates() {
        assertThat(refusal("code   String?", "code String? @unique"))
                .isEqualTo("A unique constraint covering the columns `[code]` on the table `Item` cannot be added: "
                        + "1 group of rows has the same values, among them x (2 rows).");
    }

    @Test
    void casts_that_fail() {
        assertThat(refusal("size   String?", "size Int?"))
                .isEqualTo("You are about to alter the column `size` on the `Item` table, and 1 value cannot be cast "
                        + "from `Text` to `Integer`, among them no.");
        assertThat(refusal("code   String?", "code String? @db.VarChar(4)"))
                .contains("1 value cannot be cast from `Text` to `VarChar(4)`, among them long text.");
        assertThat(refusal("code   String?", "code Kind?")).contains("3 values cannot be cast from `Text` to `Kind`");
    }

    @Test
    void casts_that_round_are_asked_about_and_others_are_not() {
        project.schema(BEFORE.replace("@db.Decimal(10, 3)", "@db.Decimal(10, 1)"));
        Diagnostic problem = Problems.single(() -> migrate(false));
        assertThat(problem.code()).isEqualTo(MigrationCode.NOT_CONFIRMED);
        assertThat(problem.why())
                .isEqualTo(
                        "You are about to alter the column `amount` on the `Item` table, and 1 value will change when"
                                + " cast from `Decimal(10,3)` to `Decimal(10,1)`, among them 1.234.");

        project.schema(BEFORE.replace("code   String?", "code String? @db.VarChar(9)")
                .replace("@db.Decimal(10, 3)", "@db.Decimal(9, 3)"));
        assertThat(migrate(false).outcome()).isEqualTo(Outcome.MIGRATED);
    }

    @Test
    void nulls_and_enum_values_in_use() {
        assertThat(refusal("flag   Boolean?", "flag Boolean"))
                .contains("required, but there are 2 existing NULL values.");
        assertThat(refusal("  C\n", ""))
                .isEqualTo("The values [C] on the enum `Kind` cannot be removed: 1 row has one of them, among them"
                        + " `Item`.`kind` (1).");
        assertThat(refusal("  B\n", "")).contains("`Item`.`kinds` (1)");
    }

    @Test
    void constraints_that_rows_do_not_meet() {
        assertThat(refusal(
                        "  flag   Boolean?\n", "  flag Boolean?\n  @@check(expression: \"owner < 5\", map: \"few\")\n"))
                .isEqualTo(
                        "The check `few` cannot be added to the `Item` table: 2 rows do not meet it, among them 2; 3.");
        project.schema(BEFORE.replace(
                        "  flag   Boolean?\n",
                        "  flag Boolean?\n  o Owner? @relation(fields: [owner], references: [id])\n")
                .replace("  id Int @id\n}\n", "  id Int @id\n  items Item[]\n}\n"));
        assertThat(Problems.single(() -> migrate(false)).message())
                .isEqualTo("The foreign key `Item_owner_fkey` cannot be added to the `Item` table: "
                        + "2 rows refer to nothing in `Owner`, among them 7.");
    }

    @Test
    void another_primary_key() {
        project.execute("UPDATE \"Item\" SET code = id::text");
        project.schema(BEFORE.replace("id     Int      @id\n  code   String?", "id Int\n  code String @id"));
        assertThat(migrate(false).outcome()).isEqualTo(Outcome.MIGRATED);
    }

    @Test
    void the_draft_fills_what_must_have_a_value() throws IOException {
        project.schema(BEFORE.replace("flag   Boolean?", "flag Boolean\n  name String\n  code2 String @default(uuid())")
                .replace("code   String?", "code String? @unique"));
        MigrateDev.Result draft = migrate(true);
        String text = Files.readString(draft.written().get(0));
        assertThat(text)
                .contains("In the development database: 4 rows.")
                .contains("In the development database: 2 rows have no value.")
                .contains("In the development database: 1 group of rows has the same values.")
                .doesNotContain("long text")
                .contains("`Item`.`name`: rows that are there get ''. Put in what is right.")
                .contains("UPDATE \"Item\" SET \"flag\" = false WHERE \"flag\" IS NULL;")
                .contains("UPDATE \"Item\" SET \"name\" = '';")
                .contains("SELECT count(*) AS rows_");
        project.execute("UPDATE \"Item\" SET code = id::text");
        assertThat(migrate(false).outcome()).isEqualTo(Outcome.APPLIED_PENDING);
    }

    @Test
    void a_backfill_in_the_schema_makes_it_run() {
        assertThat(refusal("flag   Boolean?", "flag Boolean")).isNotEmpty();
        project.schema(BEFORE.replace(
                "flag   Boolean?",
                "flag Boolean @backfill(\"false\")\n  code2 String @unique @backfill(\"id::text\")"));
        assertThat(migrate(false).outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.query("SELECT string_agg(flag || code2, ' ' ORDER BY id) FROM \"Item\""))
                .isEqualTo("true1 false2 false3 false4");
    }

    private String refusal(String old, String now) {
        project.schema(BEFORE.replace(old, now));
        Diagnostic problem = Problems.single(() -> migrate(false));
        assertThat(problem.code()).isEqualTo(MigrationCode.UNEXECUTABLE);
        assertThat(problem.nextSteps()).hasSize(2);
        return problem.message();
    }

    private MigrateDev.Result migrate(boolean createOnly) {
        return new MigrateDev(project.environment())
                .run(new MigrateDev.Request(
                        project.layout(),
                        project.database(),
                        "change",
                        createOnly,
                        false,
                        new PackageChoice("org.example", "org.example", "shop"),
                        false,
                        null,
                        List.of()));
    }
}
