package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatSchemaTest {

    private static final String LOOSE = "model A {\n  id Int   @id\n  name String\n}\n";
    private static final String FORMATTED = "model A {\n  id   Int    @id\n  name String\n}\n";

    @TempDir
    private Path module;

    @Test
    void formats_what_is_not_and_leaves_the_rest() throws Exception {
        Path loose = file("a.prisma", LOOSE);
        Path formatted = file("more/b.prisma", FORMATTED);

        FormatSchema.Result result = format(false);

        assertThat(result.files()).containsExactly(loose, formatted);
        assertThat(result.changed()).containsExactly(loose);
        assertThat(loose).hasContent(FORMATTED);
        assertThat(format(true).changed()).isEmpty();
    }

    @Test
    void a_check_writes_nothing_and_shows_the_line() throws Exception {
        Path loose = file("a.prisma", LOOSE);

        assertThatThrownBy(() -> format(true))
                .isInstanceOfSatisfying(
                        DiagnosticException.class,
                        e -> assertThat(e.diagnostics().get(0).span()).hasToString("src/main/schema/a.prisma:2:1"))
                .hasMessageContaining("SCH1003");
        assertThat(loose).hasContent(LOOSE);
    }

    @Test
    void line_breaks_of_windows_stay() throws Exception {
        Path loose = file("a.prisma", LOOSE.replace("\n", "\r\n"));

        format(false);

        assertThat(Files.readString(loose)).isEqualTo(FORMATTED.replace("\n", "\r\n"));
        assertThat(format(true).changed()).isEmpty();
    }

    @Test
    void line_breaks_of_windows_stay_inside_a_comment() throws Exception {
        String text = "model A {\r\n  id Int @id /* a\r\n  b */\r\n}\r\n";
        Path file = file("a.prisma", text);

        format(false);

        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void relations_between_files_are_completed() throws Exception {
        Path user = file("user.prisma", "model User {\n  id Int @id\n}\n");
        Path post = file("post.prisma", "model Post {\n  id   Int  @id\n  user User\n}\n");

        format(false);

        assertThat(user).content().contains("posts Post[]");
        assertThat(post).content().contains("@relation(fields: [userId], references: [id])");
        assertThat(format(true).changed()).isEmpty();
    }

    @Test
    void a_broken_file_stays_and_is_reported_while_others_are_formatted() throws Exception {
        Path broken = file("a.prisma", "model {{{\n");
        Path loose = file("b.prisma", LOOSE);

        assertThatThrownBy(() -> format(false)).hasMessageContaining("PSL0");
        assertThat(broken).hasContent("model {{{\n");
        assertThat(loose).hasContent(FORMATTED);
    }

    @Test
    void no_file_and_no_text_are_errors() throws Exception {
        assertThatThrownBy(() -> format(false)).hasMessageContaining("SCH1001");
        Files.write(file("a.prisma", ""), "// é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> format(false)).hasMessageContaining("SCH1002");
    }

    private FormatSchema.Result format(boolean check) {
        Environment environment = Environment.ofProcess(
                Reporter.silent(), new PropertyPrompts(Map.of()), coordinates -> Path.of("not needed"));
        return new FormatSchema(environment).run(new FormatSchema.Request(ProjectLayout.of(module), check));
    }

    private Path file(String name, String text) throws IOException {
        Path file = module.resolve("src/main/schema").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
