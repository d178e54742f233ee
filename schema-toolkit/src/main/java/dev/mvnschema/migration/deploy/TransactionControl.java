package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.script.ScriptStatement;

/** What a statement does to the transaction around it. */
enum TransactionControl {
    BEGIN,
    COMMIT,
    ROLLBACK,
    /** Nothing, or no more than a savepoint. */
    NONE;

    static TransactionControl of(ScriptStatement statement) {
        if (statement.startsWith("begin") || statement.startsWith("start", "transaction")) {
            return BEGIN;
        }
        if ((statement.startsWith("commit") && !statement.has("prepared")) || statement.startsWith("end")) {
            return COMMIT;
        }
        boolean back = statement.startsWith("rollback") && !statement.has("prepared") && !statement.has("to");
        return back || statement.startsWith("abort") ? ROLLBACK : NONE;
    }

    /** What follows BEGIN: {@code ISOLATION LEVEL SERIALIZABLE}; usually nothing. */
    static String opening(ScriptStatement begin) {
        int words = begin.startsWith("start")
                        || begin.startsWith("begin", "transaction")
                        || begin.startsWith("begin", "work")
                ? 2
                : 1;
        return begin.tokens().size() <= words
                ? ""
                : begin.sql().substring(begin.tokens().get(words).start() - begin.start());
    }
}
