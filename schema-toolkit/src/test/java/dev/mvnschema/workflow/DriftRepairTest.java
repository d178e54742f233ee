package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import dev.mvnschema.workflow.MigrateDev.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftRepairTest {

    private static final String SCHEMA = """
            model User {
              id    Int    @id @default(autoincrement())
              email String @unique
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(SCHEMA);
        migrate();
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b')");
    }

    @Test
    void nobody_chose_so_nothing_is_changed_and_the_property_is_named() {
        project.execute("ALTER TABLE \"User\" ADD COLUMN hot text");

        var problem = Problems.single(this::migrate);
        assertThat(problem.code()).isEqualTo(MigrationCode.DRIFT);
        assertThat(problem.why()).contains("Added column `hot`");
        assertThat(problem.nextSteps()).anyMatch(step -> step.contains("-Dschema.drift=adopt"));
        assertThat(project.migrations()).hasSize(1);

        project.answer("schema.drift", "banana");
        assertThat(Problems.single(this::migrate).code()).isEqualTo(CommandCode.DRIFT_ANSWER);
    }

    @Test
    void adopt_writes_a_migration_that_counts_as_applied() {
        project.execute("ALTER TABLE \"User\" ADD COLUMN hot text DEFAULT 'x'");
        project.schema(SCHEMA.replace("@unique", "@unique\n  hot String? @default(\"x\")"));
        project.answer("schema.drift", "adopt");

        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.migrations()).hasSize(2);
        assertThat(project.query("SELECT string_agg(type || success, ',' ORDER BY installed_rank)"
                        + " FROM flyway_schema_history"))
                .isEqualTo("SQLtrue,SQLtrue");
        assertThat(project.query("SELECT hot FROM \"User\"")).isEqualTo("x");
        assertThat(new Deploy(project.environment())
                        .run(new Deploy.Request(project.layout(), project.database()))
                        .applied())
                .isEmpty();
    }

    @Test
    void adopt_goes_before_what_is_pending() {
        project.execute("ALTER TABLE \"User\" ADD COLUMN hot text");
        project.migration("V99990101000000__later.sql", "CREATE TABLE later (id int PRIMARY KEY);");
        project.schema(SCHEMA.replace("@unique", "@unique\n  hot String?") + "model later {\n  id Int @id\n}\n");
        project.answer("schema.drift", "adopt");

        MigrateDev.Result result = migrate();
        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED_PENDING);
        assertThat(result.applied()).containsExactly("V99990101000000__later.sql");
        assertThat(project.migrations()).hasSize(3);
    }

    @Test
    void revert_asks_before_values_are_lost() {
        project.execute("ALTER TABLE \"User\" ADD COLUMN hot text DEFAULT 'x'");
        project.answer("schema.drift", "revert");

        assertThat(Problems.single(this::migrate).code()).isEqualTo(MigrationCode.NOT_CONFIRMED);
        project.answer("schema.acceptDataLoss", "false");
        assertThat(migrate().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(project.query("SELECT hot FROM \"User\"")).isEqualTo("x");

        project.answer("schema.acceptDataLoss", "true");
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.query("SELECT count(*) FROM information_schema.columns WHERE column_name = 'hot'"))
                .isEqualTo("0");
        assertThat(project.query("SELECT email FROM \"User\"")).isEqualTo("a@b");
    }

    @Test
    void reset_asks_for_itself() {
        project.execute("CREATE TABLE other (id int PRIMARY KEY)");
        project.answer("schema.drift", "reset");

        assertThat(Problems.single(this::migrate).code()).isEqualTo(MigrationCode.RESET_NOT_CONFIRMED);
        project.answer("schema.force", "true");
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.query("SELECT count(*) FROM \"User\"")).isEqualTo("0");
    }

    @Test
    void an_edit_that_changes_nothing_is_accepted() throws IOException {
        Path file = project.layout()
                .migrationsDirectory()
                .resolve(project.migrations().get(0));
        Files.writeString(file, Files.readString(file) + "-- a remark\n");

        assertThat(Problems.single(this::migrate).code()).isEqualTo(MigrationCode.EDITED);
        project.answer("schema.acceptEdited", "true");
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);

        Files.writeString(file, Files.readString(file) + "CREATE TABLE other (id int PRIMARY KEY);\n");
        assertThat(Problems.single(this::migrate).code()).isEqualTo(CommandCode.EDIT_CHANGES);
    }

    private MigrateDev.Result migrate() {
        return new MigrateDev(project.environment())
                .run(new MigrateDev.Request(
                        project.layout(),
                        project.database(),
                        null,
                        false,
                        false,
                        new PackageChoice(null, "com.example", "shop"),
                        false,
                        null));
    }
}
