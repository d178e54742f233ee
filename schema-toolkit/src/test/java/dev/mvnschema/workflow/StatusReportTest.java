package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.MigrationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusReportTest {

    private static final DatabaseAddress DATABASE =
            new DatabaseAddress("127.0.0.1", 5432, "app", "public", false, "18.6");
    private static final MigrationRecord APPLIED = new MigrationRecord(
            "1", "init", "V1__init.sql", MigrationState.APPLIED, Instant.EPOCH, "app", Duration.ofMillis(7));
    private static final MigrationRecord PENDING =
            new MigrationRecord("20", "add", "V20__add.sql", MigrationState.PENDING, null, null, null);

    @Test
    void a_person_reads_one_line_per_migration_and_a_sentence() {
        StatusReport report = new StatusReport(result(StatusResult.Verdict.PENDING, List.of(), APPLIED, PENDING));

        assertThat(report.lines())
                .containsExactly(
                        "PostgreSQL 18.6 database \"app\" at 127.0.0.1:5432",
                        "  V1__init.sql  applied  1970-01-01T00:00:00Z by app in 7 ms",
                        "  V20__add.sql  pending",
                        "1 migration pending.");
        assertThat(report.nextStep()).contains("schema:deploy");
    }

    @Test
    void nothing_is_to_be_done_when_it_is_up_to_date() {
        StatusReport report = new StatusReport(result(StatusResult.Verdict.UP_TO_DATE, List.of(), APPLIED));

        assertThat(report.summary()).isEqualTo("Up to date: 1 migration, no drift.");
        assertThat(report.nextStep()).isNull();
    }

    @Test
    void drift_and_mismatches_are_told() {
        assertThat(new StatusReport(result(StatusResult.Verdict.DRIFT, List.of("[+] Added tables", "  - x"), APPLIED))
                        .lines())
                .contains("Drift, from what the migrations make to what is there:", "    - x");
        MigrationRecord missing =
                new MigrationRecord("0", "old", "V0__old.sql", MigrationState.MISSING, Instant.EPOCH, "app", null);
        assertThat(new StatusReport(result(StatusResult.Verdict.FAILED_OR_EDITED, List.of(), missing)).summary())
                .isEqualTo("The history does not match the migration files: 1 missing.");
    }

    @Test
    void a_long_history_shows_its_end() {
        MigrationRecord[] many = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new MigrationRecord(
                        "" + i, "m", "V" + i + "__m.sql", MigrationState.APPLIED, Instant.EPOCH, "app", Duration.ZERO))
                .toArray(MigrationRecord[]::new);

        List<String> lines = new StatusReport(result(StatusResult.Verdict.UP_TO_DATE, List.of(), many)).lines();

        assertThat(lines).hasSize(23).contains("  (10 older migrations applied)");
        assertThat(lines.get(2)).startsWith("  V11__m.sql");
    }

    @Test
    void tables_without_a_history_are_not_deployed_to_but_baselined() {
        StatusReport report = new StatusReport(new StatusResult(
                DATABASE,
                List.of(PENDING),
                true,
                List.of(),
                "the database has no migration history",
                List.of(),
                List.of(),
                StatusResult.Verdict.PENDING));

        assertThat(report.nextStep()).contains("schema:resolve -Dschema.applied=");
    }

    @Test
    void a_program_reads_one_line_of_json() {
        assertThat(new StatusReport(result(StatusResult.Verdict.PENDING, List.of(), PENDING)).json())
                .startsWith("{\"verdict\":\"pending\",\"exitCode\":2,")
                .contains("\"file\":\"V20__add.sql\",\"state\":\"pending\",\"appliedAt\":null")
                .doesNotContain("\n");
    }

    private static StatusResult result(
            StatusResult.Verdict verdict, List<String> drift, MigrationRecord... migrations) {
        return new StatusResult(DATABASE, List.of(migrations), false, List.of(), null, drift, List.of(), verdict);
    }
}
