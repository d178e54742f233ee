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
import java.util.Optional;

/**
 * The files that an adoption writes: all of them or none, over nothing that is there but the schema that {@code schema:init}
 * wrote and nobody has touched.
 */
final class AdoptedFiles {

    private final ProjectLayout layout;
    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final Optional<Path> untouched;

    AdoptedFiles(ProjectLayout layout) {
        this.layout = layout;
        this.untouched = FirstSchema.untouched(layout.schemaDirectory());
    }

    /** Whether the module has a schema of its own, which an adoption leaves alone. */
    boolean hasSchema() {
        return untouched.isEmpty() && DatasourceSettings.hasSchema(layout.schemaDirectory());
    }

    /**
     * Adds a file; one that is there with the same text needs no writing.
     *
     * @throws DiagnosticException MIG4211 when it is there with another text
     */
    void add(Path path, String text) {
        try {
            if (!Files.exists(path) || untouched.filter(path::equals).isPresent()) {
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
            if (untouched.isPresent() && texts.keySet().stream().anyMatch(AdoptedFiles::isSchema)) {
                Files.delete(untouched.get());
            }
            for (Map.Entry<Path, String> file : texts.entrySet()) {
                Path path = file.getKey();
                Files.createDirectories(path.getParent());
                Path whole = Files.writeString(path.resolveSibling("." + path.getFileName() + ".tmp"), file.getValue());
                Files.move(whole, path);
                written.add(path);
            }
            return written;
        } catch (IOException e) {
            takeBack(written);
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves everything as it was before {@link #write}. */
    void takeBack(List<Path> written) {
        MigrationWriter.delete(written);
        untouched.filter(Files::notExists).ifPresent(file -> {
            try {
                Files.writeString(file, FirstSchema.TEXT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isSchema(Path path) {
        return path.toString().endsWith(".prisma");
    }
}
