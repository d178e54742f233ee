package dev.mvnschema.example.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests that docs/testing.md shows are tests of this service. */
class TestingGuideTest {

    @Test
    void the_page_shows_what_runs_here() throws IOException {
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../docs/testing.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        assertThat(source("BalanceTest")).endsWith(blocks.get(0));
        // The service's own test does more; each line of the page is one of its lines.
        assertThat(source("ServiceTest").lines())
                .containsAll(blocks.get(1).lines().toList());
    }

    private static String source(String test) throws IOException {
        return Files.readString(Path.of("src/test/java/dev/mvnschema/example/service", test + ".java"));
    }
}
