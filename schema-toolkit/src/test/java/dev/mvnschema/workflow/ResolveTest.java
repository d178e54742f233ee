package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.DiagnosticCode;
import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.MigrationState;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
    }

    @Test
    void a_database_that_was_there_before_is_taken_over() {
        project.execute("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int)");
        project.migration("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
        project.migration("V2__b.sql", "CREATE TABLE b (id int);");
        assertThat(status().unmanaged()).isTrue();

        assertThat(applied("all").files()).containsExactly("V1__a.sql", "V2__b.sql");

        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.UP_TO_DATE);
        project.migration("V3__c.sql", "CREATE TABLE c (id int);");
        assertThat(deploy().applied()).containsExactly("V3__c.sql");
        assertThat(applied("all").files()).isEmpty();
    }

    @Test
    void the_history_is_made_as_flyway_makes_it() {
        project.migration("V1.2__a_b.sql", "CREATE TABLE a (id int);");
        project.migration("R__views.sql", "CREATE OR REPLACE VIEW v AS SELECT 1;");
        TestProject flyways = new TestProject(directory);
        new Deploy(flyways.environment()).run(new Deploy.Request(flyways.layout(), flyways.database()));

        applied("all");

        String table = "SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull,"
                + " pg_get_expr(adbin, adrelid)), ', ' ORDER BY attnum) FROM pg_attribute LEFT JOIN pg_attrdef"
                + " ON adrelid = attrelid AND adnum = attnum WHERE attrelid = 'flyway_schema_history'::regclass"
                + " AND attnum > 0";
        String indexes = "SELECT string_agg(indexdef, ', ' ORDER BY indexdef) FROM pg_indexes"
                + " WHERE tablename = 'flyway_schema_history'";
        String rows = "SELECT string_agg(concat_ws(' ', installed_rank, version, description, type, script, checksum,"
                + " installed_by, success), ', ' ORDER BY installed_rank) FROM flyway_schema_history";
        for (String query : List.of(table, indexes, rows)) {
            assertThat(project.query(query)).isEqualTo(flyways.query(query));
        }
    }

    @Test
    void what_failed_is_finished_or_undone_by_hand_and_then_said() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");
        project.migration("V2__i.sql", "CREATE INDEX CONCURRENTLY i ON nowhere (id);");
        project.migration("V2__i.sql.conf", "executeInTransaction=false\n");
        fail();
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.FAILED_OR_EDITED);

        assertThat(resolve(List.of(), List.of("2"), List.of()).files()).containsExactly("V2__i.sql");
        assertThat(status().migrations())
                .extracting(MigrationRecord::state)
                .containsExactly(MigrationState.APPLIED, MigrationState.PENDING);

        fail();
        assertThat(applied("V2__i").files()).containsExactly("V2__i.sql");
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.UP_TO_DATE);
        assertThat(deploy().applied()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");
        deploy();
        project.migration("V2__b.sql", "CREATE TABLE b (id int);");
        project.migration("V3__c.sql", "CREATE TABLE c (id int);");
        project.migration("V4__c.sql", "CREATE TABLE d (id int);");
        String before = project.query("SELECT count(*) FROM flyway_schema_history");

        assertThat(refusal(List.of("9"), List.of(), List.of())).isEqualTo(OperationCode.NOT_IN_DIRECTORY);
        assertThat(refusal(List.of("1"), List.of(), List.of())).isEqualTo(OperationCode.ALREADY_APPLIED);
        assertThat(refusal(List.of("3"), List.of(), List.of())).isEqualTo(OperationCode.EARLIER_PENDING);
        assertThat(refusal(List.of("2", "9"), List.of(), List.of())).isEqualTo(OperationCode.NOT_IN_DIRECTORY);
        assertThat(refusal(List.of("c"), List.of(), List.of())).isEqualTo(OperationCode.AMBIGUOUS_NAME);
        assertThat(refusal(List.of(), List.of("2"), List.of())).isEqualTo(OperationCode.NEVER_APPLIED);
        assertThat(refusal(List.of(), List.of("V1__a.sql"), List.of())).isEqualTo(OperationCode.NOT_FAILED);
        assertThat(refusal(List.of(), List.of(), List.of("1"))).isEqualTo(OperationCode.NOT_EDITED);
        assertThat(refusal(List.of("2"), List.of("1"), List.of())).isEqualTo(OperationCode.RESOLVE_WHAT);
        assertThat(refusal(List.of(), List.of(), List.of())).isEqualTo(OperationCode.RESOLVE_WHAT);

        assertThat(project.query("SELECT count(*) FROM flyway_schema_history")).isEqualTo(before);
    }

    @Test
    void an_edit_is_accepted_when_it_changes_nothing() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");
        deploy();
        project.migration("V1__a.sql", "-- why\nCREATE TABLE a (id int);");

        assertThat(resolve(List.of(), List.of(), List.of("V1__a.sql")).files()).containsExactly("V1__a.sql");
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.UP_TO_DATE);

        project.migration("V1__a.sql", "CREATE TABLE a (id int, late text);");
        assertThat(refusal(List.of(), List.of(), List.of("all"))).isEqualTo(OperationCode.EDIT_MATTERS);
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.FAILED_OR_EDITED);
    }

    @Test
    void several_at_once_record_each_migration_once() {
        IntStream.rangeClosed(1, 5).forEach(i -> project.migration("V" + i + "__t.sql", "CREATE TABLE t (id int);"));

        List<CompletableFuture<Resolve.Result>> runs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> applied("all")))
                .toList();

        assertThat(runs.stream().flatMap(run -> run.join().files().stream()))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(project.query("SELECT count(*) FROM flyway_schema_history")).isEqualTo("5");
    }

    private void fail() {
        Problems.of(this::deploy);
    }

    private DiagnosticCode refusal(List<String> applied, List<String> rolledBack, List<String> edited) {
        return Problems.single(() -> resolve(applied, rolledBack, edited)).code();
    }

    private Resolve.Result applied(String name) {
        return resolve(List.of(name), List.of(), List.of());
    }

    private Resolve.Result resolve(List<String> applied, List<String> rolledBack, List<String> edited) {
        return new Resolve(project.environment())
                .run(new Resolve.Request(
                        project.layout(), project.database(), new ResolveChoice(applied, rolledBack, edited), true));
    }

    private Deploy.Result deploy() {
        return new Deploy(project.environment()).run(new Deploy.Request(project.layout(), project.database()));
    }

    private StatusResult status() {
        return new Status(project.environment()).run(new Status.Request(project.layout(), project.database(), true));
    }
}
