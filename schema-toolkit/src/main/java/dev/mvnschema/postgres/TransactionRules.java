package dev.mvnschema.postgres;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a statement says about transactions, as far as its text tells. */
public final class TransactionRules {

    private static final Pattern CONTROL = Pattern.compile(
            "(?:BEGIN|START\\s+TRANSACTION|COMMIT|END|ROLLBACK|ABORT)(?:\\s+(?:WORK|TRANSACTION)\\b.*)?\\s*;?",
            Pattern.DOTALL);

    private static final Pattern ALONE = Pattern.compile(
            "(?:CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\b"
                    + "|DROP\\s+INDEX\\s+CONCURRENTLY\\b"
                    + "|REINDEX\\b.*\\bCONCURRENTLY\\b"
                    + "|REINDEX\\s+(?:\\([^)]*\\)\\s*)?(?:SCHEMA|DATABASE|SYSTEM)\\b"
                    + "|ALTER\\s+TABLE\\b.*\\bDETACH\\s+PARTITION\\b.*\\bCONCURRENTLY\\b"
                    + "|VACUUM\\b"
                    + "|CLUSTER\\s*;?\\s*$"
                    + "|(?:CREATE|DROP)\\s+(?:DATABASE|TABLESPACE)\\b"
                    + "|(?:CREATE|DROP)\\s+SUBSCRIPTION\\b"
                    + "|ALTER\\s+SYSTEM\\b"
                    + "|ALTER\\s+DATABASE\\b.*\\bTABLESPACE\\b"
                    + "|DISCARD\\s+ALL\\b).*",
            Pattern.DOTALL);

    private TransactionRules() {}

    /** Whether the statement begins or ends a transaction; savepoints do not count. */
    public static boolean controls(String statement) {
        return CONTROL.matcher(normal(statement)).matches();
    }

    /** Whether PostgreSQL refuses to run the statement inside a transaction. */
    public static boolean standsAlone(String statement) {
        return ALONE.matcher(normal(statement)).matches();
    }

    /** Whether it begins a transaction. */
    public static boolean begins(String statement) {
        String normal = normal(statement);
        return controls(statement) && (normal.startsWith("BEGIN") || normal.startsWith("START"));
    }

    private static String normal(String statement) {
        return statement.strip().toUpperCase(Locale.ROOT);
    }
}
