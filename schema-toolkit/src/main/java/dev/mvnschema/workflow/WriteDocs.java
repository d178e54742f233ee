package dev.mvnschema.workflow;

import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.studio.diagram.DbmlText;
import dev.mvnschema.studio.diagram.Diagram;
import dev.mvnschema.studio.diagram.DocsPage;
import dev.mvnschema.studio.diagram.MermaidText;
import dev.mvnschema.studio.diagram.SvgStyle;
import dev.mvnschema.studio.model.Entities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code schema:docs}: the schema as a static page with its diagram, and the diagram as SVG, Mermaid and DBML. Needs no database. */
public final class WriteDocs {

    private static final String DEFAULT_SCHEMA = "public";

    private final Environment environment;

    public WriteDocs(Environment environment) {
        this.environment = environment;
    }

    /**
     * Writes the files, each one whole.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException with every error of the schema
     * @throws UncheckedIOException when a file cannot be written
     */
    public Result run(Request request) {
        LoadedSchema loaded = LoadedSchema.of(request.layout());
        loaded.warnings().forEach(environment.reporter()::warn);
        Schema schema = loaded.schema();
        Entities entities = Entities.of(SchemaMapper.map(schema).catalog(), schema, DEFAULT_SCHEMA);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.html", DocsPage.of(request.title(), schema, entities));
        files.put("schema.svg", Diagram.WHOLE.svg(entities, SvgStyle.alone()));
        files.put("schema.mmd", MermaidText.of(entities));
        files.put("schema.dbml", DbmlText.of(entities));
        files.forEach((name, text) -> write(request.directory().resolve(name), text));
        return new Result(
                request.directory(), List.copyOf(files.keySet()), entities.all().size());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What to do.
     *
     * @param title what the page is called
     * @param directory where the files go
     */
    public record Request(ProjectLayout layout, String title, Path directory) {}

    /**
     * What was done.
     *
     * @param files the names of the files
     * @param models how many models they describe
     */
    public record Result(Path directory, List<String> files, int models) {}
}
