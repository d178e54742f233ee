package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import java.util.List;

/** Brings a database back to what its migrations make. Asks before rows or values are lost. */
final class DriftReversal {

    private final Environment environment;
    private final DriftState state;

    DriftReversal(Environment environment, DriftState state) {
        this.environment = environment;
        this.state = state;
    }

    /** False when a person said no; nothing was changed then. */
    boolean revert() {
        Plan plan = new MigrationPlanner(state.forms())
                .plan(DriftCheck.comparable(state.actual(), state.expected()), state.expected(), Hints.NONE);
        DataLoss loss = DataLoss.evaluate(plan, state.target());
        boolean accepted = new MigrationQuestions(environment.prompts())
                .accepts(loss, "Are you sure that you want to revert these changes of the database?");
        if (!accepted) {
            return false;
        }
        new PlanExecution(state.target().connections()).run(plan);
        environment.reporter().progress("Reverted the database to what its migrations make");
        List<String> rest = DriftRepair.rest(state);
        if (!rest.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                            CommandCode.DRIFT_STAYS,
                            "The statements ran, and the database still differs from its migrations.",
                            "Look at the lines; adopt what is left with -Dschema.drift=adopt, or change it by hand.")
                    .because(DriftRepair.explained(rest)));
        }
        return true;
    }
}
