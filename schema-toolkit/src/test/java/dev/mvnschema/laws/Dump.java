package dev.mvnschema.laws;

import dev.mvnschema.postgres.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code pg_dump} sees of a database: a second pair of eyes beside introspection. {@code -Dpg.dump=…} names the program; it
 * must be as new as the server.
 */
final class Dump {

    private static final String PROGRAM = System.getProperty("pg.dump", "pg_dump");
    private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");

    private Dump() {}

    /** The major version of the program; empty when there is none. */
    static Optional<Integer> major() {
        try {
            Matcher matcher = VERSION.matcher(run(List.of(PROGRAM, "--version"), ""));
            return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
        } catch (UncheckedIOException absent) {
            return Optional.empty();
        }
    }

    /** The statements, their lines in a stable order that says nothing about when the objects or columns were made. */
    static List<String> of(DatabaseUrl url) {
        String host = url.hosts().get(0).host();
        int port = url.hosts().get(0).port();
        String text = run(
                List.of(
                        PROGRAM,
                        "--schema-only",
                        "--no-owner",
                        "--no-privileges",
                        "-h",
                        host,
                        "-p",
                        String.valueOf(port),
                        "-U",
                        String.valueOf(url.user()),
                        url.database()),
                String.valueOf(url.password()));
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.isBlank()
                    || line.startsWith("--")
                    || line.startsWith("SET ")
                    || line.startsWith("\\")
                    || line.startsWith("SELECT pg_catalog.set_config")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(sorted(statement.toString()));
                statement.setLength(0);
            }
        }
        return statements.stream().sorted().toList();
    }

    /** What one has and another has not, for people. */
    static String difference(List<String> now, List<String> wanted) {
        List<String> missing = new ArrayList<>(wanted);
        now.forEach(missing::remove);
        List<String> extra = new ArrayList<>(now);
        wanted.forEach(extra::remove);
        return "has " + extra + "\nand should have " + missing;
    }

    /** Columns come in the order in which they were added. */
    private static String sorted(String statement) {
        if (!statement.startsWith("CREATE TABLE")) {
            return statement;
        }
        List<String> lines = statement.lines().toList();
        TreeSet<String> body = new TreeSet<>();
        lines.subList(1, lines.size())
                .forEach(line -> body.add(line.endsWith(",") ? line.substring(0, line.length() - 1) : line));
        return lines.get(0) + "\n" + String.join("\n", body);
    }

    private static String run(List<String> command, String password) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("PGPASSWORD", password);
            return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
