package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDiffTest {

    private static final String SCHEMA = """
            model User {
              id    Int    @id @default(autoincrement())
              email String @unique
            }
            """;

    private static final String TABLE = """
            CREATE TABLE "User" (
                "id" SERIAL NOT NULL,
                "email" TEXT NOT NULL,

                CONSTRAINT "User_pkey" PRIMARY KEY ("id")
            );
            """;

    private static final String INDEX = "CREATE UNIQUE INDEX \"User_email_key\" ON \"User\"(\"email\");\n";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(SCHEMA);
    }

    @Test
    void from_nothing_to_the_schema_needs_no_database() {
        DiffReport report = report("empty", "schema");

        assertThat(report.sql()).isEqualTo(("-- CreateTable\n" + TABLE + "\n-- CreateIndex\n" + INDEX).strip());
        assertThat(report.text())
                .startsWith("From an empty database to the schema:")
                .contains("[+] Added tables");
        assertThat(report.json())
                .startsWith("{\"from\":\"an empty database\",\"to\":\"the schema\",\"different\":true,\"exitCode\":2")
                .contains("\"kind\":\"CreateTable\"");
    }

    @Test
    void all_six_kinds_of_sides_can_be_equal() throws IOException {
        project.migration("V1__init.sql", TABLE + INDEX);
        project.execute(TABLE + INDEX);
        Path script = Files.writeString(directory.resolve("all.sql"), TABLE + INDEX);
        Path prisma = Files.createDirectories(directory.resolve("prisma/migrations/20210101120000_init"));
        Files.writeString(prisma.resolve("migration.sql"), TABLE + INDEX);
        Path other = Files.createDirectories(directory.resolve("other"));
        Files.writeString(other.resolve("schema.prisma"), SCHEMA);
        String url = project.database().url();
        for (String side : new String[] {
            "schema",
            "migrations",
            "database",
            url == null ? "" : url,
            script.toString(),
            "prisma/migrations",
            "other",
            "other/schema.prisma"
        }) {
            assertThat(diff(side, "schema").different()).as(side + " to schema").isFalse();
            assertThat(diff("schema", side).different()).as("schema to " + side).isFalse();
        }
        assertThat(report("migrations", "database").text())
                .isEqualTo("From the migrations to the database:\nNo difference detected.");
        assertThat(diff("empty", "empty").different()).isFalse();
    }

    @Test
    void the_order_of_the_sides_is_the_direction_and_renames_are_kept() throws IOException {
        project.execute(TABLE + INDEX);
        project.schema(SCHEMA.replace("email String @unique", "mail String @unique @was(\"email\")"));

        assertThat(report("database", "schema").sql())
                .contains("RENAME COLUMN \"email\" TO \"mail\"")
                .doesNotContain("DROP COLUMN");
        assertThat(report("schema", "empty").sql()).contains("DROP TABLE \"User\"");
    }

    @Test
    void a_likely_rename_is_a_note_until_it_is_answered() throws IOException {
        project.execute(TABLE + INDEX);
        project.schema(SCHEMA.replace("email String", "emailAddress String"));

        assertThat(report("database", "schema").text())
                .contains("Note: The column `User`.`email` may be `emailAddress` now (")
                .endsWith("). If it is: -Dschema.rename=User.email:emailAddress.");
        assertThat(report("database", "schema").json()).contains("\"likelyRenames\":[\"The column");
        assertThat(report("database", "schema").sql())
                .contains("  Notes:\n\n  - The column `User`.`email` may be `emailAddress` now (");
        DiffReport answered = new DiffReport(diff("database", "schema", "User.email:emailAddress"));
        assertThat(answered.sql()).contains("RENAME COLUMN").doesNotContain("DROP COLUMN");
        assertThat(answered.text()).doesNotContain("Note:");
        assertThat(new DiffReport(diff("database", "schema", "User.email:-")).text())
                .doesNotContain("Note:");
        Files.writeString(project.layout().schemaDirectory().resolve("renames"), "User.email:emailAddress\nGone.a:b\n");
        assertThat(report("database", "schema").sql()).contains("RENAME COLUMN");
        assertThat(report("schema", "database").sql()).contains("DROP COLUMN");
        assertThat(Problems.single(() -> diff("database", "schema", "User.mail:x"))
                        .code())
                .isEqualTo(RenameCode.RENAME_ANSWER);
    }

    @Test
    void a_side_that_is_not_understood_is_told_with_its_property() {
        var problem = Problems.single(() -> diff("migration", "schema"));
        assertThat(problem.code()).isEqualTo(CommandCode.ENDPOINT);
        assertThat(problem.message()).contains("schema.from").contains("\"migration\"");
        assertThat(Problems.single(() -> diff("schema", null)).message()).contains("schema.to is not set");
    }

    private DiffReport report(String from, String to) {
        return new DiffReport(diff(from, to));
    }

    private SchemaDiff.Result diff(String from, @org.jspecify.annotations.Nullable String to, String... renames) {
        return new SchemaDiff(project.environment())
                .run(new SchemaDiff.Request(project.layout(), project.database(), from, to, List.of(renames)));
    }
}
