package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that an adoption writes: all of them or none, over nothing that is there. */
final class AdoptedFiles {

    private final ProjectLayout layout;
    private final Map<Path, String> texts = new LinkedHashMap<>();

    AdoptedFiles(ProjectLayout layout) {
        this.layout = layout;
    }

    /**
     * Adds a file; one that is there with the same text needs no writing.
     *
     * @throws DiagnosticException MIG4211 when it is there with another text
     */
    void add(Path path, String text) {
        try {
            if (!Files.exists(path)) {
                texts.put(path, text);
            } else if (!Files.readString(path).equals(text)) {
                throw new DiagnosticException(Diagnostic.error(
                        CommandCode.ADOPT_CONFLICT,
                        "The file " + layout.display(path) + " is there already and differs; nothing was written.",
                        "Move it away, or make it equal, and run schema:adopt again."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A migration, its configuration before it. */
    void add(MigrationFile file) {
        String configuration = file.configuration();
        if (configuration != null) {
            add(file.path().resolveSibling(file.path().getFileName() + ".conf"), configuration);
        }
        add(file.path(), file.text());
    }

    List<Path> paths() {
        return List.copyOf(texts.keySet());
    }

    /** Writes them; when one cannot be written, those before it are taken away again. */
    List<Path> write() {
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> file : texts.entrySet()) {
                Path path = file.getKey();
                Files.createDirectories(path.getParent());
                Path whole = Files.writeString(path.resolveSibling("." + path.getFileName() + ".tmp"), file.getValue());
                Files.move(whole, path);
                written.add(path);
            }
            return written;
        } catch (IOException e) {
            MigrationWriter.delete(written);
            throw new UncheckedIOException(e);
        }
    }
}
