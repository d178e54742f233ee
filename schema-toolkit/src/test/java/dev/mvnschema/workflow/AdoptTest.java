package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptTest {

    private static final String SCHEMA = """
            generator client {
              provider = "prisma-client-js"
            }

            datasource db {
              provider = "postgresql"
            }

            model User {
              id    Int    @id @default(autoincrement())
              email String
              role  Role   @default(A)

              @@index([email])
            }

            enum Role {
              A
              B
            }
            """;

    private static final String INIT = """
            CREATE TYPE "Role" AS ENUM ('A');
            CREATE TABLE "User" ("id" SERIAL NOT NULL, "email" TEXT NOT NULL, "role" "Role" NOT NULL DEFAULT 'A',
                CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
            """;
    private static final String INDEX = "CREATE INDEX CONCURRENTLY \"User_email_idx\" ON \"User\"(\"email\");\n";
    private static final String VALUE = "BEGIN;\n-- one more\nALTER TYPE \"Role\" ADD VALUE 'B';\nCOMMIT;\n";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() throws IOException {
        project = new TestProject(directory);
        prisma("schema.prisma", SCHEMA);
        migration("0_init", INIT);
        migration("20210101120000_email index", INDEX);
        migration("20210101120000_value", VALUE);
    }

    @Test
    void a_project_of_prisma_is_taken_over_and_nothing_is_executed() throws IOException {
        applied();
        Adopt.Result result = adopt(false);

        assertThat(result.drift()).isEmpty();
        assertThat(result.pending()).isEmpty();
        assertThat(project.migrations())
                .containsExactly(
                        "V0__init.sql",
                        "V20210101120000.1__value.sql",
                        "V20210101120000__email_index.sql",
                        "V20210101120000__email_index.sql.conf");
        assertThat(text("V0__init.sql")).isEqualTo(INIT);
        assertThat(text("V20210101120000.1__value.sql"))
                .contains("ADD VALUE")
                .contains("-- one more")
                .doesNotContain("COMMIT");
        assertThat(text("V20210101120000__email_index.sql.conf")).isEqualTo("executeInTransaction=false\n");
        assertThat(Files.readString(project.layout().schemaDirectory().resolve("schema.prisma")))
                .isEqualTo(SCHEMA);
        assertThat(project.query("SELECT string_agg(version || ' ' || installed_on::date, ',' ORDER BY installed_rank)"
                        + " FROM flyway_schema_history"))
                .isEqualTo("0 2021-03-04,20210101120000 2021-03-04,20210101120000.1 2021-03-04");
        assertThat(project.query("SELECT count(*) FROM _prisma_migrations")).isEqualTo("4");
        assertThat(new Status(project.environment())
                        .run(new Status.Request(project.layout(), project.database(), true))
                        .verdict())
                .hasToString("UP_TO_DATE");
        assertThat(new SchemaDiff(project.environment())
                        .run(new SchemaDiff.Request(project.layout(), project.database(), "migrations", "schema"))
                        .different())
                .isFalse();

        Adopt.Result again = adopt(false);
        assertThat(again.written()).isEmpty();
        assertThat(again.recorded()).isEmpty();
    }

    @Test
    void the_adopted_files_build_a_new_database() throws IOException {
        project = new TestProject(directory);
        Adopt.Result result = adopt(false);
        assertThat(result.recorded()).isEmpty();
        assertThat(result.pending()).hasSize(3);

        assertThat(new Deploy(project.environment())
                        .run(new Deploy.Request(project.layout(), project.database()))
                        .applied())
                .hasSize(3);
    }

    @Test
    void a_dry_run_changes_nothing() throws IOException {
        applied();
        Adopt.Result result = adopt(true);
        assertThat(result.written()).hasSize(5);
        assertThat(result.recorded()).hasSize(3);
        assertThat(project.migrations()).isEmpty();
        assertThat(project.query("SELECT to_regclass('flyway_schema_history')")).isEqualTo("null");
    }

    @Test
    void failed_and_missing_migrations_are_refused() throws IOException {
        applied();
        project.execute("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '0_init'");
        assertThat(Problems.single(() -> adopt(false)).code()).isEqualTo(CommandCode.ADOPT_HISTORY);
        assertThat(project.migrations()).isEmpty();

        project.execute("UPDATE _prisma_migrations SET finished_at = now(), migration_name = 'gone'"
                + " WHERE migration_name = '0_init'");
        assertThat(Problems.single(() -> adopt(false)).message()).contains("gone");
    }

    @Test
    void drift_is_shown_and_edited_files_are_told() throws IOException {
        applied();
        project.execute("ALTER TABLE \"User\" ADD COLUMN hot text");
        Files.writeString(directory.resolve("prisma/migrations/0_init/migration.sql"), "-- new\n" + INIT);

        assertThat(adopt(false).drift()).anyMatch(line -> line.contains("Added column `hot`"));
        assertThat(project.progress()).anyMatch(line -> line.contains("0_init was edited"));
    }

    @Test
    void a_database_without_any_history_gets_a_baseline() throws IOException {
        TestProject bare = new TestProject(Files.createDirectories(directory.resolve("bare")));
        bare.execute(INIT + "CREATE VIEW names AS SELECT email FROM \"User\"");

        Adopt.Result result = new Adopt(bare.environment())
                .run(new Adopt.Request(
                        bare.layout(), bare.database(), bare.layout().baseDirectory(), false));
        assertThat(result.drift()).isEmpty();
        assertThat(bare.migrations()).singleElement().asString().endsWith("__baseline.sql");
        assertThat(bare.progress()).anyMatch(line -> line.startsWith("MIG4212"));
        assertThat(new SchemaDiff(bare.environment())
                        .run(new SchemaDiff.Request(bare.layout(), bare.database(), "migrations", "schema"))
                        .different())
                .isFalse();
    }

    @Test
    void a_project_of_flyway_gets_a_schema() throws IOException {
        TestProject flyway = new TestProject(Files.createDirectories(directory.resolve("flyway")));
        flyway.migration("V1__init.sql", INIT);
        new Deploy(flyway.environment()).run(new Deploy.Request(flyway.layout(), flyway.database()));

        Adopt.Result result = new Adopt(flyway.environment())
                .run(new Adopt.Request(
                        flyway.layout(),
                        flyway.database(),
                        flyway.layout().baseDirectory().resolve("prisma"),
                        false));
        assertThat(result.written()).singleElement().asString().endsWith("schema.prisma");
        assertThat(result.recorded()).isEmpty();
    }

    @Test
    void the_first_schema_of_init_makes_way_when_nobody_has_touched_it() throws IOException {
        applied();
        prisma("schema.prisma", SCHEMA.replace("enum Role {\n  A\n  B\n}\n", ""));
        prisma("roles.prisma", "enum Role {\n  A\n  B\n}\n");
        Path first = project.schema(FirstSchema.TEXT.replace("\n", "\r\n"));
        Files.move(
                directory.resolve("prisma/schema.prisma"),
                Files.createDirectories(directory.resolve("prisma/schema")).resolve("shop.prisma"));
        Files.move(directory.resolve("prisma/roles.prisma"), directory.resolve("prisma/schema/roles.prisma"));

        adopt(false);

        assertThat(first).doesNotExist();
        assertThat(project.layout().schemaDirectory()).isDirectoryContaining("glob:**/shop.prisma");
    }

    @Test
    void a_database_is_pulled_over_the_first_schema_and_not_over_one_that_a_person_wrote() throws IOException {
        TestProject bare = new TestProject(Files.createDirectories(directory.resolve("bare")));
        bare.execute("CREATE TABLE customer (id int PRIMARY KEY)");
        Path schema = bare.schema(FirstSchema.TEXT);
        Adopt.Request request =
                new Adopt.Request(bare.layout(), bare.database(), PrismaProject.folder(bare.layout()), false);

        new Adopt(bare.environment()).run(request);
        assertThat(schema).content().contains("model customer").doesNotContain("model User");

        Files.writeString(schema, FirstSchema.TEXT.replace("name      String?", "nick      String?"));
        new Adopt(bare.environment()).run(request);
        assertThat(schema).content().contains("nick").doesNotContain("customer");
    }

    @Test
    void it_looks_into_the_database_and_the_schemas_that_the_schema_of_prisma_names() throws IOException {
        applied();
        project.execute("CREATE SCHEMA audit; CREATE TABLE audit.entry (id int PRIMARY KEY)");
        prisma(
                "schema.prisma",
                SCHEMA.replace("provider = \"postgresql\"", """
                provider = "postgresql"
                  url      = env("SHOP_URL")
                  schemas  = ["public", "audit"]""")
                        .replace(
                                "\n}\n\nenum Role {",
                                "\n  @@schema(\"public\")\n}\n\nenum Role {\n  @@schema(\"public\")")
                        .replace(
                                "provider = \"prisma-client-js\"",
                                "provider = \"prisma-client-js\"\n  previewFeatures = [\"multiSchema\"]"));
        prisma(".env", "SHOP_URL=" + project.database().url() + "\n");

        Adopt.Result result = new Adopt(project.environment())
                .run(new Adopt.Request(
                        project.layout(),
                        new DatabaseOptions(null, null, null, null),
                        directory.resolve("prisma"),
                        false));

        assertThat(result.recorded()).hasSize(3);
        assertThat(result.drift()).anyMatch(line -> line.contains("entry"));
    }

    private Adopt.Result adopt(boolean dryRun) {
        return new Adopt(project.environment())
                .run(new Adopt.Request(project.layout(), project.database(), directory.resolve("prisma"), dryRun));
    }

    /** As Prisma leaves a database behind. */
    private void applied() {
        project.execute(INIT);
        project.execute("CREATE INDEX \"User_email_idx\" ON \"User\"(\"email\")");
        project.execute("ALTER TYPE \"Role\" ADD VALUE 'B'");
        project.execute("""
                CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL,
                    finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
                    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
                INSERT INTO _prisma_migrations VALUES
                    ('0', 'x', NULL, '20210101120000_value', NULL, now(), '2021-03-03', 0),
                    ('1', '%s', '2021-03-04', '0_init', NULL, NULL, '2021-03-04', 1),
                    ('2', '%s', '2021-03-04', '20210101120000_email index', NULL, NULL, '2021-03-04', 1),
                    ('3', '%s', '2021-03-04', '20210101120000_value', NULL, NULL, '2021-03-04', 1)
                """.formatted(sha256(INIT), sha256(INDEX), sha256(VALUE)));
    }

    private void migration(String name, String sql) throws IOException {
        prisma("migrations/" + name + "/migration.sql", sql);
    }

    private void prisma(String path, String text) throws IOException {
        Path file = directory.resolve("prisma").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String text(String migration) throws IOException {
        return Files.readString(project.layout().migrationsDirectory().resolve(migration));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
