package dev.mvnschema.startup;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.workflow.OperationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Migrations as resources: in a directory of classes, in a jar, or in a jar inside of a jar as Spring Boot packs them. */
public final class ClassPathMigrations {

    private ClassPathMigrations() {}

    /**
     * Reads them all into memory; several places of that name are one.
     *
     * @param name {@code db/migration}
     * @throws DiagnosticException when there is no such place, or two files have the same version
     */
    public static MigrationDirectory read(ClassLoader loader, String name) {
        String folder = name.replaceFirst("^/+", "").replaceFirst("/+$", "");
        Map<String, String> texts = new TreeMap<>();
        try {
            List<URL> places = Collections.list(loader.getResources(folder));
            if (places.isEmpty()) {
                throw new DiagnosticException(Diagnostic.error(
                        OperationCode.NO_MIGRATIONS,
                        "There is nothing called " + folder + " on the class path.",
                        "Depend on the jar with the migrations, or name another place."));
            }
            for (URL place : places) {
                if (place.getProtocol().equals("file")) {
                    directory(Path.of(place.toURI()), texts);
                } else {
                    jar(place, folder + "/", texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return MigrationDirectory.of(Path.of(folder), texts);
    }

    private static void directory(Path root, Map<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isOurs(name)) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
    }

    /** Through the connection, so that whoever packed the jar says how it is opened. */
    private static void jar(URL place, String folder, Map<String, String> texts) throws IOException {
        if (!(place.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("cannot list " + place);
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String inside = inside(connection, folder);
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(inside) && !entry.isDirectory() && isOurs(name)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        texts.put(
                                name.substring(inside.length()), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    /** The classes of a Spring Boot jar lie in a folder of it. */
    private static String inside(JarURLConnection connection, String folder) {
        String entry = connection.getEntryName();
        return entry == null ? folder : entry.endsWith("/") ? entry : entry + "/";
    }

    private static boolean isOurs(String name) {
        return name.endsWith(".sql") || name.endsWith(".sql.conf");
    }
}
