package dev.mvnschema.maven.host;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a result goes that a program reads: a file, else standard output without the log's prefixes, also under {@code -q}. */
public final class JsonOutput {

    private final PrintStream out;
    private final @Nullable File file;

    /** @param file null for standard output */
    public JsonOutput(@Nullable File file) {
        this(file, standardOutput(System.out));
    }

    JsonOutput(@Nullable File file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Maven 4 puts a stream in the place of standard output that makes a line of its log of each line; what a program reads goes past
     * it. In mvnd the process is a daemon's, and what it has for standard output must be used.
     */
    static PrintStream standardOutput(PrintStream current) {
        boolean logs = current.getClass().getName().startsWith("org.apache.maven.logging.");
        return logs && !Mvnd.isHost()
                ? new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)
                : current;
    }

    /**
     * Writes one document, which ends with a line break.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void write(String document) {
        if (file == null) {
            out.println(document);
            out.flush();
            return;
        }
        try {
            Path target = file.toPath().toAbsolutePath();
            Path directory = target.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(target, document + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
