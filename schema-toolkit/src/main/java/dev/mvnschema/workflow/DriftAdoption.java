package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationWriter;
import dev.mvnschema.migration.Version;
import dev.mvnschema.migration.deploy.HistoryTable;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.postgres.ConnectionFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a migration of what is there beside the migrations, tried in the shadow database, and records it as applied. */
final class DriftAdoption {

    private static final String NAME = "adopt changes made by hand";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Environment environment;
    private final ProjectLayout layout;
    private final DriftState state;

    DriftAdoption(Environment environment, ProjectLayout layout, DriftState state) {
        this.environment = environment;
        this.layout = layout;
        this.state = state;
    }

    /**
     * Writes and records; always true.
     *
     * @throws DiagnosticException MIG4214 when the migration would not make what is there, or has no place in the order
     */
    boolean adopt() {
        Catalog actual = DriftCheck.comparable(state.actual(), state.expected());
        Plan plan = new MigrationPlanner(state.forms()).plan(state.expected(), actual, Hints.NONE);
        List<MigrationFile> files = lay(plan);
        prove(files);
        MigrationWriter writer = new MigrationWriter(environment.clock());
        List<Path> written = writer.write(files);
        try (Connection connection = state.target().connections().open()) {
            connection.setAutoCommit(false);
            HistoryTable history = new HistoryTable(connection, state.target().schema());
            history.createIfMissing();
            for (MigrationFile file : files) {
                history.recorded(file, null);
            }
            connection.commit();
        } catch (SQLException e) {
            MigrationWriter.delete(written);
            throw ConnectionFailure.of(e, state.target().connections().url());
        }
        written.forEach(file ->
                environment.reporter().progress("Wrote " + layout.display(file) + ", which counts as applied here"));
        return true;
    }

    /** Behind what is applied and before what is pending. */
    private List<MigrationFile> lay(Plan plan) {
        Optional<Version> next = versions(state.comparison().pending()).min(Version::compareTo);
        if (next.isEmpty()) {
            return new MigrationWriter(environment.clock())
                    .lay(
                            layout.migrationsDirectory(),
                            state.comparison().lastVersion(),
                            NewMigration.draft(NAME, plan));
        }
        Optional<Version> last = versions(state.comparison().applied()).max(Version::compareTo);
        List<MigrationFile> files = new MigrationWriter(after(last))
                .lay(layout.migrationsDirectory(), last, NewMigration.draft(NAME, plan));
        if (versions(files).anyMatch(version -> version.compareTo(next.get()) >= 0)) {
            throw new DiagnosticException(Diagnostic.error(
                    CommandCode.DRIFT_STAYS,
                    "There is no version left between the applied migrations and the pending " + next.get() + ".",
                    "Give the pending migrations later versions, if they are applied nowhere else."));
        }
        return files;
    }

    private static Stream<Version> versions(List<MigrationFile> files) {
        return files.stream().map(MigrationFile::version).flatMap(Stream::ofNullable);
    }

    private Clock after(Optional<Version> last) {
        try {
            LocalDateTime time = LocalDateTime.parse(last.map(Version::text).orElse(""), TIME)
                    .plusSeconds(1);
            return Clock.fixed(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        } catch (DateTimeParseException noTime) {
            return environment.clock();
        }
    }

    private void prove(List<MigrationFile> files) {
        List<MigrationFile> all = Stream.concat(state.comparison().applied().stream(), files.stream())
                .toList();
        Catalog result = state.shadow()
                .replay(all, state.target().schema(), state.target().scope());
        List<String> rest = DriftCheck.between(result, state.actual(), state.forms());
        if (!rest.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                            CommandCode.DRIFT_STAYS,
                            "A migration from the differences would not make what is there; nothing was written.",
                            "Bring the database back with -Dschema.drift=revert, or write the migration by hand.")
                    .because(DriftRepair.explained(rest)));
        }
    }
}
