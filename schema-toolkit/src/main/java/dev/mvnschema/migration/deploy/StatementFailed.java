package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.script.ScriptStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement of a migration that the server refused, or the commit behind all of them. */
final class StatementFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ScriptStatement statement;
    private final SQLException failure;

    /** @param statement null when the commit failed */
    StatementFailed(@Nullable ScriptStatement statement, SQLException failure) {
        super(failure.getMessage(), failure);
        this.statement = statement;
        this.failure = failure;
    }

    @Nullable
    ScriptStatement statement() {
        return statement;
    }

    SQLException failure() {
        return failure;
    }

    String state() {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    /** Another transaction held what it needed: it may work later. */
    boolean isLock() {
        return state().equals("55P03") || state().equals("40P01");
    }

    /** Nobody is there any more to tell how it ended. */
    boolean isConnection() {
        String state = state();
        return state.isEmpty()
                || state.startsWith("08")
                || state.equals("57P01")
                || state.equals("57P02")
                || state.equals("57P03")
                || state.equals("25P03")
                || state.equals("57P05");
    }

    /** The server wants no transaction around it. */
    boolean wantsNoTransaction() {
        boolean unbound = state().equals("25001") && statement != null && !statement.startsWith("set");
        return unbound || state().equals("2D000");
    }

    /** It uses an enum value that its own transaction added. */
    boolean wantsCommittedEnum() {
        return state().equals("55P04");
    }
}
