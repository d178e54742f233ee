package dev.mvnschema.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code schema:init}: the first files of a module with a schema. Overwrites nothing, and may run again. */
public final class InitProject {

    private static final String FIRST_SCHEMA = """
            // The schema of this module's database. After a change:
            //   mvn schema:migrate-dev -Dschema.name=<what changes>

            datasource db {
              provider = "postgresql"
            }

            /// A person with an account.
            model User {
              id        Int      @id @default(autoincrement())
              email     String   @unique
              name      String?
              createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz

              @@map("users")
            }
            """;

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
            if (!hasSchema(layout.schemaDirectory())) {
                written.add(write(layout.schemaDirectory().resolve("schema.prisma"), FIRST_SCHEMA));
            }
            Path gitignore = layout.baseDirectory().resolve(".gitignore");
            String before = Files.exists(gitignore) ? Files.readString(gitignore) : "";
            String after = ignoring(before, layout);
            if (!after.equals(before)) {
                written.add(write(gitignore, after));
            }
            written.forEach(file -> environment.reporter().detail("wrote " + file));
            return new Result(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasSchema(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".prisma"));
        }
    }

    /** The text of a {@code .gitignore} that keeps the embedded server and the secrets of {@code .env} out of the history. */
    private static String ignoring(String before, ProjectLayout layout) {
        String server = layout.display(layout.serverDirectory()).replace('\\', '/') + "/";
        String missing = Stream.of(server, ".env")
                .filter(line -> before.lines().map(String::strip).noneMatch(line::equals))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + missing;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        // Not a file of createTempFile: only its owner could read it.
        Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".tmp"), text);
        return Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What to do. */
    public record Request(ProjectLayout layout) {}

    /**
     * What was done.
     *
     * @param written files that are new or have new lines
     */
    public record Result(List<Path> written) {

        public Result {
            written = List.copyOf(written);
        }
    }
}
