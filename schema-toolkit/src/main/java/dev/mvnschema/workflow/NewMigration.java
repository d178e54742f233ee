package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryRow;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationDraft;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationWriter;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.ScriptHead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** From a plan to files: tried in the shadow database first, written whole, taken back when the database refuses all of it. */
final class NewMigration {

    private final Environment environment;
    private final ProjectLayout layout;
    private final TargetDatabase target;

    NewMigration(Environment environment, ProjectLayout layout, TargetDatabase target) {
        this.environment = environment;
        this.layout = layout;
        this.target = target;
    }

    /** The plan under a name; its head tells the findings without knowing the data. */
    static MigrationDraft draft(String name, Plan plan) {
        return draft(
                name,
                plan,
                new ScriptHead()
                        .section("Warnings:", MigrationScript.findings(plan))
                        .render());
    }

    /** The plan under a name, with what stands at the beginning of the first file. */
    static MigrationDraft draft(String name, Plan plan, String head) {
        List<Plan.Part> parts = plan.parts();
        List<String> scripts = MigrationScript.renderParts(plan, head);
        List<MigrationDraft.Part> drafted = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            drafted.add(new MigrationDraft.Part(scripts.get(i), parts.get(i).transactional()));
        }
        return new MigrationDraft(name, drafted);
    }

    /**
     * Replays it behind the files that are there, and compares the result with what is wanted. A difference that remains is a
     * warning: the statements ran, and the next run would see the same difference again.
     *
     * @throws DiagnosticException when a statement does not run
     */
    void prove(List<MigrationFile> before, List<MigrationFile> added, ShadowDatabase shadow, MappedSchema wanted) {
        List<MigrationFile> files =
                Stream.concat(before.stream(), added.stream()).toList();
        Catalog result = shadow.replay(files, target.schema(), target.scope());
        Plan rest = new MigrationPlanner(shadow.normalForms(files, target.schema()))
                .plan(result, wanted.catalog(), wanted.hints());
        if (!rest.isEmpty()) {
            environment
                    .reporter()
                    .warn(Diagnostic.warning(
                                    MigrationCode.UNPROVEN,
                                    "The new migration runs, and what it makes still differs from the schema.",
                                    "Compare these lines with the schema, and write by hand what is missing.")
                            .because(String.join("\n", DriftCheck.lines(rest.changes()))));
        }
    }

    /**
     * Applies files that were just written.
     *
     * @param undo their undo files
     * @throws DiagnosticException when one fails; when none of them is applied, they are deleted again
     */
    List<String> apply(List<Path> written, List<Path> undo) {
        try {
            return new PendingMigrations(environment.reporter()).run(layout, target);
        } catch (DiagnosticException e) {
            Set<String> recorded = new HashSet<>();
            PendingMigrations.history(target).rows().stream()
                    .map(HistoryRow::script)
                    .forEach(recorded::add);
            boolean kept =
                    written.stream().map(file -> file.getFileName().toString()).anyMatch(recorded::contains);
            if (!kept) {
                MigrationWriter.delete(written);
                UndoFiles.delete(undo);
            }
            String names =
                    String.join(", ", written.stream().map(layout::display).toList());
            String state = kept
                    ? "A part of the new migration is applied, so its files stay: " + names
                            + ". Correct the one that failed and run the command again."
                    : "The new migration was deleted again (" + names
                            + "); the database is as it was. Write it with -Dschema.createOnly to edit it.";
            throw new DiagnosticException(
                    e.diagnostics().stream().map(found -> with(found, state)).toList());
        }
    }

    private static Diagnostic with(Diagnostic found, String state) {
        return new Diagnostic(found.code(), Severity.ERROR, found.span(), found.message(), found.why(), List.of(state));
    }
}
