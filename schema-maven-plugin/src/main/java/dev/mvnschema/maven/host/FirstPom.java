package dev.mvnschema.maven.host;

import dev.mvnschema.workflow.ProjectFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/** The smallest {@code pom.xml} that compiles Java 17 and runs a program: what a folder without one begins with. */
public final class FirstPom {

    private FirstPom() {}

    /**
     * Writes it whole, called like the folder; over nothing that is there.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static Path write(Path folder) {
        try {
            Path pom = folder.resolve("pom.xml");
            if (Files.exists(pom)) {
                throw new FileAlreadyExistsException(pom.toString());
            }
            ProjectFile.write(pom, text().replace("@artifactId@", artifactId(folder)));
            return pom;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text() throws IOException {
        try (InputStream text = FirstPom.class.getResourceAsStream("first-pom.xml")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A name that Maven takes: letters, digits and hyphens. */
    static String artifactId(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String plain = Normalizer.normalize(String.valueOf(name), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return plain.isEmpty() ? "app" : plain;
    }
}
