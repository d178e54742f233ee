package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes new migrations as Flyway files: whole files, all of a draft or none. */
public final class MigrationWriter {

    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Clock clock;

    public MigrationWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * The files of a draft as they will be.
     *
     * @param directory where they will be
     * @param last the highest version that exists, in files or in a database; the new ones lie above it
     * @throws DiagnosticException when the name is too long, or no version could lie above the last one
     */
    public List<MigrationFile> lay(Path directory, Optional<Version> last, MigrationDraft draft) {
        String slug = MigrationSlug.of(draft.name());
        LocalDateTime time = first(last);
        List<MigrationFile> files = new ArrayList<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            MigrationDraft.Part part = draft.parts().get(i);
            String version = VERSION.format(time.plusSeconds(i));
            String words = slug + (i == 0 ? "" : "_" + (i + 1));
            String script = "V" + version + "__" + words + ".sql";
            files.add(new MigrationFile(
                    directory.resolve(script),
                    new Version(version),
                    words.replace('_', ' '),
                    script,
                    part.sql(),
                    configuration(part)));
        }
        return files;
    }

    /**
     * Writes files.
     *
     * @return what was written, in the order in which it runs, each {@code .conf} before its script
     * @throws DiagnosticException when one cannot be written; none is left behind then
     */
    public List<Path> write(List<MigrationFile> files) {
        List<Path> written = new ArrayList<>();
        try {
            for (MigrationFile file : files) {
                Files.createDirectories(file.path().getParent());
                String configuration = file.configuration();
                if (configuration != null) {
                    // Before the script: alone it does nothing, while a script without it would run in a transaction.
                    written.add(whole(file.path().resolveSibling(file.script() + ".conf"), configuration));
                }
                written.add(whole(file.path(), file.text()));
            }
            return written;
        } catch (IOException e) {
            delete(written);
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.FILE_ACCESS,
                                    "The new migration could not be written to "
                                            + files.get(0).path().getParent() + "; nothing was left behind.",
                                    "Check that the directory can be written and the disk has room.")
                            .because(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Takes written files away again. */
    public static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new DiagnosticException(
                        Diagnostic.error(
                                        MigrationCode.FILE_ACCESS,
                                        "The file " + file
                                                + " of a migration that was not applied could not be deleted.",
                                        "Delete it by hand.")
                                .because(String.valueOf(e.getMessage())),
                        e);
            }
        }
    }

    /** Now, or the second after the last version when clocks or branches have run ahead. */
    private LocalDateTime first(Optional<Version> last) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (last.isEmpty() || new Version(VERSION.format(now)).compareTo(last.get()) > 0) {
            return now;
        }
        try {
            return LocalDateTime.parse(last.get().text(), VERSION).plusSeconds(1);
        } catch (DateTimeParseException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                            MigrationCode.DUPLICATE_VERSION,
                            "The last migration has the version " + last.get()
                                    + ", which is above every time of day: no new one could come after it.",
                            "Use versions of the form yyyyMMddHHmmss."),
                    e);
        }
    }

    static @Nullable String configuration(MigrationDraft.Part part) {
        StringBuilder configuration = new StringBuilder();
        if (!part.transactional()) {
            configuration.append("executeInTransaction=false\n");
        }
        if (part.sql().contains("${")) {
            // Flyway would take it for a placeholder of its own.
            configuration.append("placeholderReplacement=false\n");
        }
        return configuration.isEmpty() ? null : configuration.toString();
    }

    private static Path whole(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists");
        }
        Path growing = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(growing, text);
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(growing);
        }
        return file;
    }
}
