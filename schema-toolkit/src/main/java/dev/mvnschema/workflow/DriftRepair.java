package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.MigrationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@link MigrateDev} does about a database that is not what its migrations make. A person chooses, or {@code schema.drift}
 * does; without either nothing is changed.
 */
final class DriftRepair {

    private static final String PROPERTY = "schema.drift";

    private final Environment environment;
    private final ProjectLayout layout;
    private final DatabaseOptions options;
    private final DriftState state;

    DriftRepair(Environment environment, ProjectLayout layout, DatabaseOptions options, DriftState state) {
        this.environment = environment;
        this.layout = layout;
        this.options = options;
        this.state = state;
    }

    /**
     * Repairs.
     *
     * @param first false when a repair went before and left this
     * @return whether something was done; false when a person said no
     * @throws DiagnosticException MIG4001 when nobody chose, MIG4214 when there is drift after a repair
     */
    boolean repair(List<String> drift, boolean first) {
        if (!first) {
            throw new DiagnosticException(Diagnostic.error(
                            CommandCode.DRIFT_STAYS,
                            "The database differs from its migrations after they were brought together.",
                            "Somebody may be changing it at this moment: run the goal again.")
                    .because(explained(drift)));
        }
        List<String> evidence = new ArrayList<>();
        evidence.add("The database " + state.target().address() + " is not what its migrations make."
                + " From what they make to what is there:");
        evidence.addAll(drift);
        evidence.add("adopt:  write a migration that makes what is there; it counts as applied here");
        evidence.add("revert: bring the database back to what the migrations make");
        evidence.add("reset:  drop everything and apply all migrations again; the data is lost");
        String answer = environment
                .prompts()
                .choose(new Prompts.Choice(PROPERTY, evidence, "What shall be done: adopt, revert, reset, none?", ""));
        return switch (answer.strip().toLowerCase(Locale.ROOT)) {
            case "adopt" -> new DriftAdoption(environment, layout, state).adopt();
            case "revert" -> new DriftReversal(environment, state).revert();
            case "reset" -> reset();
            case "", "none" -> throw refused(drift);
            default ->
                throw new DiagnosticException(Diagnostic.error(
                        CommandCode.DRIFT_ANSWER,
                        "schema.drift is \"" + answer + "\".",
                        "Say adopt, revert, reset or none."));
        };
    }

    private boolean reset() {
        return !new Reset(environment)
                .run(new Reset.Request(layout, options, ResetLimits.USUAL, false, null))
                .cancelled();
    }

    private DiagnosticException refused(List<String> drift) {
        return new DiagnosticException(Diagnostic.error(
                        MigrationCode.DRIFT,
                        "The database " + state.target().address()
                                + " is not what its migrations make; nothing was changed.",
                        "Keep what is there, as a migration of its own: -Dschema.drift=adopt.",
                        "Or bring the database back to its migrations: -Dschema.drift=revert.",
                        "Or, when the data may go: -Dschema.drift=reset.")
                .because(explained(drift)));
    }

    static String explained(List<String> drift) {
        return "From what the migrations make to what is there:\n" + String.join("\n", drift);
    }

    /** The differences that are left when two catalogs should be one. */
    static List<String> rest(DriftState state) {
        return DriftCheck.between(state.expected(), state.target().introspect(), state.forms());
    }
}
