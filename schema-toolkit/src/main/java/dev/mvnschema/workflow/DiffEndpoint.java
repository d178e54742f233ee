package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a diff. */
sealed interface DiffEndpoint {

    /** As results and messages call it. */
    String title();

    /** A database with nothing in it. */
    record Empty() implements DiffEndpoint {
        @Override
        public String title() {
            return "an empty database";
        }
    }

    /** Schema files: those of the project, or others. */
    record SchemaAt(Path path, String title) implements DiffEndpoint {}

    /** A directory of migrations, Flyway's or Prisma's. */
    record MigrationsAt(Path path, String title) implements DiffEndpoint {}

    /** One SQL script, run on an empty database. */
    record Script(Path path, String title) implements DiffEndpoint {}

    /** The database that the project works on. */
    record ProjectDatabase() implements DiffEndpoint {
        @Override
        public String title() {
            return "the database";
        }
    }

    /** Any database. */
    record DatabaseAt(DatabaseUrl url) implements DiffEndpoint {
        @Override
        public String title() {
            return "the database " + url.display();
        }
    }

    /**
     * Reads what a user typed.
     *
     * @param property by which it was given
     * @throws DiagnosticException MIG4202 when it is none of the six kinds
     */
    static DiffEndpoint parse(String property, @Nullable String text, ProjectLayout layout) {
        String typed = text == null ? "" : text.strip();
        return switch (typed) {
            case "empty" -> new Empty();
            case "schema" -> new SchemaAt(layout.schemaDirectory(), "the schema");
            case "migrations" -> new MigrationsAt(layout.migrationsDirectory(), "the migrations");
            case "database" -> new ProjectDatabase();
            case "" -> throw notUnderstood(property, "is not set");
            default -> isUrl(typed) ? new DatabaseAt(DatabaseUrl.parse(typed)) : path(property, typed, layout);
        };
    }

    private static boolean isUrl(String text) {
        return text.startsWith("postgresql:") || text.startsWith("postgres:") || text.startsWith("jdbc:");
    }

    private static DiffEndpoint path(String property, String typed, ProjectLayout layout) {
        Path path;
        try {
            path = layout.baseDirectory().resolve(typed).normalize();
        } catch (InvalidPathException e) {
            throw notUnderstood(property, "is \"" + typed + "\", which is no path");
        }
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (Files.isRegularFile(path) && name.endsWith(".prisma")) {
            return new SchemaAt(path, "the schema " + typed);
        }
        if (Files.isRegularFile(path) && name.endsWith(".sql")) {
            return new Script(path, "the script " + typed);
        }
        if (contains(path, file -> file.toString().endsWith(".prisma"))) {
            return new SchemaAt(path, "the schema " + typed);
        }
        if (contains(path, file -> file.toString().endsWith(".sql"))) {
            return new MigrationsAt(path, "the migrations " + typed);
        }
        throw notUnderstood(
                property,
                Files.exists(path)
                        ? "is \"" + typed + "\", where there is neither a *.prisma nor a *.sql file"
                        : "is \"" + typed + "\", and there is no such file or directory");
    }

    private static boolean contains(Path directory, Predicate<Path> wanted) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DiagnosticException notUnderstood(String property, String what) {
        return new DiagnosticException(Diagnostic.error(
                CommandCode.ENDPOINT,
                property + " " + what + ".",
                "Say empty, schema, migrations, database, a path (a .prisma file, a folder of them, a folder of"
                        + " migrations, a .sql file) or a database URL."));
    }
}
