package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL server of one directory. It is started detached: it outlives this process, and the next one finds it through
 * {@code postmaster.pid}. It keeps what was committed ({@code fsync} and {@code synchronous_commit} are on) and listens on
 * 127.0.0.1 only, where every user of this machine may connect as superuser: it is for development and tests.
 */
public final class EmbeddedServer {

    /** The packaged version that new servers get unless another is chosen. */
    public static final String VERSION = "18.6.0";

    /** A slow disk has to take in everything that is not on it yet. */
    private static final String STOP_SECONDS = "180";

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long PAUSE_MILLIS = 20;

    private final ServerDirectory directory;
    private final ServerBinaries binaries;
    private final Map<String, String> variables;
    private final Reporter reporter;

    /**
     * Nothing is touched yet.
     *
     * @param root a directory that belongs to this server
     * @param variables the environment variables, for the place of the cache
     */
    public EmbeddedServer(Path root, ServerBinaries binaries, Map<String, String> variables, Reporter reporter) {
        this.directory = new ServerDirectory(root);
        this.binaries = binaries;
        this.variables = Map.copyOf(variables);
        this.reporter = reporter;
    }

    /** The server, when it runs and takes connections. */
    public Optional<RunningServer> find() {
        return postmaster()
                .filter(PostmasterFile::ready)
                .map(file -> new RunningServer(file.port(), file.pid(), false));
    }

    /**
     * The running server: found, or initialised when it never was, and started.
     *
     * @throws DiagnosticException when that does not work, with the end of the server's log as its cause
     */
    public RunningServer start() {
        Optional<RunningServer> found = find();
        if (found.isPresent()) {
            return found.get();
        }
        directory.create();
        return ServerLock.whileHeld(directory, () -> {
            settle();
            return find().orElseGet(this::startStopped);
        });
    }

    /**
     * Leaves an address of the running server in {@code url} in its directory, where programs under development look for it; it
     * goes with the server.
     */
    public void announce(String url) {
        try {
            directory.announce(url);
        } catch (IOException e) {
            throw directory.unusable("cannot be written", e);
        }
    }

    /**
     * Ends the server and waits until it is gone.
     *
     * @return whether it was running
     */
    public boolean stop() {
        if (postmaster().isEmpty()) {
            return false;
        }
        return ServerLock.whileHeld(directory, this::stopRunning);
    }

    private boolean stopRunning() {
        Optional<PostmasterFile> running = postmaster();
        if (running.isEmpty()) {
            return false;
        }
        try {
            directory.announce(null);
            String data = directory.data().toString();
            boolean stopped = commands().run("pg_ctl", "-D", data, "-m", "fast", "-w", "-t", STOP_SECONDS, "stop");
            // pg_ctl waits for the file to go, which is a moment before the process goes.
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (stopped && running.get().alive(directory.data()) && System.nanoTime() < deadline) {
                pause();
            }
            if (!running.get().alive(directory.data())) {
                return true;
            }
            throw failed(
                    DatabaseCode.STOP_FAILED,
                    "did not stop within " + STOP_SECONDS + " seconds",
                    directory.commandLog());
        } catch (IOException e) {
            throw directory.unusable("cannot be used to stop the server", e);
        }
    }

    private RunningServer startStopped() {
        try {
            ServerCommands commands = commands();
            if (directory.initialised()) {
                checkMajorVersion();
            } else {
                new DataDirectory(directory, commands, reporter).initialise(majorVersion());
            }
            removeForeignPostmasterFile();
            return launch(commands);
        } catch (IOException e) {
            throw directory.unusable("cannot be used to start the server", e);
        }
    }

    private RunningServer launch(ServerCommands commands) throws IOException {
        int port = Ports.choose(directory.rememberedPort());
        String data = directory.data().toString();
        long deadline = System.nanoTime() + PATIENCE_NANOS / 4;
        while (!commands.run(
                "pg_ctl",
                "-D",
                data,
                "-l",
                directory.log().toString(),
                "-w",
                "-t",
                "60",
                "-o",
                "-p " + port,
                "start")) {
            if (System.nanoTime() > deadline || !passes(directory.tail(directory.log()))) {
                throw failed(DatabaseCode.START_FAILED, "did not start", directory.log());
            }
            pause();
            port = Ports.choose(directory.rememberedPort());
        }
        directory.rememberPort(port);
        PostmasterFile running = postmaster()
                .orElseThrow(() -> failed(DatabaseCode.START_FAILED, "ended right after its start", directory.log()));
        reporter.progress("Started embedded PostgreSQL " + binaries.version() + " on 127.0.0.1:" + running.port());
        return new RunningServer(running.port(), running.pid(), true);
    }

    /**
     * Whether another attempt may succeed: the children of a killed postmaster take a moment to notice, and until then their memory
     * is in use; a server that started at the same moment may have been first at the port.
     */
    private static boolean passes(String log) {
        return log.contains("shared memory block") || log.contains("could not create listen socket");
    }

    /** Waits while a server is on its way up or down. */
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (postmaster().filter(file -> !file.ready()).isPresent() && System.nanoTime() < deadline) {
            pause();
        }
    }

    private Optional<PostmasterFile> postmaster() {
        return PostmasterFile.read(directory.data()).filter(file -> file.alive(directory.data()));
    }

    /**
     * A file whose process number belongs to some other program by now keeps PostgreSQL from starting. One whose process is gone
     * it clears away itself, after a look for children that are left.
     */
    private void removeForeignPostmasterFile() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(directory.data());
        if (file.isPresent() && ProcessHandle.of(file.get().pid()).isPresent()) {
            Files.deleteIfExists(directory.data().resolve(PostmasterFile.NAME));
        }
    }

    private void checkMajorVersion() {
        int found = directory.majorVersion();
        if (found != majorVersion()) {
            throw new DiagnosticException(Diagnostic.error(
                    DatabaseCode.OTHER_MAJOR_VERSION,
                    "The data in " + directory.data() + " were written by PostgreSQL " + found
                            + "; the embedded server is " + binaries.version() + ".",
                    "If the data may go: delete " + directory.root()
                            + " and let the migrations and seeds build it again.",
                    "If not: dump them with a PostgreSQL " + found + " first, and load the dump into the new server."));
        }
    }

    private int majorVersion() {
        return Integer.parseInt(binaries.version().replaceFirst("\\..*", ""));
    }

    private ServerCommands commands() {
        Account account = Account.of(directory);
        Platform platform = Platform.current();
        Path cache = ProgramDirectory.of(account, platform, variables);
        Path programs = new ProgramStore(cache, binaries, reporter).programs(binaries.version(), platform);
        return new ServerCommands(programs, account, directory);
    }

    private DiagnosticException failed(DatabaseCode code, String what, Path log) {
        return new DiagnosticException(Diagnostic.error(
                        code, "The embedded PostgreSQL in " + directory.root() + " " + what + ".", "Read " + log + ".")
                .because(directory.tail(log)));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the embedded PostgreSQL", e);
        }
    }
}
