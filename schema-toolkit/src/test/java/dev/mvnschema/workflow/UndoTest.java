package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import dev.mvnschema.workflow.Undo.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {

    private static final String BEFORE = """
            datasource db {
              provider = "postgresql"
            }
            enum Role {
              ADMIN
              USER
            }
            model User {
              id    Int    @id @default(autoincrement())
              name  String
              email String @unique
              role  Role   @default(USER)
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(BEFORE);
        migrate();
        project.execute("INSERT INTO \"User\" (name, email) VALUES ('Ada', 'a@b'), ('Bob', 'c@d')");
        project.answer("schema.acceptDataLoss", "true");
    }

    @Test
    void renames_are_renamed_back_with_all_rows() {
        project.schema(BEFORE.replace("User {", "Person {")
                .replace("name ", "fullName")
                .replace("USER", "MEMBER"));
        migrate("User:Person,Person.name:fullName,Role.USER:MEMBER");
        assertThat(undo().outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(project.query("SELECT string_agg(name || role, ' ' ORDER BY id) FROM \"User\""))
                .isEqualTo("AdaUSER BobUSER");
        assertThat(project.migrations()).hasSize(2);
        assertThat(project.query("SELECT count(*) FROM flyway_schema_history")).isEqualTo("1");

        assertThat(migrate().applied()).hasSize(1);
        assertThat(project.query("SELECT \"fullName\" FROM \"Person\" ORDER BY id"))
                .isEqualTo("Ada");
    }

    @Test
    void what_was_dropped_comes_again_without_its_data() throws IOException {
        project.schema(BEFORE.replace("  email String @unique\n", "").replace("  name  String\n", ""));
        migrate();
        String text = Files.readString(undoFile(1));
        assertThat(text)
                .startsWith("-- Undoes " + project.migrations().get(1) + ", checksum ")
                .contains("  Does not come back:\n\n  - the values of `User`.`email`\n")
                .contains("-- Does not come back: the values of `User`.`email`");

        assertThat(undo().outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(project.query("SELECT count(DISTINCT email) || name FROM \"User\" GROUP BY name"))
                .isEqualTo("2");
        assertThat(migrate().outcome()).isEqualTo(MigrateDev.Outcome.APPLIED_PENDING);
    }

    @Test
    void a_loss_is_asked_about() {
        project.schema(BEFORE.replace("email String @unique", "email String @unique\n  age Int?"));
        migrate();
        project.execute("UPDATE \"User\" SET age = 7");
        assertThat(Problems.single(this::undo).code()).isEqualTo(RenameCode.UNDO_NOT_CONFIRMED);
        assertThat(Problems.single(this::undo).why()).contains("`age`").contains("2 non-null values");
        project.answer("schema.force", "true");
        assertThat(undo().outcome()).isEqualTo(Outcome.UNDONE);
    }

    @Test
    void two_files_of_one_migration_are_undone_together() {
        project.schema(BEFORE.replace("  USER\n}", "  USER\n  GUEST\n}").replace("@default(USER)", "@default(GUEST)"));
        migrate();
        assertThat(project.migrations()).hasSize(3);
        assertThat(undo().migrations()).hasSize(2);
        assertThat(project.query("SELECT string_agg(role::text, ' ') FROM \"User\""))
                .isEqualTo("USER USER");
        assertThat(project.query("SELECT count(*) FROM pg_enum")).isEqualTo("2");
        assertThat(Problems.single(this::undo).why()).contains("`User` table, which is not empty (2 rows)");
        project.answer("schema.force", "true");
        assertThat(undo().migrations()).hasSize(1);
        assertThat(undo().outcome()).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void undo_edit_and_again() throws IOException {
        project.schema(BEFORE.replace("email String @unique", "email String @unique\n  age Int?"));
        migrate();
        undo();
        Path migration = project.layout()
                .migrationsDirectory()
                .resolve(project.migrations().get(1));
        Files.writeString(
                migration, Files.readString(migration) + "CREATE INDEX \"User_age_idx\" ON \"User\"(\"age\");\n");
        project.schema(BEFORE.replace("email String @unique", "email String @unique\n  age Int?\n  @@index([age])"));
        assertThat(migrate().applied()).hasSize(1);
        assertThat(undo().outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(project.query("SELECT count(*) FROM pg_class WHERE relname = 'User_age_idx'"))
                .isEqualTo("0");
    }

    @Test
    void deleted_and_made_again() throws IOException {
        project.schema(BEFORE.replace("email String @unique", "email String @unique\n  age Int?"));
        migrate();
        new Undo(project.environment())
                .run(new Undo.Request(project.layout(), project.database(), List.of(), true, false));
        assertThat(project.migrations()).hasSize(1);
        assertThat(undoFiles()).hasSize(1);
        assertThat(migrate().outcome()).isEqualTo(MigrateDev.Outcome.MIGRATED);
    }

    @Test
    void a_file_that_is_missing_stale_or_wrong() throws IOException {
        project.schema(BEFORE.replace("email String @unique", "email String @unique\n  age Int?"));
        migrate();
        Path file = undoFile(1);
        String text = Files.readString(file);

        Files.writeString(file, text.replaceFirst("DROP COLUMN \"age\"", "DROP COLUMN \"name\""));
        Diagnostic wrong = Problems.single(this::undo);
        assertThat(wrong.code()).isEqualTo(RenameCode.UNDO_LEADS_ELSEWHERE);
        assertThat(wrong.why()).contains("`age`");
        Files.writeString(file, text.replaceFirst("checksum -?\\d+", "checksum 7"));
        assertThat(Problems.single(this::undo).code()).isEqualTo(RenameCode.STALE_UNDO_FILE);
        Files.delete(file);
        assertThat(Problems.single(this::undo).code()).isEqualTo(RenameCode.NO_UNDO_FILE);
        assertThat(project.query("SELECT count(age) FROM \"User\"")).isEqualTo("0");

        Undo.Result written = new Undo(project.environment())
                .run(new Undo.Request(project.layout(), project.database(), List.of(), false, true));
        assertThat(written.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(file).hasContent(text);
    }

    @Test
    void a_check_that_is_printed_in_other_words_is_not_undone() throws IOException {
        String checked = BEFORE.replace(
                "email String @unique",
                "email String @unique\n  kind String? @db.VarChar(9)\n  @@check(expression: \"kind IN ('cat', 'dog')\", map: \"ck\")");
        project.schema(checked);
        migrate();
        project.schema(checked.replaceAll(" *@@check.*\n", "").replace("@unique", "@unique\n  age Int?"));
        migrate();
        undo();
        Path migration = project.layout()
                .migrationsDirectory()
                .resolve(project.migrations().get(2));
        String again =
                "ALTER TABLE \"User\" DROP CONSTRAINT ck;\nALTER TABLE \"User\" ADD CONSTRAINT ck CHECK ((kind)::text = ANY"
                        + " ((ARRAY['cat'::character varying, 'dog'::character varying])::text[]));\n";
        Files.writeString(migration, Files.readString(migration) + again);
        assertThat(migrate().applied()).hasSize(1);
        assertThat(Files.readString(undoFile(2))).contains("DROP COLUMN").doesNotContain("CONSTRAINT");
        assertThat(undo().outcome()).isEqualTo(Outcome.UNDONE);
    }

    @Test
    void a_file_with_a_statement_that_wants_no_transaction() throws IOException {
        project.schema(BEFORE.replace("email String @unique", "email String @unique\n  @@index([name])"));
        migrate();
        Path file = undoFile(1);
        Files.writeString(file, Files.readString(file).replace("DROP INDEX", "DROP INDEX CONCURRENTLY"));
        assertThat(undo().outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(project.query("SELECT count(*) FROM pg_class WHERE relname = 'User_name_idx'"))
                .isEqualTo("0");
        assertThat(project.query("SELECT count(*) FROM flyway_schema_history")).isEqualTo("1");
    }

    @Test
    void a_statement_that_fails_changes_nothing() throws IOException {
        project.schema(BEFORE.replace("email String @unique", "email String @unique\n  age Int?"));
        migrate();
        project.execute("CREATE VIEW ages AS SELECT age FROM \"User\"");
        assertThat(Problems.single(this::undo).message()).contains("2BP01");
        assertThat(project.query("SELECT count(*) FROM flyway_schema_history")).isEqualTo("2");
    }

    private Path undoFile(int migration) {
        return project.layout()
                .migrationsDirectory()
                .resolveSibling("undo")
                .resolve("U" + project.migrations().get(migration).substring(1));
    }

    private List<Path> undoFiles() throws IOException {
        try (Stream<Path> files =
                Files.list(project.layout().migrationsDirectory().resolveSibling("undo"))) {
            return files.toList();
        }
    }

    private Undo.Result undo() {
        return new Undo(project.environment())
                .run(new Undo.Request(project.layout(), project.database(), List.of(), false, false));
    }

    private MigrateDev.Result migrate(String... renames) {
        return new MigrateDev(project.environment())
                .run(new MigrateDev.Request(
                        project.layout(),
                        project.database(),
                        "change",
                        false,
                        false,
                        new PackageChoice("org.example", "org.example", "shop"),
                        false,
                        null,
                        List.of(renames)));
    }
}
