package dev.mvnschema.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
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
import org.junit.platform.commons.JUnitException;

/** Texts on the class path, in directories and in jars. */
final class ClassPathFiles {

    private final ClassLoader loader;

    ClassPathFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The text of one file. */
    String text(String name) {
        try (InputStream file = loader.getResourceAsStream(name)) {
            if (file == null) {
                throw new JUnitException("There is no " + name + " on the class path of the tests.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of a directory and below, from every place on the class path that has it, by their names in it. */
    Map<String, String> below(String directory) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (URL place : Collections.list(loader.getResources(directory))) {
                if (place.openConnection() instanceof JarURLConnection jar) {
                    files.putAll(inJar(jar));
                } else {
                    files.putAll(inDirectory(Path.of(URI.create(place.toString()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw new JUnitException(
                    "There are no migrations in " + directory
                            + " on the class path of the tests. Add the module that holds them as a dependency, or name another"
                            + " directory: @SchemaTest(migrations = …). Where there are none yet, schema:migrate-dev writes the first.");
        }
        return files;
    }

    private static Map<String, String> inDirectory(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        }
        return files;
    }

    private static Map<String, String> inJar(JarURLConnection connection) throws IOException {
        Map<String, String> files = new TreeMap<>();
        // A cached jar belongs to the class loader and must stay open.
        connection.setUseCaches(false);
        String prefix = connection.getEntryName() + "/";
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream text = jar.getInputStream(entry)) {
                        files.put(
                                entry.getName().substring(prefix.length()),
                                new String(text.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return files;
    }
}
