package dev.mvnschema.codegen;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Which generator this is, for {@link Fingerprint}. */
final class GeneratorVersion {

    private GeneratorVersion() {}

    /** The version of the jar, or, where that does not tell builds apart, the place and time of the classes. */
    static String current() {
        String version = GeneratorVersion.class.getPackage().getImplementationVersion();
        return version != null && !version.endsWith("-SNAPSHOT") ? version : version + " " + build();
    }

    private static String build() {
        CodeSource source = GeneratorVersion.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path classes = Path.of(source.getLocation().toURI());
            return classes + " " + Files.getLastModifiedTime(classes);
        } catch (URISyntaxException | IOException | RuntimeException e) {
            return source.getLocation().toString();
        }
    }
}
