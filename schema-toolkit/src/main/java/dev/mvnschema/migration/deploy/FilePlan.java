package dev.mvnschema.migration.deploy;

import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.postgres.script.ScriptStatement;
import dev.mvnschema.postgres.script.SqlScriptReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a migration is run.
 *
 * @param text what runs, placeholders replaced
 * @param statements all of them, as they stand in the text
 * @param units all of it in one transaction, or its parts through the ledger
 * @param whole whether it is one transaction together with its row of the history
 */
record FilePlan(
        MigrationFile file,
        String text,
        FileSettings settings,
        List<ScriptStatement> statements,
        List<Unit> units,
        boolean whole) {

    FilePlan {
        statements = List.copyOf(statements);
        units = List.copyOf(units);
    }

    /** @throws dev.mvnschema.diagnostic.DiagnosticException when the file's settings or placeholders cannot be understood */
    static FilePlan of(MigrationFile file, Placeholders placeholders) {
        FileSettings settings = FileSettings.of(file);
        String text = settings.placeholders() ? placeholders.replace(file) : file.text();
        List<ScriptStatement> statements = SqlScriptReader.read(text);
        boolean unbound = statements.stream()
                .anyMatch(statement -> UnboundStatements.of(statement).isPresent());
        boolean marked = Boolean.FALSE.equals(settings.inTransaction());
        if (!unbound && !marked) {
            List<ScriptStatement> inside = unwrapped(statements);
            if (inside.stream().noneMatch(statement -> TransactionControl.of(statement) != TransactionControl.NONE)) {
                return new FilePlan(file, text, settings, statements, List.of(new Unit(1, inside, "", null)), true);
            }
        }
        return new FilePlan(file, text, settings, statements, new Division(!marked && !unbound).of(statements), false);
    }

    /** The same without a transaction around the file, because the server wants none around one of its statements. */
    FilePlan divided() {
        return new FilePlan(file, text, settings, statements, new Division(false).of(statements), false);
    }

    /** {@code V5__x.sql, statement 2 of 5: CREATE INDEX …}. */
    String describe(ScriptStatement statement) {
        String place = statements.size() == 1
                ? ""
                : ", statement " + (statements.indexOf(statement) + 1) + " of " + statements.size();
        return file.script() + place + ": " + Unit.shown(statement.sql());
    }

    /** Without a BEGIN at the very beginning and its COMMIT at the very end, which say what holds anyway. */
    private static List<ScriptStatement> unwrapped(List<ScriptStatement> statements) {
        int last = statements.size() - 1;
        boolean wrapped = last > 0
                && TransactionControl.of(statements.get(0)) == TransactionControl.BEGIN
                && TransactionControl.opening(statements.get(0)).isEmpty()
                && TransactionControl.of(statements.get(last)) == TransactionControl.COMMIT;
        return wrapped ? statements.subList(1, last) : statements;
    }

    /** Cuts a file into transactions and statements without one. */
    private static final class Division {

        private final boolean implicit;
        private final List<Unit> units = new ArrayList<>();
        private @Nullable List<ScriptStatement> open;
        private String opening = "";

        /** @param implicit whether statements outside of BEGIN and COMMIT belong together, as in a transaction */
        Division(boolean implicit) {
            this.implicit = implicit;
        }

        List<Unit> of(List<ScriptStatement> statements) {
            for (ScriptStatement statement : statements) {
                switch (TransactionControl.of(statement)) {
                    case BEGIN -> begin(TransactionControl.opening(statement));
                    case COMMIT -> close(true);
                    case ROLLBACK -> close(false);
                    default -> add(statement);
                }
            }
            close(true);
            return units;
        }

        private void begin(String behind) {
            close(true);
            open = new ArrayList<>();
            opening = behind;
        }

        private void add(ScriptStatement statement) {
            if (open == null && implicit) {
                open = new ArrayList<>();
            }
            if (open != null) {
                open.add(statement);
                return;
            }
            Unbound unbound = UnboundStatements.of(statement).orElse(null);
            units.add(new Unit(units.size() + 1, List.of(statement), "", unbound));
        }

        private void close(boolean kept) {
            if (open != null && kept && !open.isEmpty()) {
                units.add(new Unit(units.size() + 1, open, opening, null));
            }
            open = null;
            opening = "";
        }
    }
}
