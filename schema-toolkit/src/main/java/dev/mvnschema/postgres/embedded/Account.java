package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom the server's programs run. PostgreSQL refuses to run as root, so root needs a way around. */
enum Account {
    /** As the user of this process. */
    SELF(),
    /** As root in name only: in a user namespace of its own, where it is nobody. The files stay root's. */
    NAMESPACE("unshare", "--user"),
    /** As the user nobody; the files must belong to it. */
    NOBODY("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    static final int NOBODY_ID = 65534;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> prefix;

    Account(String... prefix) {
        this.prefix = List.of(prefix);
    }

    /** The command line that runs a program under this account. */
    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /**
     * The account for a server directory. Data that exist decide it, because their owner must stay the same.
     *
     * @throws DiagnosticException when this process is root and neither way works
     */
    static Account of(ServerDirectory directory) {
        if (!isRoot()) {
            return SELF;
        }
        boolean ofNobody = directory.initialised() && owner(directory.data()) == NOBODY_ID;
        if (!ofNobody && works(NAMESPACE)) {
            return NAMESPACE;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new DiagnosticException(Diagnostic.error(
                DatabaseCode.ROOT_NOT_POSSIBLE,
                "PostgreSQL does not run as root, and neither unshare nor setpriv can give it another user.",
                "Run the build as an ordinary user.",
                "Install util-linux (unshare, setpriv), or allow user namespaces in the container.",
                "Or name a server of your own with -Dschema.url or DATABASE_URL."));
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return owner(self) == 0;
        }
        return "root".equals(System.getProperty("user.name"));
    }

    private static int owner(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return -1;
        }
    }

    private static boolean works(Account account) {
        try {
            Process process = new ProcessBuilder(account.command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
