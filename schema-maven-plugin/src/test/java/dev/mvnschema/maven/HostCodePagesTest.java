package dev.mvnschema.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.maven.host.HostCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of the plugin has its page, and every page of an MVN code has its code. */
class HostCodePagesTest {

    private static final Path PAGES = Path.of("../docs/errors");

    @Test
    void every_code_has_a_page_and_every_page_a_code() throws IOException {
        List<String> codes =
                Arrays.stream(HostCode.values()).map(HostCode::id).sorted().toList();
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("MVN"))
                            .map(name -> name.replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(codes);
        }
        for (HostCode code : HostCode.values()) {
            assertThat(PAGES.resolve(code.id() + ".md")).content().startsWith("# " + code.id() + ": " + code.title());
        }
    }
}
