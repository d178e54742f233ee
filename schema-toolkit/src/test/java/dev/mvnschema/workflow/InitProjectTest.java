package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Reporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitProjectTest {

    @TempDir
    private Path module;

    @Test
    void a_second_run_writes_nothing() {
        assertThat(init())
                .containsExactly(module.resolve("src/main/schema/schema.prisma"), module.resolve(".gitignore"));
        assertThat(init()).isEmpty();
    }

    @Test
    void what_a_person_wrote_stays() throws Exception {
        Path schema =
                Files.createDirectories(module.resolve("src/main/schema/shop")).resolve("shop.prisma");
        Files.writeString(schema, "// mine");
        Files.writeString(module.resolve(".gitignore"), "target/\n.env");

        assertThat(init()).containsExactly(module.resolve(".gitignore"));
        assertThat(schema).hasContent("// mine");
        assertThat(module.resolve(".gitignore")).hasContent("target/\n.env\n.schema/\n");
    }

    private List<Path> init() {
        Environment environment = Environment.ofProcess(
                Reporter.silent(), new PropertyPrompts(Map.of()), coordinates -> Path.of("not needed"));
        return new InitProject(environment)
                .run(new InitProject.Request(ProjectLayout.of(module)))
                .written();
    }
}
