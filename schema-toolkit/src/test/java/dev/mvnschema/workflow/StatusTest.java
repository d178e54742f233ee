package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.MigrationState;
import dev.mvnschema.migration.deploy.HistoryEdit;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
    }

    @Test
    void an_empty_project_is_up_to_date() {
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.UP_TO_DATE);
    }

    @Test
    void pending_then_up_to_date_then_drift() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.PENDING);

        deploy();
        StatusResult clean = status();
        assertThat(clean.verdict()).isEqualTo(StatusResult.Verdict.UP_TO_DATE);
        assertThat(clean.driftChecked()).isTrue();
        assertThat(clean.migrations()).singleElement().satisfies(record -> {
            assertThat(record.version()).isEqualTo("1");
            assertThat(record.state()).isEqualTo(MigrationState.APPLIED);
            assertThat(record.appliedAt()).isNotNull();
            assertThat(record.appliedBy()).isNotBlank();
        });

        project.execute("ALTER TABLE a ADD COLUMN hot text; CREATE VIEW v AS SELECT 1; CREATE TABLE extra (id int)");
        StatusResult drifted = status();
        assertThat(drifted.verdict()).isEqualTo(StatusResult.Verdict.DRIFT);
        assertThat(drifted.drift())
                .containsExactly(
                        "[+] Added tables", "  - extra", "[*] Changed the `a` table", "  [+] Added column `hot`");
        assertThat(drifted.unmodelled()).containsExactly("view v");
    }

    @Test
    void failed_edited_and_missing() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");
        project.migration("V2__b.sql", "CREATE TABLE b (id int);");
        deploy();
        project.migration("V1__a.sql", "CREATE TABLE a (id bigint);");
        assertThat(project.layout()
                        .migrationsDirectory()
                        .resolve("V2__b.sql")
                        .toFile()
                        .delete())
                .isTrue();
        project.migration("V3__c.sql", "VACUUM; SELECT no_such_function();");
        project.migration("V3__c.sql.conf", "executeInTransaction=false\n");

        StatusResult result = status();
        assertThat(result.migrations())
                .extracting(MigrationRecord::state)
                .containsExactly(MigrationState.EDITED, MigrationState.MISSING, MigrationState.PENDING);
        assertThat(result.verdict()).isEqualTo(StatusResult.Verdict.FAILED_OR_EDITED);
        assertThat(result.driftChecked()).isFalse();
    }

    @Test
    void what_failed_outside_of_a_transaction_stays_failed() {
        project.migration("V1__c.sql", "CREATE INDEX CONCURRENTLY i ON no_such_table (a);");
        project.migration("V1__c.sql.conf", "executeInTransaction=false\n");
        Problems.of(this::deploy);

        assertThat(status().migrations()).extracting(MigrationRecord::state).containsExactly(MigrationState.FAILED);
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.FAILED_OR_EDITED);
    }

    @Test
    void how_far_an_unfinished_migration_came_is_told() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int); INSERT INTO a VALUES (1), (1);");
        project.migration(
                "V2__i.sql", "CREATE INDEX CONCURRENTLY i ON a (id);\nCREATE UNIQUE INDEX CONCURRENTLY u ON a (id);");
        project.migration("V2__i.sql.conf", "executeInTransaction=false\n");
        Problems.of(this::deploy);

        assertThat(status().unfinished()).singleElement().satisfies(migration -> {
            assertThat(migration.file()).isEqualTo("V2__i.sql");
            assertThat(migration.done()).isEqualTo(1);
            assertThat(migration.parts()).isEqualTo(2);
        });
        assertThat(new StatusReport(status()).lines())
                .anyMatch(line -> line.startsWith("  V2__i.sql is unfinished: 1 of 2 parts done"));
    }

    @Test
    void what_another_deploy_works_on_has_not_failed() {
        project.migration("V1__a.sql", "CREATE TABLE a (id int); INSERT INTO a VALUES (1), (1);");
        project.migration(
                "V2__i.sql", "CREATE INDEX CONCURRENTLY i ON a (id);\nCREATE UNIQUE INDEX CONCURRENTLY u ON a (id);");
        Problems.of(this::deploy);
        TargetDatabase target = new Databases(project.environment(), project.layout(), project.database()).open(false);

        StatusResult during = HistoryEdit.run(
                target.connections(), target.schema(), Reporter.silent(), Duration.ofSeconds(5), lock -> status());

        assertThat(during.migrations())
                .extracting(MigrationRecord::state)
                .containsExactly(MigrationState.APPLIED, MigrationState.APPLYING);
        assertThat(during.verdict()).isEqualTo(StatusResult.Verdict.PENDING);
        StatusReport report = new StatusReport(during);
        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("  V2__i.sql is being applied by another deploy: 1 of 2 parts done"))
                .contains("1 migration being applied by another deploy; 0 migrations pending.");
        assertThat(report.nextStep()).startsWith("Look again when the other deploy has ended");
        assertThat(report.json()).contains("\"state\":\"applying\"", "\"exitCode\":2");
        assertThat(status().verdict()).isEqualTo(StatusResult.Verdict.FAILED_OR_EDITED);
    }

    private void deploy() {
        new Deploy(project.environment()).run(new Deploy.Request(project.layout(), project.database()));
    }

    private StatusResult status() {
        return new Status(project.environment()).run(new Status.Request(project.layout(), project.database(), true));
    }
}
