package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.pull.ConfigurationOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The existing schema that a pull goes into, and the places of its files. */
record PullSource(ProjectLayout layout, List<ParsedFile> files, Schema schema, Map<String, Path> paths) {

    /**
     * Reads it; an empty one when there is no file.
     *
     * @param force keep the configuration blocks alone
     */
    static PullSource of(ProjectLayout layout, boolean force) {
        if (!DatasourceSettings.hasSchema(layout.schemaDirectory())) {
            Schema nothing = new SchemaResolver().resolve(List.of()).orThrow();
            return new PullSource(layout, List.of(), nothing, Map.of());
        }
        SchemaFiles read = SchemaFiles.read(layout);
        Map<String, Path> paths = new LinkedHashMap<>();
        read.files().forEach(file -> paths.put(file.source().name(), file.path()));
        if (!force) {
            return new PullSource(layout, read.parse(), read.resolve().schema(), paths);
        }
        List<ParsedFile> kept = new ArrayList<>();
        for (ParsedFile file : read.parse()) {
            kept.add(SchemaParser.parse(new SourceText(file.source().name(), ConfigurationOnly.of(file))));
        }
        return new PullSource(layout, kept, new SchemaResolver().resolve(kept).orThrow(), paths);
    }

    /** Writes what differs from what is on the disk; a file in which nothing is left is deleted. */
    List<Path> write(Map<String, String> texts) {
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Path path = path(file.getKey());
                String before = Files.exists(path) ? Files.readString(path) : null;
                if (before != null && file.getValue().isBlank() && !before.isBlank()) {
                    Files.delete(path);
                    written.add(path);
                } else if (!file.getValue().equals(before)) {
                    Files.createDirectories(path.getParent());
                    // Not a file of createTempFile: only its owner could read it.
                    Path whole = Files.writeString(path.resolveSibling(path.getFileName() + ".tmp"), file.getValue());
                    Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
                    written.add(path);
                }
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String name) {
        Path known = paths.get(name);
        if (known != null) {
            return known;
        }
        return paths.isEmpty()
                ? layout.schemaDirectory().resolve(name)
                : layout.baseDirectory().resolve(name);
    }
}
