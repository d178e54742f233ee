package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.List;

/** Which migrations are what; one of the three lists is not empty. Each may hold versions, names, or {@code all}. */
public record ResolveChoice(List<String> applied, List<String> rolledBack, List<String> edited) {

    public ResolveChoice {
        applied = List.copyOf(applied);
        rolledBack = List.copyOf(rolledBack);
        edited = List.copyOf(edited);
    }

    /**
     * Refuses a choice that is none.
     *
     * @throws DiagnosticException when none is asked for, or several are
     */
    public void refuseUnlessOne() {
        long asked = List.of(applied, rolledBack, edited).stream()
                .filter(list -> !list.isEmpty())
                .count();
        if (asked != 1) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.RESOLVE_WHAT,
                    asked == 0
                            ? "Nothing is named to resolve."
                            : "More than one of schema.applied, schema.rolledBack and schema.edited is named.",
                    "-Dschema.applied=<version or name>: it is in the database (all: every pending one).",
                    "-Dschema.rolledBack=<version or name>: it failed, and what it left was undone.",
                    "-Dschema.edited=<version or name>: its file was changed in a way that changes no database."));
        }
    }

    /** What the choice does, in a word. */
    public String verb() {
        return !applied.isEmpty() ? "applied" : !rolledBack.isEmpty() ? "rolled back" : "accepted as edited";
    }

    /** Does it; gives the migrations whose place in the history changed. */
    public List<String> apply(HistoryResolution resolution) {
        if (!applied.isEmpty()) {
            return resolution.applied(applied);
        }
        return rolledBack.isEmpty() ? resolution.edited(edited) : resolution.rolledBack(rolledBack);
    }
}
