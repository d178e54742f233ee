package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prisma's migrations: one folder each, with a file {@code migration.sql}.
 *
 * @param migrations in the order in which Prisma applies them: that of their names
 */
public record PrismaMigrations(List<PrismaMigrations.Migration> migrations) {

    private static final String SCRIPT = "migration.sql";

    public PrismaMigrations {
        migrations = List.copyOf(migrations);
    }

    /** Whether the directory holds migrations of Prisma's. */
    public static boolean isDirectory(Path directory) {
        return !folders(directory).isEmpty();
    }

    /**
     * Reads a directory.
     *
     * @throws DiagnosticException MIG1003 when a script cannot be read
     */
    public static PrismaMigrations read(Path directory) {
        List<Migration> migrations = new ArrayList<>();
        for (Path folder : folders(directory)) {
            Path script = folder.resolve(SCRIPT);
            try {
                migrations.add(new Migration(folder.getFileName().toString(), script, Files.readString(script)));
            } catch (IOException e) {
                throw unreadable(script, e);
            }
        }
        return new PrismaMigrations(migrations);
    }

    /** As Flyway's files, most of them one for one; see {@link PrismaConversion}. */
    public List<MigrationFile> files(Path directory) {
        List<MigrationFile> files = new ArrayList<>();
        new PrismaConversion(directory).convert(this).forEach(converted -> files.addAll(converted.files()));
        return files;
    }

    private static List<Path> folders(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(SCRIPT)))
                    .sorted((one, other) -> one.getFileName()
                            .toString()
                            .compareTo(other.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static DiagnosticException unreadable(Path path, IOException e) {
        return new DiagnosticException(
                Diagnostic.error(
                                MigrationCode.FILE_ACCESS,
                                path + " cannot be read.",
                                "Check the file and its permissions.")
                        .because(String.valueOf(e.getMessage())),
                e);
    }

    /**
     * One migration.
     *
     * @param name the name of its folder: {@code 20210101120000_init}
     * @param text the script
     */
    public record Migration(String name, Path path, String text) {

        /** Whether Prisma remembers this script, whatever its line ends, by the checksum. */
        public boolean hasChecksum(String checksum) {
            String unix = text.replace("\r\n", "\n");
            return Stream.of(text, unix, unix.replace("\n", "\r\n"))
                    .map(Migration::sha256)
                    .anyMatch(checksum::equalsIgnoreCase);
        }

        private static String sha256(String text) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
