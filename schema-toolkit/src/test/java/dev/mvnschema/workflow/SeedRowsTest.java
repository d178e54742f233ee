package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.seed.SeedCode;
import dev.mvnschema.seed.SeededStep;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeds in CSV and JSON, on the tables of a schema. */
class SeedRowsTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema("""
                datasource db {
                  provider = "postgresql"
                }
                enum Role {
                  USER  @map("user")
                  ADMIN @map("admin")
                }
                model User {
                  id        Int      @id @default(autoincrement())
                  email     String   @unique
                  fullName  String?  @map("full_name")
                  role      Role     @default(USER)
                  tags      String[]
                  settings  Json?
                  avatar    Bytes?
                  createdAt DateTime @default(now()) @map("created_at")
                  updatedAt DateTime @updatedAt @map("updated_at")
                  @@map("users")
                }
                """);
        project.execute("""
                CREATE TYPE "Role" AS ENUM ('user', 'admin');
                CREATE TABLE users (
                  id serial PRIMARY KEY, email text NOT NULL UNIQUE, full_name text, role "Role" NOT NULL DEFAULT 'user',
                  tags text[], settings jsonb, avatar bytea, created_at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
                  updated_at timestamp(3) NOT NULL);
                CREATE TABLE logs (at timestamptz, line text);
                CREATE TABLE members (user_id int REFERENCES users, team text, note json, PRIMARY KEY (user_id, team));
                """);
    }

    @Test
    void csv_rows_are_inserted_then_left_alone_then_updated() {
        project.seed("010_User.csv", """
                id,email,fullName,role,tags,settings,avatar,createdAt

                1,ada@x,"Ada ""Countess"" Lovelace",ADMIN,"[""a,b"",null]","{""n"": 1}",base64:aGk=,2026-01-01T00:30:00+02:00
                2,bob@x,"",USER,{c},,\\x00ff,2026-01-01 00:00:00
                3,"eve
                @x",,user,,,,2026-01-01
                """);

        SeededStep first = seed();
        assertThat(first.changes().inserted()).isEqualTo(3);
        assertThat(project.query("SELECT full_name FROM users WHERE id = 1")).isEqualTo("Ada \"Countess\" Lovelace");
        assertThat(project.query(
                        "SELECT role || tags::text || (settings->>'n') || encode(avatar, 'escape') || created_at"
                                + " FROM users WHERE id = 1"))
                .isEqualTo("admin{\"a,b\",NULL}1hi2025-12-31 22:30:00");
        assertThat(project.query(
                        "SELECT full_name = '' AND settings IS NULL AND avatar = '\\x00ff' FROM users WHERE id = 2"))
                .isEqualTo("t");
        assertThat(project.query("SELECT email = E'eve\\n@x' AND full_name IS NULL FROM users WHERE id = 3"))
                .isEqualTo("t");
        assertThat(project.query("INSERT INTO users (email, updated_at) VALUES ('new', now()) RETURNING id"))
                .as("the sequence knows of the numbers that the seed used")
                .isEqualTo("4");

        assertThat(seed()).satisfies(again -> {
            assertThat(again.changes().total()).isZero();
            assertThat(again.unchanged()).isEqualTo(3);
        });

        project.seed("010_User.csv", "id;email\n1;ada@y\n2;bob@x\n9;new@x\n");
        assertThat(seed()).satisfies(changed -> {
            assertThat(changed.changes()).hasToString("RowChanges[inserted=1, updated=1, deleted=0]");
            assertThat(changed.unchanged()).isEqualTo(1);
        });
        assertThat(project.query("SELECT full_name FROM users WHERE email = 'ada@y'"))
                .contains("Countess");
    }

    @Test
    void json_rows_may_leave_fields_out_and_go_by_the_key_that_the_name_says() {
        project.seed("010_User.by-email.json", """
                [
                  {"email": "ada@x", "fullName": "Ada", "tags": ["x", "y\\\\z"], "settings": {"deep": [1.50, {"a": null}]}},
                  {"email": "bob@x", "settings": "text"},
                  {"email": "eve@x", "settings": null, "role": "ADMIN"}
                ]
                """);

        assertThat(seed().changes().inserted()).isEqualTo(3);
        assertThat(project.query("SELECT settings::text || tags::text FROM users WHERE email = 'ada@x'"))
                .isEqualTo("{\"deep\": [1.50, {\"a\": null}]}{x,\"y\\\\z\"}");
        assertThat(project.query("SELECT settings::text || role FROM users WHERE email = 'bob@x'"))
                .isEqualTo("\"text\"user");
        assertThat(project.query("SELECT settings IS NULL AND role = 'admin' FROM users WHERE email = 'eve@x'"))
                .isEqualTo("t");
        assertThat(seed().changes().total()).isZero();
    }

    @Test
    void a_table_by_its_own_name_and_a_key_of_several_columns() {
        project.seed("010_users.csv", "id,email,updated_at\n1,a,2026-01-01\n");
        project.seed("020_members.csv", "user_id,team,note\n1,red,\"{\"\"a\"\": 1}\"\n1,blue,\n");

        Seed.Result first = run();
        assertThat(first.rows()).isEqualTo(3);
        assertThat(run().rows()).isZero();
    }

    @Test
    void rows_without_a_key_are_only_for_once() {
        project.seed("010_logs.csv", "at,line\n2026-01-01 00:00:00,x\n");
        assertThat(problem().code()).isEqualTo(SeedCode.NO_KEY);

        assertThat(directory
                        .resolve("src/main/schema/seed/010_logs.csv")
                        .toFile()
                        .delete())
                .isTrue();
        project.seed("010_logs.once.csv", "at,line\n2026-01-01 00:00:00,x\n2026-01-01 00:00:00,x\n");
        project.seed("020_logs.once.sql", "INSERT INTO logs VALUES (now(), 'y');");

        assertThat(run().rows()).isEqualTo(3);
        assertThat(run().steps()).allMatch(SeededStep::skipped);
        assertThat(project.query("SELECT count(*) FROM logs")).isEqualTo("3");
        assertThat(project.query("SELECT extract(hour FROM at AT TIME ZONE 'UTC') FROM logs LIMIT 1"))
                .isEqualTo("0");
    }

    @Test
    void what_is_wrong_is_shown_at_its_place_and_nothing_stays() {
        String head = "id,email,createdAt\n1,a,2026-01-01\n";
        refused("010_User.csv", head + "2,b,yesterday-ish\n", SeedCode.BAD_VALUE, "010_User.csv:3:5");
        refused("010_User.csv", head + "x,b,2026-01-01\n", SeedCode.BAD_VALUE, "010_User.csv:3:1");
        refused("010_User.csv", head + "2,,2026-01-01\n3,c,2026-01-01\n", SeedCode.ROW_REFUSED, "010_User.csv:3:3");
        refused("010_User.csv", head + "2,a,2026-01-01\n", SeedCode.ROW_REFUSED, "010_User.csv:3:1");
        refused("010_User.csv", head + "2,b,2026-01-01\n1,c,2026-01-01\n", SeedCode.DUPLICATE_KEY, "010_User.csv:4:1");
        refused("010_User.csv", head + "2,b\n", SeedCode.MALFORMED, "010_User.csv:3:1");
        refused("010_User.csv", head + "2,\"b\n", SeedCode.MALFORMED, "010_User.csv:3:3");
        refused("010_User.csv", "id,e-mail\n1,a\n", SeedCode.NO_COLUMN, "010_User.csv:1:1");
        refused("010_Usr.csv", head, SeedCode.NO_TABLE, "010_Usr.csv:1:1");
        refused(
                "010_User.json",
                "[{\"id\": 1,\n \"email\": \"a\",\n \"role\": \"BOSS\"}]",
                SeedCode.BAD_VALUE,
                "010_User.json:3:10");
        refused("010_User.json", "[{\"id\": 1,}]", SeedCode.MALFORMED, "010_User.json:1:");
        refused("010_User.json", "{\"id\": 1}", SeedCode.MALFORMED, "010_User.json:1:1");
        refused("010_members.csv", "user_id,team\n7,red\n", SeedCode.ROW_REFUSED, "010_members.csv:2:1");
        refused("010_User.by-fullName.csv", head, SeedCode.NO_KEY, "010_User.by-fullName.csv:2:1");
    }

    private void refused(String name, String text, SeedCode code, String place) {
        Path file = project.seed(name, text);
        Diagnostic problem = problem();

        assertThat(problem.code()).as(problem.message()).isEqualTo(code);
        assertThat(String.valueOf(problem.span())).as(problem.message()).contains(place);
        assertThat(project.query("SELECT count(*) FROM users")).isEqualTo("0");
        assertThat(file.toFile().delete()).isTrue();
    }

    private Diagnostic problem() {
        return Problems.single(this::run);
    }

    private SeededStep seed() {
        return run().steps().get(0);
    }

    private Seed.Result run() {
        return new Seed(project.environment()).run(new Seed.Request(project.layout(), project.database(), null));
    }
}
