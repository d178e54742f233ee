package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
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

class RenamesTest {

    private static final String BEFORE = """
            datasource db {
              provider = "postgresql"
            }
            enum Role {
              ADMIN
              CANCELED
              USER
            }
            model User {
              id       Int      @id @default(autoincrement())
              mail     String   @unique
              name     String
              years    Int?
              joined   DateTime @default(now())
              role     Role     @default(CANCELED)
              posts    Post[]
              team     Team     @relation(fields: [teamId], references: [id])
              teamId   Int
              tags     Tag[]
            }
            model Post {
              id       Int  @id @default(autoincrement())
              author   User @relation(fields: [authorId], references: [id])
              authorId Int
            }
            model Team {
              id    Int    @id @default(autoincrement())
              users User[]
            }
            model Tag {
              id    Int    @id @default(autoincrement())
              users User[]
            }
            """;

    private static final String AFTER = BEFORE.replace("User", "Person")
            .replace("mail ", "email")
            .replace("name ", "fullName")
            .replace("years ", "age")
            .replace("joined ", "joinedAt")
            .replace("CANCELED", "CANCELLED");

    private static final String ANSWERS = "User:Person,Person.mail:email,Person.name:fullName,Person.years:age,"
            + "Person.joined:joinedAt,Role.CANCELED:CANCELLED";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(BEFORE);
        migrate();
        project.execute("""
                INSERT INTO "Team" DEFAULT VALUES;
                INSERT INTO "Tag" DEFAULT VALUES;
                INSERT INTO "User" (mail, name, years, "teamId") VALUES ('a@b', 'Ada', 36, 1), ('c@d', 'Bob', NULL, 1);
                INSERT INTO "Post" ("authorId") VALUES (1), (2), (2);
                INSERT INTO "_TagToUser" VALUES (1, 2);
                """);
    }

    @Test
    void a_model_with_three_relations_a_value_and_four_columns_at_once_keep_every_row() {
        project.schema(AFTER);
        assertThat(migrate(ANSWERS).outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.query(
                        "SELECT string_agg(p.email || p.\"fullName\" || coalesce(p.age, 0) || p.role || n, ' ' ORDER BY p.id)"
                                + " FROM \"Person\" p, LATERAL (SELECT count(*) AS n FROM \"Post\" WHERE \"authorId\" = p.id) AS posts"
                                + " WHERE \"teamId\" = 1 AND \"joinedAt\" <= now()"))
                .isEqualTo("a@bAda36CANCELLED1 c@dBob0CANCELLED2");
        assertThat(project.query("SELECT \"A\" || ' ' || \"B\" FROM \"_PersonToTag\""))
                .isEqualTo("2 1");
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(text(project.migrations().get(1))).startsWith("/*\n  Renames:\n\n  - User:Person\n");
    }

    @Test
    void nobody_answers() {
        project.schema(AFTER);

        Diagnostic problem = Problems.single(this::migrate);

        assertThat(problem.code()).isEqualTo(RenameCode.RENAME_UNANSWERED);
        assertThat(problem.message())
                .isEqualTo("6 drops may be renames, and nobody said whether; nothing was written.");
        assertThat(problem.why())
                .contains("The table `User` may be `Person` now: ")
                .contains("The column `Person`.`years` may be `age` now: the same type, INTEGER, both optional");
        assertThat(problem.nextSteps().get(0)).startsWith("If all of them were renamed: -Dschema.rename=User:Person,");
        assertThat(project.migrations()).hasSize(1);

        String command = problem.nextSteps().get(0).replaceAll(".*=", "");
        assertThat(migrate(command).outcome()).isEqualTo(Outcome.MIGRATED);
    }

    @Test
    void one_at_a_time() {
        project.schema(BEFORE.replace("name ", "fullName"));
        assertThat(migrate("User.name:fullName").outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.query("SELECT \"fullName\" FROM \"User\" ORDER BY id"))
                .isEqualTo("Ada");
        // The same command again has nothing to do, and that is no error.
        assertThat(migrate("User.name:fullName").outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
    }

    @Test
    void a_drop_is_a_drop_and_data_loss_is_asked_about() {
        project.schema(BEFORE.replace("years    Int?", "age Int?"));
        assertThat(Problems.single(() -> migrate("User.years:-")).message()).contains("lose data");
        project.answer("schema.acceptDataLoss", "true");
        assertThat(migrate("User.years:-").outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.query("SELECT age FROM \"User\" WHERE id = 1")).isEqualTo("null");
    }

    @Test
    void a_question_of_its_own() {
        project.schema(BEFORE.replace("years    Int?", "age Int?"));
        project.answer("schema.rename.User.years", "1");
        assertThat(migrate().outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.query("SELECT age FROM \"User\" WHERE id = 1")).isEqualTo("36");
    }

    @Test
    void a_draft_made_again_does_not_ask_again() throws IOException {
        project.schema(BEFORE.replace("years    Int?", "age Int?"));
        MigrateDev.Result draft = migrate(true, "User.years:age");
        assertThat(draft.outcome()).isEqualTo(Outcome.CREATED_ONLY);
        assertThat(Files.readString(directory.resolve("src/main/schema/renames")))
                .endsWith("\nUser.years:age\n");
        Files.delete(draft.written().get(0));
        assertThat(migrate().outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.query("SELECT age FROM \"User\" WHERE id = 1")).isEqualTo("36");

        project.schema(BEFORE.replace("years    Int?", "age Int?\n more Int?"));
        migrate();
        assertThat(directory.resolve("src/main/schema/renames")).doesNotExist();
    }

    @Test
    void exchanged_names_are_exchanged_once() {
        String exchanged = BEFORE.replace("mail     String   @unique", "MAIL")
                .replace("name     String", "mail String @was(\"name\")")
                .replace("MAIL", "name String @unique @was(\"mail\")");
        project.schema(exchanged);
        assertThat(migrate().outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(project.query("SELECT mail FROM \"User\" WHERE id = 1")).isEqualTo("Ada");
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.query("SELECT mail FROM \"User\" WHERE id = 1")).isEqualTo("Ada");
    }

    @Test
    void a_former_name_left_in_the_schema_has_no_effect_and_can_go() {
        project.schema(BEFORE.replace("years    Int?", "age Int? @was(\"years\")"));
        assertThat(migrate().outcome()).isEqualTo(Outcome.MIGRATED);
        assertThat(migrate().outcome()).isEqualTo(Outcome.ALREADY_IN_SYNC);
        assertThat(project.progress())
                .containsOnlyOnce(
                        "@was(\"years\") at the column `User`.`age` has done its work: it can go from the schema.");
    }

    @Test
    void answers_that_do_not_fit() {
        project.schema(BEFORE.replace("years    Int?", "age Int?"));
        assertThat(misfit("User.year:age"))
                .isEqualTo("The answer User.year:age does not fit: so far there is no column `year` of `User`. "
                        + "Did you mean `years`?");
        assertThat(misfit("User.years:aeg"))
                .contains("the schema has no column `aeg` of `User`")
                .contains("`age`");
        assertThat(misfit("Usr.years:age"))
                .contains("no table and no enum `Usr`")
                .contains("`User`");
        assertThat(misfit("Account:Konto")).contains("no table and no enum `Account`");
        assertThat(misfit("User.name:age")).contains("the column `User`.`name` is still in the schema");
        assertThat(misfit("years")).contains("is no answer");
        assertThat(project.migrations()).hasSize(1);
    }

    @Test
    void what_has_nothing_to_do_with_each_other_is_not_asked_about() {
        project.schema(BEFORE.replace("years    Int?", "settings Json?"));
        project.answer("schema.acceptDataLoss", "true");
        assertThat(migrate().outcome()).isEqualTo(Outcome.MIGRATED);
    }

    private String misfit(String answer) {
        Diagnostic problem = Problems.single(() -> migrate(answer));
        assertThat(problem.code()).isEqualTo(RenameCode.RENAME_ANSWER);
        return problem.message() + " " + problem.nextSteps().get(0).replaceAll(" Correct -D.*", "");
    }

    private String text(String migration) {
        try {
            return Files.readString(project.layout().migrationsDirectory().resolve(migration));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MigrateDev.Result migrate(String... renames) {
        return migrate(false, renames);
    }

    private MigrateDev.Result migrate(boolean createOnly, String... renames) {
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
                        List.of(renames)));
    }
}
