package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPomTest {

    @TempDir
    private Path parent;

    @ParameterizedTest
    @CsvSource({"library, library", "My Shop 2, my-shop-2", "Neue Bücher, neue-bucher", "2026-bot, bot", "___, app"})
    void it_is_called_like_the_folder(String folder, String artifactId) {
        assertThat(FirstPom.artifactId(parent.resolve(folder))).isEqualTo(artifactId);
    }

    @Test
    void nothing_is_overwritten() throws Exception {
        Path folder = Files.createDirectories(parent.resolve("library"));
        Path pom = FirstPom.write(folder);
        assertThat(pom).content().contains("<artifactId>library</artifactId>").doesNotContain("@");

        Files.writeString(pom, "<mine/>");
        assertThatThrownBy(() -> FirstPom.write(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(pom).hasContent("<mine/>");
    }

    @Test
    void a_full_disk_leaves_no_half_of_it() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no device that is always full");
        Files.createSymbolicLink(
                parent.resolve(".pom.xml." + ProcessHandle.current().pid() + ".tmp"), full);
        assertThatThrownBy(() -> FirstPom.write(parent))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(parent.resolve("pom.xml").toString());
        assertThat(parent).isEmptyDirectory();
    }
}
