package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.MigrationState;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.migration.deploy.HistoryTable;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Migrations that were edited after they were applied, in a development database: when the files as they are now make what is
 * there, the history may as well remember them so. Asks first ({@code schema.acceptEdited}).
 */
final class EditedMigrations {

    private static final String PROPERTY = "schema.acceptEdited";

    private final Environment environment;
    private final TargetDatabase target;

    EditedMigrations(Environment environment, TargetDatabase target) {
        this.environment = environment;
        this.target = target;
    }

    /**
     * Accepts the edits when nothing else is wrong and a person or the property says so.
     *
     * @return whether the history was changed
     * @throws DiagnosticException MIG4215 when the edited files make something else
     */
    boolean accept(MigrationComparison comparison, ShadowDatabase shadow) {
        Set<String> edited = comparison.in(MigrationState.EDITED).stream()
                .map(MigrationRecord::file)
                .collect(Collectors.toSet());
        boolean otherwiseClean = comparison
                .in(MigrationState.FAILED, MigrationState.MISSING, MigrationState.OUT_OF_ORDER)
                .isEmpty();
        if (edited.isEmpty() || !otherwiseClean) {
            return false;
        }
        List<String> evidence = new ArrayList<>();
        evidence.add("These migrations were edited after they were applied to " + target.address() + ":");
        edited.stream().sorted().forEach(file -> evidence.add("  " + file));
        Prompts.Answer answer = environment
                .prompts()
                .confirm(new Prompts.Confirmation(
                        PROPERTY,
                        evidence,
                        "Shall the history take them as they are now, if they make what is there?"));
        if (answer != Prompts.Answer.YES) {
            return false;
        }
        Catalog made = shadow.replay(comparison.applied(), target.schema(), target.scope());
        List<String> drift = DriftCheck.between(
                made, target.introspect(), shadow.normalForms(comparison.applied(), target.schema()));
        if (!drift.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                            CommandCode.EDIT_CHANGES,
                            "The edited migrations make something else than what is there; the history was left as it is.",
                            "Take the edit back (git checkout), and put the change into a new migration.",
                            "Or, when the data may go: schema:reset.")
                    .because(DriftRepair.explained(drift)));
        }
        remember(comparison.applied().stream()
                .filter(file -> edited.contains(file.script()))
                .toList());
        return true;
    }

    private void remember(List<MigrationFile> files) {
        try (Connection connection = target.connections().open()) {
            connection.setAutoCommit(false);
            HistoryTable history = new HistoryTable(connection, target.schema());
            for (MigrationFile file : files) {
                history.acceptChecksum(file);
                environment.reporter().progress("The history takes " + file.script() + " as it is now");
            }
            connection.commit();
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }
}
