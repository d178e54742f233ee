package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.execute("""
                CREATE EXTENSION citext;
                CREATE TYPE mood AS ENUM ('a');
                CREATE TABLE old (id serial PRIMARY KEY, m mood, c citext);
                CREATE VIEW v AS SELECT * FROM old;
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
                CREATE DOMAIN d AS int; CREATE TYPE pair AS (x int); CREATE SEQUENCE s;
                CREATE TABLE parts (a int) PARTITION BY RANGE (a);
                CREATE TABLE part1 PARTITION OF parts FOR VALUES FROM (1) TO (2);
                """);
        project.migration("V1__a.sql", "CREATE TABLE fresh (id int PRIMARY KEY);");
        project.seed("1.sql", "INSERT INTO fresh VALUES (1);");
    }

    @Test
    void drops_everything_but_extensions_then_migrates_and_seeds() {
        project.answer("schema.force", "true");

        Reset.Result result = reset();

        assertThat(result.cancelled()).isFalse();
        assertThat(result.droppedTables()).isEqualTo(3);
        assertThat(result.applied()).containsExactly("V1__a.sql");
        assertThat(result.seeded()).isNotNull();
        assertThat(project.query("SELECT count(*) FROM fresh")).isEqualTo("1");
        assertThat(project.query("SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class"
                        + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S', 'p', 'c')"))
                .isEqualTo("flyway_schema_history,fresh");
        assertThat(project.query("SELECT count(*) FROM pg_extension WHERE extname = 'citext'"))
                .isEqualTo("1");
        assertThat(project.query("SELECT count(*) FROM pg_proc WHERE proname = 'f'"))
                .isEqualTo("0");
        assertThat(project.query("SELECT 'a'::citext")).isEqualTo("a");
    }

    @Test
    void without_an_answer_nothing_happens() {
        assertThat(Problems.single(this::reset).code()).isEqualTo(MigrationCode.RESET_NOT_CONFIRMED);
        assertThat(project.query("SELECT to_regclass('old') IS NOT NULL")).isEqualTo("t");
    }

    @Test
    void a_no_is_a_no() {
        project.answer("schema.force", "false");

        assertThat(reset().cancelled()).isTrue();
        assertThat(project.query("SELECT to_regclass('old') IS NOT NULL")).isEqualTo("t");
    }

    @Test
    void the_history_is_no_table_of_the_user() {
        project.answer("schema.force", "true");
        reset();

        assertThat(reset().droppedTables()).isEqualTo(1);
    }

    @Test
    void a_mistyped_environment_costs_no_data() {
        project.answer("schema.force", "true");

        assertThat(Problems.single(() -> new Reset(project.environment())
                                .run(new Reset.Request(
                                        project.layout(), project.database(), ResetLimits.USUAL, true, "develpment")))
                        .code())
                .isEqualTo(dev.mvnschema.seed.SeedCode.NO_ENVIRONMENT);
        assertThat(project.query("SELECT to_regclass('old') IS NOT NULL")).isEqualTo("t");
    }

    private Reset.Result reset() {
        return new Reset(project.environment())
                .run(new Reset.Request(project.layout(), project.database(), ResetLimits.USUAL, true, null));
    }
}
