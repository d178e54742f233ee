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

    @Test
    void what_can_be_adopted_gets_no_first_schema() throws Exception {
        Path migration = Files.createDirectories(module.resolve("src/main/resources/db/migration"))
                .resolve("V1__a.sql");
        Files.writeString(migration, "SELECT 1;");
        assertThat(result()).isEqualTo(new InitProject.Result(List.of(module.resolve(".gitignore")), true));

        Files.delete(migration);
        Path prisma = Files.createDirectories(module.resolve("prisma")).resolve("schema.prisma");
        Files.writeString(prisma, "// of Prisma");
        assertThat(result()).isEqualTo(new InitProject.Result(List.of(), true));

        Files.delete(prisma);
        assertThat(result().adoptable()).isFalse();
        assertThat(module.resolve("src/main/schema/schema.prisma")).exists();
    }

    @Test
    void line_ends_stay_those_of_the_file() throws Exception {
        Files.writeString(module.resolve(".gitignore"), "target/\r\n");
        init();
        assertThat(Files.readString(module.resolve(".gitignore"))).isEqualTo("target/\r\n.schema/\r\n.env\r\n");
    }

    private List<Path> init() {
        return result().written();
    }

    private InitProject.Result result() {
        Environment environment = Environment.ofProcess(
                Reporter.silent(), new PropertyPrompts(Map.of()), coordinates -> Path.of("not needed"));
        return new InitProject(environment).run(new InitProject.Request(ProjectLayout.of(module)));
    }
}
