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

/** Writes new migrations as Flyway files: whole files, all of a draft or none. */
public final class MigrationWriter {

    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Clock clock;

    public MigrationWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes the files of a draft.
     *
     * @param directory made when it is not there
     * @param last the highest version that exists, in files or in a database; the new ones lie above it
     * @return the files in the order in which they run, each with its {@code .conf} before it when it has one
     */
    public List<Path> write(Path directory, Optional<Version> last, MigrationDraft draft) {
        String slug = MigrationSlug.of(draft.name());
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            LocalDateTime time = first(last);
            for (int i = 0; i < draft.parts().size(); i++) {
                MigrationDraft.Part part = draft.parts().get(i);
                String name = "V" + VERSION.format(time.plusSeconds(i)) + "__" + slug + (i == 0 ? "" : "_" + (i + 1))
                        + ".sql";
                String configuration = configuration(part);
                if (!configuration.isEmpty()) {
                    // Before the script: alone it does nothing, while a script without it would run in a transaction.
                    written.add(whole(directory.resolve(name + ".conf"), configuration));
                }
                written.add(whole(directory.resolve(name), part.sql()));
            }
            return written;
        } catch (IOException e) {
            delete(written);
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.FILE_ACCESS,
                                    "The new migration could not be written to " + directory
                                            + "; nothing was left behind.",
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

    private static String configuration(MigrationDraft.Part part) {
        StringBuilder configuration = new StringBuilder();
        if (!part.transactional()) {
            configuration.append("executeInTransaction=false\n");
        }
        if (part.sql().contains("${")) {
            // Flyway would take it for a placeholder of its own.
            configuration.append("placeholderReplacement=false\n");
        }
        return configuration.toString();
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
