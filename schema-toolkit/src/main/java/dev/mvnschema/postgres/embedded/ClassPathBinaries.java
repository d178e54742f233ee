package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Takes the programs from a jar on the class path: for tests and programs that declare it as a dependency. */
public final class ClassPathBinaries implements ServerBinaries {

    private final ClassLoader loader;

    public ClassPathBinaries(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Path jar(Coordinates coordinates) {
        URL archive = loader.getResource(Platform.current().archiveName());
        try {
            if (archive != null && archive.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
        } catch (IOException | URISyntaxException e) {
            throw missing(coordinates);
        }
        throw missing(coordinates);
    }

    private static DiagnosticException missing(Coordinates coordinates) {
        return new DiagnosticException(Diagnostic.error(
                DatabaseCode.NO_BINARIES,
                "The programs of PostgreSQL are not on the class path.",
                "Add the dependency " + coordinates.groupId() + ":" + coordinates.artifactId() + ":"
                        + coordinates.version() + "."));
    }
}
