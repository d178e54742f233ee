package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a data directory: beside its place first, so that it is there whole or not at all. */
final class DataDirectory {

    /** Behind the settings that initdb writes, so these win; a person's later edits at the end of the file win over these. */
    private static final String SETTINGS = """

            # ---- mvn schema ----
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_connections = 200
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %q%u@%d '
            """;

    private final ServerDirectory directory;
    private final ServerCommands commands;
    private final Reporter reporter;

    DataDirectory(ServerDirectory directory, ServerCommands commands, Reporter reporter) {
        this.directory = directory;
        this.commands = commands;
        this.reporter = reporter;
    }

    void initialise(int majorVersion) throws IOException {
        refuseForeignFiles();
        reporter.progress("Initialising embedded PostgreSQL " + majorVersion + " in " + directory.root());
        Path growing = directory.dataInTheMaking();
        ProgramStore.delete(growing);
        commands.give(directory.root());
        List<String> arguments = new ArrayList<>(
                List.of("-D", growing.toString(), "-U", RunningServer.USER, "-A", "trust", "-E", "UTF8", "--locale=C"));
        if (majorVersion >= 17) {
            // The same order of texts on every operating system.
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        if (!commands.run("initdb", arguments.toArray(String[]::new))) {
            throw new DiagnosticException(Diagnostic.error(
                            DatabaseCode.INIT_FAILED,
                            "The embedded PostgreSQL could not be initialised in " + directory.root() + ".",
                            "Check that the disk has room (40 MB) and that the directory can be written.",
                            "A build as root without user namespaces needs a directory that the user nobody can reach:"
                                    + " -Dschema.serverDirectory=/var/tmp/…")
                    .because(directory.tail(directory.commandLog())));
        }
        Files.writeString(growing.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(growing, directory.data());
    }

    private void refuseForeignFiles() throws IOException {
        Path data = directory.data();
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw new DiagnosticException(Diagnostic.error(
                        DatabaseCode.SERVER_DIRECTORY,
                        data + " is not empty and holds no PostgreSQL data.",
                        "Move it away, or choose another place with -Dschema.serverDirectory."));
            }
        }
        Files.delete(data);
    }
}
