package dev.mvnschema.maven.host;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a result goes that a program reads: a file, else standard output without the log's prefixes, also under {@code -q}. */
public final class JsonOutput {

    private final PrintStream out;
    private final @Nullable File file;

    /** @param file null for standard output */
    public JsonOutput(@Nullable File file) {
        this(file, System.out);
    }

    JsonOutput(@Nullable File file, PrintStream out) {
        this.file = file;
        this.out = out;
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
