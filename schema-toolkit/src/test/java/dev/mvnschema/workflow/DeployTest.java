package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.deploy.DeployCode;
import dev.mvnschema.postgres.DatabaseCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
    }

    @Test
    void applies_what_is_pending_once_and_in_order() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
        project.migration("V2__b.sql", "ALTER TABLE a ADD COLUMN b int; INSERT INTO a VALUES (1, 2);");

        Deploy.Result first = deploy();
        Deploy.Result second = deploy();

        assertThat(first.applied()).containsExactly("V1__a.sql", "V2__b.sql");
        assertThat(first.total()).isEqualTo(2);
        assertThat(second.applied()).isEmpty();
        assertThat(project.query("SELECT count(*) FROM a")).isEqualTo("1");
        assertThat(project.progress()).containsExactly("Applying V1__a.sql", "Applying V2__b.sql");
    }

    @Test
    void a_concurrent_index_does_not_hang() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
        project.migration("V2__i.sql", "CREATE INDEX CONCURRENTLY i ON a (id);");
        project.migration("V2__i.sql.conf", "executeInTransaction=false\n");

        assertThat(deploy().applied()).hasSize(2);
        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void many_deployers_apply_each_migration_once() {
        IntStream.range(1, 8)
                .forEach(i -> project.migration(
                        "V" + i + "__t.sql", "CREATE TABLE t" + i + " (id int); SELECT pg_sleep(0.02);"));

        List<CompletableFuture<Deploy.Result>> deploys = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::deploy))
                .toList();
        List<String> applied = deploys.stream()
                .flatMap(deploy -> deploy.join().applied().stream())
                .sorted()
                .toList();

        assertThat(applied).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_failure_names_the_place_and_keeps_what_came_before() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
        project.migration("V2__b.sql", "CREATE TABLE b (id int);\n\nALTER TABLE nowhere\n  ADD COLUMN c int;\n");

        Diagnostic problem = Problems.single(this::deploy);

        assertThat(problem.code()).isEqualTo(MigrationCode.MIGRATION_FAILED);
        assertThat(problem.message()).contains("V2__b.sql", "nowhere", "42P01");
        assertThat(problem.span()).asString().contains("V2__b.sql:3:");
        assertThat(problem.nextSteps().get(0)).contains("V1__a.sql");
        assertThat(project.query("SELECT to_regclass('b')")).isEqualTo("null");

        project.migration("V2__b.sql", "CREATE TABLE b (id int);");
        assertThat(deploy().applied()).containsExactly("V2__b.sql");
    }

    @Test
    void text_that_looks_like_a_placeholder_needs_a_conf_file() {
        project.migration("V1__a.sql", "CREATE TABLE a AS SELECT '${x}' AS t;");
        project.migration("V1__a.sql.conf", "placeholderReplacement=false\n");

        deploy();

        assertThat(project.query("SELECT t FROM a")).isEqualTo("${x}");
    }

    @Test
    void edited_missing_and_late_migrations_stop_it() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");
        Path gone = project.migration("V3__c.sql", "CREATE TABLE c (id int);");
        deploy();
        project.migration("V1__a.sql", "CREATE TABLE a (id bigint);");
        project.migration("V2__b.sql", "CREATE TABLE b (id int);");
        assertThat(gone.toFile().delete()).isTrue();

        assertThat(Problems.of(this::deploy))
                .extracting(Diagnostic::code)
                .containsExactly(MigrationCode.EDITED, MigrationCode.OUT_OF_ORDER, DeployCode.NEWER_DATABASE);
    }

    @Test
    void other_line_ends_are_no_edit() {
        project.migration("V1__a.sql", "CREATE TABLE a (\n  id int);\n");
        deploy();
        project.migration("V1__a.sql", "\uFEFFCREATE TABLE a (\r\n  id int);\r\n");

        assertThat(deploy().applied()).isEmpty();
    }

    @Test
    void a_database_with_tables_and_no_history_is_left_alone() {
        project.execute("CREATE TABLE mine (id int)");
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");

        assertThat(Problems.single(this::deploy).code()).isEqualTo(MigrationCode.NOT_MANAGED);
        assertThat(project.query("SELECT to_regclass('a')")).isEqualTo("null");
    }

    @Test
    void drift_stops_it_when_that_is_asked_for() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");
        deploy();
        project.execute("ALTER TABLE a ADD COLUMN by_hand int");
        project.migration("V2__b.sql", "CREATE TABLE b (id int);");
        DeployOptions options = new DeployOptions(null, null, null, null, true, List.of());

        Diagnostic problem = Problems.single(() -> new Deploy(project.environment())
                .run(new Deploy.Request(project.layout(), project.database(), options)));

        assertThat(problem.code()).isEqualTo(MigrationCode.DRIFT);
        assertThat(problem.why()).contains("by_hand");
        assertThat(deploy().applied()).containsExactly("V2__b.sql");
    }

    @Test
    void a_missing_database_is_not_created() {
        TestProject other = new TestProject(directory, project.url().withDatabase("no_such_database"));

        assertThat(Problems.single(() -> new Deploy(other.environment())
                                .run(new Deploy.Request(other.layout(), other.database())))
                        .code())
                .isEqualTo(DatabaseCode.NO_SUCH_DATABASE);
    }

    private Deploy.Result deploy() {
        return new Deploy(project.environment()).run(new Deploy.Request(project.layout(), project.database()));
    }
}
