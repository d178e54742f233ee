package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import dev.mvnschema.workflow.Push.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {

    private static final String SCHEMA = """
            model User {
              id    Int    @id @default(autoincrement())
              email String @unique
              role  Role   @default(A)
            }
            enum Role {
              A
              B
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(SCHEMA);
    }

    @Test
    void pushes_twice_and_writes_no_history() {
        project.execute("CREATE VIEW hand_made AS SELECT 1 AS one");

        Push.Result first = push(false);
        assertThat(first.outcome()).isEqualTo(Outcome.PUSHED);
        assertThat(first.unmodelled()).containsExactly("view hand_made");
        assertThat(push(false).outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.query("SELECT to_regclass('flyway_schema_history')")).isEqualTo("null");
        assertThat(project.migrations()).isEmpty();
        assertThat(project.query("SELECT one FROM hand_made")).isEqualTo("1");
        assertThat(project.progress()).isEmpty();
    }

    @Test
    void losing_values_needs_a_yes_and_required_columns_a_default() {
        push(false);
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b')");
        project.schema(SCHEMA.replace("  email String @unique\n", ""));

        assertThat(Problems.single(() -> push(false)).code()).isEqualTo(MigrationCode.NOT_CONFIRMED);
        project.answer("schema.acceptDataLoss", "false");
        assertThat(push(false).outcome()).isEqualTo(Outcome.CANCELLED);
        project.answer("schema.acceptDataLoss", "true");
        assertThat(push(false).warnings()).singleElement().asString().contains("`email`");

        project.schema(SCHEMA.replace("email ", "name "));
        assertThat(Problems.single(() -> push(false)).code()).isEqualTo(MigrationCode.UNEXECUTABLE);
        project.answer("schema.forceReset", "true");
        assertThat(push(true).outcome()).isEqualTo(Outcome.PUSHED);
    }

    @Test
    void a_drop_that_may_be_a_rename_is_asked_about() {
        push(false);
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b')");
        project.schema(SCHEMA.replace("  email ", "  emailAddress "));
        project.answer("schema.acceptDataLoss", "true");

        var problem = Problems.single(() -> push(false));
        assertThat(problem.code()).isEqualTo(RenameCode.RENAME_UNANSWERED);
        assertThat(problem.nextSteps()).anyMatch(step -> step.contains("-Dschema.rename=User.email:emailAddress"));
        assertThat(Problems.single(() -> push(false, "User.mail:emailAddress")).code())
                .isEqualTo(RenameCode.RENAME_ANSWER);
        assertThat(push(false, "User.email:emailAddress").warnings()).isEmpty();
        assertThat(project.query("SELECT \"emailAddress\" FROM \"User\"")).isEqualTo("a@b");

        project.schema(SCHEMA.replace("  email ", "  emails "));
        project.answer("schema.rename.User.emailAddress", "emails");
        assertThat(push(false).outcome()).isEqualTo(Outcome.PUSHED);
        assertThat(project.query("SELECT emails FROM \"User\"")).isEqualTo("a@b");
    }

    @Test
    void answers_beside_the_schema_count() throws IOException {
        push(false);
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b')");
        project.schema(SCHEMA.replace("  email ", "  emailAddress "));
        Files.writeString(project.layout().schemaDirectory().resolve("renames"), "User.email:emailAddress\nGone.a:b\n");
        assertThat(push(false).outcome()).isEqualTo(Outcome.PUSHED);
        assertThat(project.query("SELECT \"emailAddress\" FROM \"User\"")).isEqualTo("a@b");
    }

    @Test
    void a_new_enum_value_and_the_default_that_uses_it() {
        push(false);
        project.schema(SCHEMA.replace("  B\n", "  B\n  C\n").replace("@default(A)", "@default(C)"));

        assertThat(push(false).outcome()).isEqualTo(Outcome.PUSHED);
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b')");
        assertThat(project.query("SELECT role FROM \"User\"")).isEqualTo("C");
    }

    @Test
    void a_failing_statement_leaves_everything_as_it_was() {
        push(false);
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b'), ('c@d')");
        project.execute(
                "CREATE FUNCTION stop() RETURNS event_trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN RAISE EXCEPTION ''no index today''; END';"
                        + "CREATE EVENT TRIGGER no_index ON ddl_command_end WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION stop()");
        project.schema(SCHEMA + "model Extra {\n  id Int @id\n  a Int @unique\n}\n");
        project.answer("schema.acceptDataLoss", "true");

        var problem = Problems.single(() -> push(false));
        assertThat(problem.code()).isEqualTo(MigrationCode.MIGRATION_FAILED);
        assertThat(project.query("SELECT to_regclass('\"Extra\"')")).isEqualTo("null");
    }

    @Test
    void a_database_with_a_history_is_warned_about() {
        project.migration("V1__init.sql", "SELECT 1;");
        new Deploy(project.environment()).run(new Deploy.Request(project.layout(), project.database()));

        push(false);
        assertThat(project.progress()).anyMatch(line -> line.startsWith("MIG4206"));
    }

    private Push.Result push(boolean forceReset, String... renames) {
        return new Push(project.environment())
                .run(new Push.Request(
                        project.layout(),
                        project.database(),
                        forceReset,
                        ResetLimits.USUAL,
                        false,
                        new PackageChoice(null, "com.example", "shop"),
                        List.of(renames)));
    }
}
