package dev.mvnschema.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code schema:init}: the first files of a module with a schema. Overwrites nothing, and may run again. Where there is a project
 * to be taken over, it leaves the schema to {@code schema:adopt}.
 */
public final class InitProject {

    private final Environment environment;

    public InitProject(Environment environment) {
        this.environment = environment;
    }

    /**
     * Writes what is not there.
     *
     * @throws UncheckedIOException when a file cannot be read or written
     */
    public Result run(Request request) {
        ProjectLayout layout = request.layout();
        try {
            List<Path> written = new ArrayList<>();
            boolean schema = DatasourceSettings.hasSchema(layout.schemaDirectory());
            boolean adoptable = !schema && (hasPrisma(layout) || hasMigrations(layout));
            if (!schema && !adoptable) {
                written.add(write(layout.schemaDirectory().resolve(FirstSchema.FILE), FirstSchema.TEXT));
            }
            Path gitignore = layout.baseDirectory().resolve(".gitignore");
            String before = Files.exists(gitignore) ? Files.readString(gitignore) : "";
            String after = ignoring(before, layout);
            if (!after.equals(before)) {
                written.add(write(gitignore, after));
            }
            written.forEach(file -> environment.reporter().detail("wrote " + file));
            return new Result(written, adoptable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasPrisma(ProjectLayout layout) {
        return DatasourceSettings.hasSchema(PrismaProject.folder(layout));
    }

    private static boolean hasMigrations(ProjectLayout layout) throws IOException {
        if (!Files.isDirectory(layout.migrationsDirectory())) {
            return false;
        }
        try (Stream<Path> files = Files.walk(layout.migrationsDirectory())) {
            return files.anyMatch(file -> file.toString().endsWith(".sql"));
        }
    }

    /** The text of a {@code .gitignore} that keeps the embedded server and the secrets of {@code .env} out of the history. */
    private static String ignoring(String before, ProjectLayout layout) {
        String server = layout.display(layout.serverDirectory()).replace('\\', '/') + "/";
        String lineBreak = before.contains("\r\n") ? "\r\n" : "\n";
        String missing = Stream.of(server, ".env")
                .filter(line -> before.lines().map(String::strip).noneMatch(line::equals))
                .map(line -> line + lineBreak)
                .collect(Collectors.joining());
        return before + (before.isEmpty() || before.endsWith("\n") || missing.isEmpty() ? "" : lineBreak) + missing;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        ProjectFile.write(file, text);
        return file;
    }

    /** What to do. */
    public record Request(ProjectLayout layout) {}

    /**
     * What was done.
     *
     * @param written files that are new or have new lines
     * @param adoptable whether there is something that {@code schema:adopt} takes over, a project of Prisma's or migrations, so
     *     that no first schema was written
     */
    public record Result(List<Path> written, boolean adoptable) {

        public Result {
            written = List.copyOf(written);
        }
    }
}
