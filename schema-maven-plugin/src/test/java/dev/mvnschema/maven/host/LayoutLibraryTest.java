package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutLibraryTest {

    /** The goals must draw with the versions that the toolkit is compiled and tested with. */
    @Test
    void the_versions_are_those_of_the_build() throws Exception {
        String pom = Files.readString(Path.of("../pom.xml"));
        Map<String, String> properties = Map.of(
                "org.eclipse.elk", "elk.version",
                "org.eclipse.emf", "emf.version",
                "org.eclipse.xtext", "xbase.version",
                "com.google.guava", "guava.version");
        for (String artifact : LayoutLibrary.ARTIFACTS) {
            List<String> parts = List.of(artifact.split(":", -1));
            assertThat(pom).contains("<" + properties.get(parts.get(0)) + ">" + parts.get(2) + "<");
        }
    }
}
