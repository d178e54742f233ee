package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.script.ScriptStatement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a migration runs in one go.
 *
 * @param number from 1, in its migration
 * @param statements one or more, in a transaction; exactly one without
 * @param opening what stands behind BEGIN when the migration opens the transaction itself: {@code ISOLATION LEVEL …}; else empty
 * @param unbound for a statement that runs in no transaction; null for a transaction
 */
record Unit(
        int number,
        List<ScriptStatement> statements,
        String opening,
        @Nullable Unbound unbound) {

    private static final int SHOWN = 100;

    Unit {
        statements = List.copyOf(statements);
    }

    /** Recognises it again, however the rest of its file changes. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ScriptStatement statement : statements) {
                digest.update(statement.sql().getBytes(StandardCharsets.UTF_8));
                String data = statement.copyData();
                digest.update((data == null ? ";" : data).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The beginning of a statement on one line, for a person. */
    static String shown(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    String shown() {
        return statements.isEmpty() ? "" : shown(statements.get(0).sql());
    }
}
