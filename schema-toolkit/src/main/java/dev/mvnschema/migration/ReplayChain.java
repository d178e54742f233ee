package dev.mvnschema.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Names for the states that a list of migration files goes through: equal names are made by equal files in equal order. */
final class ReplayChain {

    private static final int LENGTH = 24;

    private ReplayChain() {}

    /**
     * One name per file: the state after it.
     *
     * @param start what else the states depend on
     */
    static List<String> of(String start, List<MigrationFile> files) {
        List<String> names = new ArrayList<>();
        byte[] state = digest(start.getBytes(StandardCharsets.UTF_8), "", "", "");
        for (MigrationFile file : files) {
            String configuration = file.configuration();
            state = digest(state, file.script(), file.text(), configuration == null ? "" : configuration);
            names.add(HexFormat.of().formatHex(state).substring(0, LENGTH));
        }
        return names;
    }

    /** The one state that a script makes of nothing. */
    static List<String> of(String start, String script) {
        byte[] state = digest(start.getBytes(StandardCharsets.UTF_8), "wanted", script, "");
        return List.of(HexFormat.of().formatHex(state).substring(0, LENGTH));
    }

    private static byte[] digest(byte[] before, String script, String text, String configuration) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (String part : List.of(script, text, configuration)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
