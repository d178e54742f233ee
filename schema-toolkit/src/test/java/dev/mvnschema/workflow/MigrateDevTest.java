package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import dev.mvnschema.workflow.MigrateDev.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateDevTest {

    private static final String FIRST = """
            datasource db {
              provider = "postgresql"
            }
            model User {
              id    Int    @id @default(autoincrement())
              email String @unique
              posts Post[]
            }
            model Post {
              id       Int  @id @default(autoincrement())
              author   User @relation(fields: [authorId], references: [id])
              authorId Int
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(FIRST);
    }

    @Test
    void from_nothing_to_in_sync_then_a_column() {
        project.seed("1.sql", "INSERT INTO \"User\" (email) VALUES ('a@b')");

        MigrateDev.Result first = migrate();
        assertThat(first.outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.migrations()).singleElement().asString().matches("V\\d{14}__init\\.sql");
        assertThat(first.applied()).isEqualTo(project.migrations());
        assertThat(first.seeded()).isNotNull();
        assertThat(project.query("SELECT email FROM \"User\"")).isEqualTo("a@b");

        MigrateDev.Result second = migrate();
        assertThat(second.outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(second.applied()).isEmpty();
        assertThat(second.seeded()).isNull();
        assertThat(project.migrations()).hasSize(1);

        project.schema(FIRST.replace("@unique\n", "@unique\n  name  String?\n"));
        MigrateDev.Result third = migrate();
        assertThat(third.outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.migrations()).hasSize(2);
        assertThat(project.migrations().get(1)).endsWith("__add_name_to_user.sql");
        assertThat(project.query("SELECT coalesce(name, 'null') FROM \"User\"")).isEqualTo("null");
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.progress()).noneMatch(line -> line.contains("MIG4003"));
    }

    @Test
    void create_only_writes_and_the_next_run_applies() {
        MigrateDev.Result created = migrate("first tables", true);
        assertThat(created.outcome()).isEqualTo(Outcome.CREATED_ONLY);
        assertThat(created.written()).hasSize(1);
        assertThat(project.migrations().get(0)).endsWith("__first_tables.sql");
        assertThat(project.query("SELECT to_regclass('\"User\"')")).isEqualTo("null");

        MigrateDev.Result applied = migrate();
        assertThat(applied.outcome()).isEqualTo(Outcome.APPLIED_PENDING);
        assertThat(applied.applied()).isEqualTo(project.migrations());
    }

    @Test
    void losing_data_needs_a_yes() {
        migrate();
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b')");
        project.schema(FIRST.replace("  email String @unique\n", ""));

        Diagnostic problem = Problems.single(this::migrate);
        assertThat(problem.code()).isEqualTo(MigrationCode.NOT_CONFIRMED);
        assertThat(problem.why()).contains("`email`").contains("1 non-null values");
        assertThat(project.migrations()).hasSize(1);

        project.answer("schema.acceptDataLoss", "false");
        assertThat(migrate().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(project.migrations()).hasSize(1);

        project.answer("schema.acceptDataLoss", "true");
        MigrateDev.Result result = migrate();
        assertThat(result.outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(result.warnings()).hasSize(1);
    }

    @Test
    void what_cannot_run_is_told_and_not_written() {
        migrate();
        project.execute("INSERT INTO \"User\" (email) VALUES ('a@b')");
        project.schema(FIRST.replace("@unique\n", "@unique\n  name  String\n"));

        assertThat(Problems.single(this::migrate).code()).isEqualTo(MigrationCode.UNEXECUTABLE);
        assertThat(project.migrations()).hasSize(1);
        assertThat(migrate("by hand", true).outcome()).isEqualTo(Outcome.CREATED_ONLY);
    }

    @Test
    void a_migration_that_the_database_refuses_leaves_no_file() {
        migrate();
        // A view is nothing that a schema can say, so neither the shadow nor the rows tell of it.
        project.execute("CREATE VIEW mails AS SELECT email FROM \"User\"");
        project.schema(FIRST.replace("  email String @unique\n", ""));

        Diagnostic problem = Problems.single(this::migrate);

        assertThat(problem.code()).isEqualTo(MigrationCode.MIGRATION_FAILED);
        assertThat(problem.message()).contains("2BP01");
        assertThat(problem.nextSteps()).singleElement().asString().contains("deleted again");
        assertThat(project.migrations()).hasSize(1);
    }

    @Test
    void drift_is_told_with_its_lines() {
        migrate();
        project.execute("ALTER TABLE \"User\" ADD COLUMN hot text");

        Diagnostic problem = Problems.single(this::migrate);

        assertThat(problem.code()).isEqualTo(MigrationCode.DRIFT);
        assertThat(problem.why()).contains("[+] Added column `hot`");
    }

    @Test
    void a_foreign_database_is_left_alone() {
        project.execute("CREATE TABLE mine (id int)");

        assertThat(Problems.single(this::migrate).code()).isEqualTo(MigrationCode.NOT_MANAGED);
        assertThat(project.migrations()).isEmpty();
    }

    @Test
    void a_migration_that_does_not_run_on_an_empty_database_is_found_in_the_shadow() {
        project.migration("V1__broken.sql", "ALTER TABLE nowhere ADD COLUMN a int;");

        Diagnostic problem = Problems.single(this::migrate);

        assertThat(problem.code()).isEqualTo(MigrationCode.REPLAY_FAILED);
        assertThat(problem.span()).asString().contains("V1__broken.sql:1:");
        assertThat(project.query("SELECT to_regclass('flyway_schema_history')")).isEqualTo("null");
    }

    @Test
    void a_broken_schema_touches_nothing() {
        project.schema("model User {\n  id Nonsense @id\n}\n");

        assertThat(Problems.of(this::migrate)).isNotEmpty();
        assertThat(project.migrations()).isEmpty();
        assertThat(Files.exists(project.layout().migrationsDirectory())).isFalse();
    }

    @Test
    void several_schemas() {
        project.schema("""
                datasource db {
                  provider = "postgresql"
                  schemas  = ["public", "auth"]
                }
                enum Role {
                  ADMIN
                  USER
                  @@schema("auth")
                }
                model Account {
                  id   Int  @id
                  role Role @default(USER)
                  @@schema("auth")
                }
                model Note {
                  id Int @id
                  @@schema("public")
                }
                """);

        assertThat(migrate().outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.query("SELECT to_regclass('auth.\"Account\"') IS NOT NULL"))
                .isEqualTo("t");
    }

    private MigrateDev.Result migrate() {
        return migrate(null, false);
    }

    private MigrateDev.Result migrate(@Nullable String name, boolean createOnly) {
        return new MigrateDev(project.environment())
                .run(new MigrateDev.Request(
                        project.layout(),
                        project.database(),
                        name,
                        createOnly,
                        true,
                        new PackageChoice("org.example", "org.example", "shop"),
                        true,
                        null));
    }
}
