package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generator's specification is the sample that the runtime's tests are written against, by hand. */
class SampleTest {

    private static final Path RUNTIME = Path.of(System.getProperty("project.root", ".."), "mybatis-runtime/src/test");
    private static final String PACKAGE = "dev.mvnschema.runtime.sample";

    @Test
    void the_sample_is_what_the_generator_makes_of_its_schema() throws IOException {
        GeneratedSources sources = Generated.sources(RUNTIME.resolve("resources/sample/schema.prisma"), PACKAGE);
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(RUNTIME.resolve("java/dev/mvnschema/runtime/sample"))) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        Map<String, String> generated = new TreeMap<>();
        sources.files().forEach((path, text) -> generated.put(path.substring(path.lastIndexOf('/') + 1), text));

        if (Boolean.getBoolean("golden.update")) {
            update(generated);
            return;
        }
        assertThat(generated.keySet()).isEqualTo(written.keySet());
        written.remove("package-info.java");
        written.forEach((name, text) -> assertEqual(name, bare(generated.getOrDefault(name, "")), bare(text)));
    }

    /** Writes the sample anew; {@code package-info.java} and the formatter's last touch are left to people. */
    private static void update(Map<String, String> generated) throws IOException {
        Path directory = RUNTIME.resolve("java/dev/mvnschema/runtime/sample");
        for (Map.Entry<String, String> file : generated.entrySet()) {
            if (!file.getKey().equals("package-info.java")) {
                Files.writeString(
                        directory.resolve(file.getKey()), file.getValue().replace(SourceWriter.HEADER + "\n", ""));
            }
        }
    }

    /** Compares piece by piece, so that a failure shows the place. */
    private static void assertEqual(String name, String generated, String written) {
        List<String> pieces = List.of(generated.split("(?<=[;{}])", -1));
        List<String> expected = List.of(written.split("(?<=[;{}])", -1));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(i < pieces.size() ? pieces.get(i) : "")
                    .as(name + ", piece " + i)
                    .isEqualTo(expected.get(i));
        }
        assertThat(pieces).as(name).hasSameSizeAs(expected);
    }

    /** White space, the stars of comments, and the generator's header do not count. */
    private static String bare(String text) {
        return text.replace(SourceWriter.HEADER, "")
                .replaceAll("[\\s*]+", " ")
                .replaceAll(" ?([^\\w\"]) ?", "$1")
                .strip();
    }
}
