package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is piped into Maven. */
public final class StandardInput {

    private StandardInput() {}

    /**
     * All of it, as UTF-8.
     *
     * @throws DiagnosticException MVN1013 in mvnd, whose daemon hands on what is typed and never says that it was all
     */
    public static String text() {
        return text(Mvnd.isHost());
    }

    static String text(boolean daemon) {
        if (daemon) {
            throw new DiagnosticException(Diagnostic.error(
                    HostCode.ENDLESS_INPUT,
                    "mvnd does not tell the goal where standard input ends, so it would wait for ever.",
                    "Write the statements to a file and name it with -Dschema.file, or run this goal with mvn."));
        }
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
