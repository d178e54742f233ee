package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.Plan;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link MigrateDev} asks before it writes. */
final class MigrationQuestions {

    private final Prompts prompts;

    MigrationQuestions(Prompts prompts) {
        this.prompts = prompts;
    }

    /** Whether to go on in spite of what may be lost. */
    boolean accepts(DataLoss loss, SafeForms safe) {
        return accepts(loss, "Are you sure you want to create and apply this migration?", safe::nextSteps);
    }

    /** The same for changes that are asked about in other words. */
    boolean accepts(DataLoss loss, String question) {
        return accepts(
                loss,
                question,
                finding -> List.of(
                        "Give it a default, or do it in two steps: optional first, filled, then required.",
                        "Or write the migration with -Dschema.createOnly and edit it."));
    }

    private boolean accepts(DataLoss loss, String question, Function<Finding, List<String>> nextSteps) {
        if (!loss.failing().isEmpty()) {
            throw new DiagnosticException(loss.failing().stream()
                    .map(finding -> Diagnostic.error(
                            MigrationCode.UNEXECUTABLE,
                            loss.text(finding),
                            nextSteps.apply(finding).toArray(String[]::new)))
                    .toList());
        }
        if (loss.warnings().isEmpty()) {
            return true;
        }
        Prompts.Answer answer =
                prompts.confirm(new Prompts.Confirmation("schema.acceptDataLoss", loss.warnings(), question));
        if (answer == Prompts.Answer.NOBODY) {
            throw new DiagnosticException(Diagnostic.error(
                            MigrationCode.NOT_CONFIRMED,
                            "The changes may lose data, and nobody confirmed it; nothing was done.",
                            "Run it in a terminal and answer, or say -Dschema.acceptDataLoss.",
                            "Or write a migration with schema:migrate-dev -Dschema.createOnly and edit it.")
                    .because(String.join("\n", loss.warnings())));
        }
        return answer == Prompts.Answer.YES;
    }

    /** The given name, else what a person says to a name made from the changes. */
    String name(@Nullable String name, Plan plan, MigrationComparison comparison) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        String suggestion =
                MigrationName.suggest(plan.changes(), comparison.files().isEmpty());
        return prompts.ask(new Prompts.TextQuestion("schema.name", "Enter a name for the new migration", suggestion));
    }
}
