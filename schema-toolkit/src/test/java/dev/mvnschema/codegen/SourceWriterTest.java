package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWriterTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path directory;

    private final SourceWriter writer = new SourceWriter();

    @Test
    void writes_only_what_changed_and_removes_what_no_longer_belongs() throws IOException {
        writer.write(sources("a/User.java", "1", "a/Post.java", "1", "a/b/Old.java", "1"), directory);
        Files.setLastModifiedTime(directory.resolve("a/User.java"), LONG_AGO);

        WriteResult result =
                writer.write(sources("a/User.java", "1", "a/Post.java", "2", "a/Tag.java", "1"), directory);

        assertThat(result.written()).containsExactly("a/Post.java", "a/Tag.java");
        assertThat(result.unchanged()).containsExactly("a/User.java");
        assertThat(result.removed()).containsExactly("a/b/Old.java");
        assertThat(Files.getLastModifiedTime(directory.resolve("a/User.java"))).isEqualTo(LONG_AGO);
        assertThat(files()).containsExactly("._mvn-schema", "a/Post.java", "a/Tag.java", "a/User.java");
        assertThat(directory.resolve("a/b")).doesNotExist();
        assertThat(directory.resolve("a/Post.java")).hasContent(text("2"));
    }

    @Test
    void is_up_to_date_until_the_input_or_a_file_changes() throws IOException {
        GeneratedSources sources = sources("a/User.java", "1", "a/Post.java", "1");
        assertThat(writer.isUpToDate(directory, "f1")).isFalse();
        writer.write(sources, directory, "f1");
        assertThat(writer.isUpToDate(directory, "f1")).isTrue();
        assertThat(writer.isUpToDate(directory, "f2")).isFalse();

        Path user = directory.resolve("a/User.java");
        Files.setLastModifiedTime(user, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(writer.isUpToDate(directory, "f1")).as("newer, but equal").isTrue();
        Files.writeString(user, text("edited"));
        Files.setLastModifiedTime(user, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(writer.isUpToDate(directory, "f1")).as("edited").isFalse();
        writer.write(sources, directory, "f1");
        assertThat(user).hasContent(text("1"));
        Files.delete(user);
        assertThat(writer.isUpToDate(directory, "f1")).as("deleted").isFalse();
    }

    @Test
    void never_overwrites_or_deletes_what_a_person_wrote() throws IOException {
        writer.write(sources("a/User.java", "1", "a/Post.java", "1"), directory);
        Files.writeString(directory.resolve("a/Post.java"), "class Post {}");
        Files.write(directory.resolve("a/Tag.java"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> writer.write(sources("a/User.java", "2", "a/Tag.java", "1"), directory))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("GEN2001")
                .hasMessageContaining("Tag.java");
        assertThat(directory.resolve("a/User.java")).as("nothing was written").hasContent(text("1"));

        WriteResult result = writer.write(sources("a/User.java", "2"), directory);
        assertThat(result.removed()).isEmpty();
        assertThat(directory.resolve("a/Post.java")).hasContent("class Post {}");
    }

    @Test
    void takes_up_an_interrupted_run() throws IOException {
        writer.write(sources("a/User.java", "1"), directory, "f1");
        // Interrupted behind the first manifest: it lists what was there and what was about to come.
        Files.writeString(
                directory.resolve("._mvn-schema"),
                Files.readString(directory.resolve("._mvn-schema")).replace("input f1", "input ") + "0".repeat(16)
                        + " a/Half.java\n");
        Files.writeString(directory.resolve("a/Half.java"), text("half"));

        assertThat(writer.isUpToDate(directory, "")).isFalse();
        assertThat(writer.write(sources("a/User.java", "1"), directory, "f1").removed())
                .containsExactly("a/Half.java");
        assertThat(writer.isUpToDate(directory, "f1")).isTrue();
    }

    @Test
    void a_manifest_cannot_lead_out_of_the_directory() throws IOException {
        Path inner = directory.resolve("out");
        writer.write(sources("User.java", "1"), inner, "f1");
        Files.writeString(directory.resolve("Other.java"), text("other"));
        Files.writeString(
                inner.resolve("._mvn-schema"),
                Files.readString(inner.resolve("._mvn-schema")) + "0".repeat(16) + " ../Other.java\n");

        assertThat(writer.isUpToDate(inner, "f1")).isFalse();
        assertThat(writer.write(sources("User.java", "1"), inner).removed()).isEmpty();
        assertThat(directory.resolve("Other.java")).exists();
    }

    @Test
    void a_new_directory_comes_whole_or_not_at_all() throws IOException {
        Path out = directory.resolve("deep/er/out");
        writer.write(sources("a/User.java", "1", "a/b/Post.java", "1"), out, "f1");
        assertThat(writer.isUpToDate(out, "f1")).isTrue();
        assertThat(files())
                .containsExactly("deep/er/out/._mvn-schema", "deep/er/out/a/User.java", "deep/er/out/a/b/Post.java");

        // Among others, which are being written when this one fails.
        Map<String, String> many = new HashMap<>(Map.of("a/" + "x".repeat(300) + ".java", "1"));
        for (int i = 0; i < 200; i++) {
            many.put("a/" + i + ".java", "1");
        }
        Path other = directory.resolve("other");
        assertThatThrownBy(() -> writer.write(new GeneratedSources(many), other))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("GEN2002");
        assertThat(directory).isDirectoryNotContaining(path -> !path.endsWith("deep"));
    }

    @Test
    void says_what_the_file_system_says() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> writer.write(sources("User.java", "1"), file.resolve("out")))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("GEN2002");
    }

    @Test
    void fingerprints_tell_parts_apart() {
        assertThat(new Fingerprint().add("ab").add("c").hex())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").hex())
                .isEqualTo(new Fingerprint().add("ab").add("c").hex())
                .hasSize(64);
    }

    private static GeneratedSources sources(String... pathsAndTexts) {
        Map<String, String> files = new java.util.HashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], text(pathsAndTexts[i + 1]));
        }
        return new GeneratedSources(files);
    }

    private static String text(String body) {
        return SourceWriter.HEADER + "\n" + body + "\n";
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
