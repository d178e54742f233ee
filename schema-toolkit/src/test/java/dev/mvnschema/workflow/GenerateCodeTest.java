package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCodeTest {

    private static final String USERS = "model User {\n  id Int @id\n}\n";
    private static final String POSTS = "model Post {\n  id Int @id\n}\n";
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path module;

    @Test
    void nothing_to_do_costs_no_parse_and_touches_no_file() throws IOException {
        schema("a.prisma", USERS);
        assertThat(generate(null).written()).isEqualTo(8);
        Files.setLastModifiedTime(java("User"), LONG_AGO);

        GenerateCode.Result again = generate(null);

        assertThat(again.upToDate()).isTrue();
        assertThat(Files.getLastModifiedTime(java("User"))).isEqualTo(LONG_AGO);
    }

    @Test
    void a_change_touches_only_what_it_changes() throws IOException {
        schema("a.prisma", USERS);
        schema("b.prisma", POSTS);
        generate(null);
        Files.setLastModifiedTime(java("User"), LONG_AGO);

        schema("b.prisma", POSTS.replace("}", "  title String\n}"));
        GenerateCode.Result result = generate(null);

        // The record, its view with relations, the inputs and the table of Post.
        assertThat(result.written()).isEqualTo(5);
        assertThat(result.deleted()).isZero();
        assertThat(Files.getLastModifiedTime(java("User"))).isEqualTo(LONG_AGO);

        Files.delete(module.resolve("src/main/schema/b.prisma"));
        assertThat(generate(null).deleted()).isEqualTo(6);
        assertThat(java("Post")).doesNotExist();
    }

    @Test
    void a_broken_schema_leaves_every_file_as_it_was() throws IOException {
        schema("a.prisma", USERS);
        generate(null);
        schema("a.prisma", USERS.replace("Int", "Integer"));

        assertThatThrownBy(() -> generate(null)).isInstanceOf(DiagnosticException.class);
        assertThat(java("User")).exists();

        schema("a.prisma", USERS);
        assertThat(generate(null).upToDate()).isTrue();
    }

    @Test
    void another_package_is_another_input() throws IOException {
        schema("a.prisma", USERS);
        generate(null);
        assertThat(generate("com.acme.other").upToDate()).isFalse();
        assertThat(java("User")).doesNotExist();
        assertThatThrownBy(() -> generate("com.acme.class")).hasMessageContaining("GEN1001");
        assertThat(generate("com.acme.other").upToDate()).isTrue();
    }

    private GenerateCode.Result generate(@Nullable String packageName) {
        Environment environment = Environment.ofProcess(
                Reporter.silent(), new PropertyPrompts(Map.of()), coordinates -> Path.of("not needed"));
        return new GenerateCode(environment)
                .run(new GenerateCode.Request(
                        ProjectLayout.of(module), new PackageChoice(packageName, "com.acme", "shop")));
    }

    private void schema(String name, String text) throws IOException {
        Path file = module.resolve("src/main/schema").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path java(String type) {
        return ProjectLayout.of(module).generatedSources().resolve("com/acme/shop/" + type + ".java");
    }
}
