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
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference implementation, run as a process that answers one question after the other. Keep one for many questions: it
 * takes a second to start.
 */
public final class Oracle implements AutoCloseable {

    private static final Pattern DATASOURCE = Pattern.compile("(?m)^(\\s*datasource\\s+\\w+\\s*\\{)");
    private static final Pattern URL = Pattern.compile("(?m)^\\s*url\\s*=");

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private Oracle(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
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
        return answer(send(Map.of("id", "1", "op", operation, "files", pairs(files))));
    }

    private static List<List<String>> pairs(List<SchemaFile> files) {
        return files.stream().map(file -> List.of(file.path(), file.text())).toList();
    }

    private Map<?, ?> send(Map<String, ?> question) {
        try {
            questions.write(Json.write(question));
            questions.write('\n');
            questions.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the oracle has died");
            }
            return (Map<?, ?>) Objects.requireNonNull(Json.read(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(Map<?, ?> answer) {
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
     * The engine's statements from one schema to another; no files stand for an empty database.
     *
     * @return empty when the engine does not get so far
     */
    public Optional<String> diff(List<SchemaFile> from, List<SchemaFile> to) {
        Map<?, ?> answer =
                send(Map.of("id", "1", "op", "diff", "from", pairs(withUrl(from)), "to", pairs(withUrl(to))));
        return Boolean.TRUE.equals(answer.get("ok"))
                ? Optional.of(String.valueOf(answer.get("sql")))
                : Optional.empty();
    }

    /** The engine asked wants a url in every datasource, the next one refuses it; we take both. */
    public static List<SchemaFile> withUrl(List<SchemaFile> schema) {
        return schema.stream()
                .map(file -> URL.matcher(file.text()).find() || file.text().contains("schemaEngineDriverAdapters")
                        ? file
                        : new SchemaFile(
                                file.path(),
                                DATASOURCE
                                        .matcher(file.text())
                                        .replaceFirst("$1\n  url = \"postgresql://localhost/x\"")))
                .toList();
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
