package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.TransactionRules;
import dev.mvnschema.postgres.script.SqlScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file that takes a migration back: {@code undo/U<version>__<description>.sql} beside the directory of the migrations, where
 * Flyway does not look. Its first line tells for which text of the migration it was made.
 *
 * @param path where it is, or would be
 * @param text its whole text
 */
public record UndoFile(Path path, String text) {

    private static final String DIRECTORY = "undo";
    private static final Pattern HEAD = Pattern.compile("\\A\\uFEFF?-- Undoes .*, checksum (-?\\d+)\\..*");
    private static final String PART = " Part of one migration: the file before it is undone, too.";

    /** Where the file of a migration is. */
    public static Path pathOf(Path migrations, MigrationFile migration) {
        String name = migration.path().getFileName().toString();
        return migrations.resolveSibling(DIRECTORY).resolve("U" + name.substring(1));
    }

    /**
     * A file that is to be written.
     *
     * @param script what takes the migration back
     * @param continues whether the migration is a later file of several that were written together
     */
    public static UndoFile of(Path migrations, MigrationFile migration, String script, boolean continues) {
        String head = "-- Undoes " + migration.script() + ", checksum " + migration.checksum() + "."
                + (continues ? PART : "") + "\n";
        return new UndoFile(pathOf(migrations, migration), head + script);
    }

    /**
     * The file of a migration; empty when there is none.
     *
     * @throws DiagnosticException when it cannot be read
     */
    public static Optional<UndoFile> read(Path migrations, MigrationFile migration) {
        Path path = pathOf(migrations, migration);
        try {
            return Optional.of(new UndoFile(path, Files.readString(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.FILE_ACCESS,
                                    "The undo file " + path + " cannot be read.",
                                    "Check the file and its permissions.")
                            .because(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Whether it was made for the migration as it is now. */
    public boolean isFor(MigrationFile migration) {
        Matcher head = HEAD.matcher(text.lines().findFirst().orElse(""));
        return head.matches() && head.group(1).equals(String.valueOf(migration.checksum()));
    }

    /** Whether the migration before is undone with it. */
    public boolean continues() {
        return text.lines().findFirst().orElse("").endsWith(PART.strip());
    }

    /** Whether it can run in one transaction. */
    public boolean isTransactional() {
        return SqlScriptReader.read(text).stream()
                .noneMatch(statement -> TransactionRules.standsAlone(statement.sql()));
    }

    /** What stands beside it in a {@code .conf} file, as Flyway has it; null when there need not be one. */
    public @Nullable String configuration() {
        return isTransactional() ? null : "executeInTransaction=false\n";
    }

    /** Where that is. */
    public static Path configurationOf(Path undo) {
        return undo.resolveSibling(undo.getFileName() + ".conf");
    }

    /** As a migration, to try it behind others. */
    public MigrationFile asMigration(Version version) {
        String script = "V" + version.text() + "__undo.sql";
        String conf = text.contains("${") ? "placeholderReplacement=false\n" : null;
        return new MigrationFile(path.resolveSibling(script), version, "undo", script, text, conf);
    }
}
