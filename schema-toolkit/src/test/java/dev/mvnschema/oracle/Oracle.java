package dev.mvnschema.oracle;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reference implementation, run as a process that answers one question after the other. Keep one for many questions: it
 * takes a second to start.
 */
public final class Oracle implements AutoCloseable {

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private Oracle(Process process) {
        this.process = process;
        this.questions = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Starts the oracle of the folder {@code oracle.dir}; without it the calling test is skipped. */
    public static Oracle start() {
        Path script = script();
        try {
            return new Oracle(new ProcessBuilder("node", script.toString(), "batch")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path script() {
        Path script = Path.of(System.getProperty("oracle.dir", "../target/oracle"), "prisma.mjs")
                .toAbsolutePath();
        assumeThat(script)
                .as("Prisma's engines are not installed; -Doracle.dir names their folder")
                .exists();
        assumeThat(script.resolveSibling("node_modules"))
                .as("npm install has not run")
                .exists();
        return script;
    }

    /** Whether {@link #start()} would start one. */
    public static boolean isInstalled() {
        return Files.exists(Path.of(System.getProperty("oracle.dir", "../target/oracle"), "node_modules"));
    }

    /** The verdict on schema files. */
    public Answer validate(List<SchemaFile> files) {
        return ask(files, "validate");
    }

    /** The files as the engine formats them. */
    public Answer format(List<SchemaFile> files) {
        return ask(files, "format");
    }

    /** The data model as the engine resolves it, its {@code datamodel} object; takes a second or two. */
    public static Map<?, ?> datamodel(Path schema) {
        Path script = script();
        try {
            Process process = new ProcessBuilder("node", script.toString(), "dmmf", schema.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Map<?, ?> document = (Map<?, ?>) Objects.requireNonNull(Json.read(json));
            return (Map<?, ?>) Objects.requireNonNull(document.get("datamodel"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer ask(List<SchemaFile> files, String operation) {
        try {
            questions.write(Json.write(Map.of(
                    "id",
                    "1",
                    "op",
                    operation,
                    "files",
                    files.stream()
                            .map(file -> List.of(file.path(), file.text()))
                            .toList())));
            questions.write('\n');
            questions.flush();
            return answer(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(@Nullable String line) {
        if (line == null) {
            throw new IllegalStateException("the oracle has died");
        }
        Map<?, ?> answer = (Map<?, ?>) Objects.requireNonNull(Json.read(line));
        List<SchemaFile> files = new ArrayList<>();
        if (answer.get("files") instanceof List<?> list) {
            for (Object file : list) {
                List<?> pair = (List<?>) file;
                files.add(new SchemaFile((String) pair.get(0), (String) pair.get(1)));
            }
        }
        Object error = answer.get("error");
        return new Answer(Boolean.TRUE.equals(answer.get("ok")), error == null ? "" : (String) error, files);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /**
     * What the oracle said.
     *
     * @param error the rendered errors, empty when there is none
     * @param files the formatted files, for {@link #format}
     */
    public record Answer(boolean ok, String error, List<SchemaFile> files) {

        /** The errors of {@link #error} in their order. */
        public List<EngineError> errors() {
            return EngineError.parse(error);
        }
    }
}
