package dev.mvnschema.plan;

import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One commit of a real project: the schema before and after, and the engine's statements between them. */
record Triple(String name, MappedSchema before, MappedSchema after, String engine) {

    /** All of them, or none where the shared cases are absent. */
    static List<Triple> all() {
        return projects().stream()
                .flatMap(
                        project -> children(project.resolve("triples")).stream().map(folder -> read(project, folder)))
                .toList();
    }

    /** The folders of the real projects. */
    static List<Path> projects() {
        return SharedCases.ifPresent()
                .map(cases -> children(cases.folder("real")))
                .orElse(List.of());
    }

    /** The one in a folder of a project. */
    static Triple read(Path project, Path folder) {
        Path before = folder.resolve("before");
        return new Triple(
                project.getFileName() + "/" + folder.getFileName(),
                Files.exists(before) ? Planning.mapped(SharedCases.schema(before)) : Planning.NOTHING,
                Planning.mapped(SharedCases.schema(folder.resolve("after"))),
                text(folder.resolve("oracle.sql")));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
