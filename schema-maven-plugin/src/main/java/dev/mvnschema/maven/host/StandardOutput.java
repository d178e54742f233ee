package dev.mvnschema.maven.host;

import java.io.PrintStream;

/**
 * For results that a program reads: without the log's prefixes, and there under {@code -q} too. The one place of the plugin
 * that prints.
 */
public final class StandardOutput {

    private final PrintStream out;

    public StandardOutput() {
        this(System.out);
    }

    StandardOutput(PrintStream out) {
        this.out = out;
    }

    /** One document, and a line break. */
    public void document(String text) {
        out.println(text);
        out.flush();
    }
}
