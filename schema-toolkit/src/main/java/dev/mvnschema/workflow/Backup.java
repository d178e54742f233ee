package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.DatabaseUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Saves a database with the server's own {@code pg_dump}, in its custom format, for {@code pg_restore}. The file is there whole or
 * not at all, and never replaces another.
 */
public final class Backup {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final int SHOWN_LINES = 5;

    /** What pgjdbc's settings are called for libpq, as variables. */
    private static final Map<String, String> LIBPQ = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "connectTimeout", "PGCONNECT_TIMEOUT");

    private final Reporter reporter;
    private final String program;

    /**
     * Nothing is run yet.
     *
     * @param program where {@code pg_dump} is; null to look for it on the PATH
     */
    public Backup(Reporter reporter, @Nullable String program) {
        this.reporter = reporter;
        this.program = program == null || program.isBlank() ? "pg_dump" : program;
    }

    /**
     * Writes the file.
     *
     * @return how many bytes it has
     * @throws DiagnosticException when there is no {@code pg_dump}, it is older than the server, it fails, or the file is there
     */
    public long run(TargetDatabase target, Path file) {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole)) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.BACKUP_FILE,
                    "The file " + whole + " is there already, and a backup replaces none.",
                    "Name another one: -Dschema.backup=backup-"
                            + target.address().database() + "-<time>.dump"));
        }
        refuseOlder(target);
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            if (whole.getParent() != null) {
                Files.createDirectories(whole.getParent());
            }
            reporter.progress("Saving " + target.address() + " to " + whole);
            dump(target, part);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(whole);
        } catch (IOException e) {
            throw failed("The backup file " + whole + " cannot be written.", String.valueOf(e.getMessage()));
        } finally {
            delete(part);
        }
    }

    private void dump(TargetDatabase target, Path part) {
        DatabaseUrl url = target.connections().url();
        List<String> command =
                new ArrayList<>(List.of(program, "--format=custom", "--no-password", "--file", part.toString()));
        Outcome outcome = execute(command, variables(url));
        if (outcome.code() != 0) {
            throw failed(
                    "pg_dump ended with " + outcome.code() + ", so there is no backup and nothing was applied.",
                    outcome.lines());
        }
    }

    /** The password travels in a variable: a command line is seen by everybody on the machine. */
    private static Map<String, String> variables(DatabaseUrl url) {
        Map<String, String> variables = new HashMap<>();
        variables.put(
                "PGHOST",
                String.join(
                        ",",
                        url.hosts().stream().map(DatabaseUrl.HostPort::host).toList()));
        variables.put(
                "PGPORT",
                String.join(
                        ",", url.hosts().stream().map(host -> "" + host.port()).toList()));
        variables.put("PGDATABASE", url.database());
        if (url.user() != null) {
            variables.put("PGUSER", url.user());
        }
        if (url.password() != null) {
            variables.put("PGPASSWORD", url.password());
        }
        url.settings().forEach((name, value) -> {
            String variable = LIBPQ.get(name);
            if (variable != null) {
                variables.put(variable, value);
            }
        });
        return variables;
    }

    private void refuseOlder(TargetDatabase target) {
        Outcome outcome = execute(List.of(program, "--version"), Map.of());
        Matcher version = VERSION.matcher(outcome.lines());
        int server = Integer.parseInt(target.address().serverVersion().replaceFirst("\\D.*", ""));
        if (outcome.code() != 0 || !version.find()) {
            throw missing("\"" + program + " --version\" says: " + outcome.lines(), target, server);
        }
        int found = Integer.parseInt(version.group(1));
        if (found < server) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.PG_DUMP_TOO_OLD,
                    "pg_dump is of version " + found + ", and the server is PostgreSQL " + server
                            + ", which it cannot save.",
                    "Install the client programs of version " + server + " or later (Debian: postgresql-client-"
                            + server + "), and name them: -Dschema.pgDump=/usr/lib/postgresql/" + server
                            + "/bin/pg_dump"));
        }
    }

    private Outcome execute(List<String> command, Map<String, String> variables) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().putAll(variables);
            return outcome(builder.start());
        } catch (IOException e) {
            throw missing(String.valueOf(e.getMessage()), null, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while pg_dump ran; nothing was applied.", String.valueOf(e.getMessage()));
        }
    }

    private static Outcome outcome(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            List<String> lines = new ArrayList<>();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    lines.add(line);
                }
            }
            int code = process.waitFor();
            int from = Math.max(0, lines.size() - SHOWN_LINES);
            return new Outcome(code, String.join("\n", lines.subList(from, lines.size())));
        } finally {
            process.destroy(); // one that nobody waits for any more; others have ended
        }
    }

    private DiagnosticException missing(String why, @Nullable TargetDatabase target, int server) {
        boolean embedded = target != null && target.address().embedded();
        return new DiagnosticException(Diagnostic.error(
                        OperationCode.NO_PG_DUMP,
                        "There is no pg_dump to save the database with (" + program + ")."
                                + (embedded ? " The embedded PostgreSQL comes without one." : ""),
                        "Install the server's client programs (Debian: postgresql-client"
                                + (server == 0 ? "" : "-" + server) + "), or name it: -Dschema.pgDump=<path>.")
                .because(why));
    }

    private static DiagnosticException failed(String message, String why) {
        return new DiagnosticException(Diagnostic.error(
                        OperationCode.BACKUP_FAILED,
                        message,
                        "The user needs to read every table; pg_dump's own words tell which it may not.",
                        "To deploy without a backup, leave -Dschema.backup out.")
                .because(why));
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // It is named .part, so nobody takes it for a backup.
        }
    }

    private record Outcome(int code, String lines) {}
}
