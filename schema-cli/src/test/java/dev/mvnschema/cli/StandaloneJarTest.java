package dev.mvnschema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, run as a production image runs it, and what is in the two jars. Runs once they are there. */
@EnabledIfSystemProperty(named = "standalone.jar", matches = ".+")
class StandaloneJarTest {

    private static final Path STANDALONE = Path.of(System.getProperty("standalone.jar", ""));
    private static final Path LIBRARY = Path.of(System.getProperty("library.jar", ""));

    @TempDir
    Path directory;

    @Test
    void deploys_and_ends_with_the_codes_that_the_help_lists() throws IOException, InterruptedException {
        Path migrations = Files.createDirectories(directory.resolve("db/migration"));
        Files.writeString(migrations.resolve("V1__a.sql"), "CREATE TABLE a (id int PRIMARY KEY);");
        String url = CliDatabase.text(CliDatabase.fresh());

        assertThat(run(url, "status")).isEqualTo(2);
        assertThat(run(url, "deploy")).isZero();
        assertThat(run(url, "status", "--output=json")).isZero();
        assertThat(Files.readString(directory.resolve("out"))).startsWith("{\"verdict\":\"up-to-date\"");
        assertThat(run(url, "resolve", "--applied", "1")).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("err")))
                .contains("MIG5402")
                .doesNotContain("\tat ");
    }

    @Test
    void carries_no_code_generator_and_no_server_and_nothing_that_refers_to_them() {
        for (Path jar : List.of(STANDALONE, LIBRARY)) {
            JavaClasses ours = new ClassFileImporter().importPath(jar);
            List<String> missing = ours.stream()
                    .filter(type -> type.getName().startsWith("dev.mvnschema."))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(use -> use.getTargetClass().getBaseComponentType().getName())
                    .filter(name -> name.startsWith("dev.mvnschema."))
                    .distinct()
                    .filter(name -> !ours.contain(name))
                    .toList();

            assertThat(missing)
                    .as("classes that %s needs and does not hold", jar.getFileName())
                    .isEmpty();
            assertThat(ours.stream().map(type -> type.getPackageName()).collect(Collectors.toSet()))
                    .doesNotContain("dev.mvnschema.codegen", "dev.mvnschema.postgres.embedded", "org.tukaani.xz");
        }
    }

    @Test
    void carries_the_licences_and_nothing_of_the_time_of_its_build() throws IOException {
        try (JarFile jar = new JarFile(STANDALONE.toFile())) {
            List<String> names = jar.stream().map(JarEntry::getName).toList();

            assertThat(names).contains("META-INF/LICENSE", "META-INF/NOTICE").doesNotHaveDuplicates();
            assertThat(jar.stream()
                            .filter(entry -> entry.getName().startsWith("dev/mvnschema/"))
                            .map(entry -> entry.getTimeLocal().toLocalDate()))
                    .as("the time that project.build.outputTimestamp names")
                    .containsOnly(LocalDate.of(2026, 1, 1));
        }
    }

    @Test
    void is_a_module_with_a_name_that_outlives_the_name_of_the_file() {
        for (Path jar : List.of(STANDALONE, LIBRARY)) {
            assertThat(ModuleFinder.of(jar).findAll())
                    .extracting(module -> module.descriptor().name())
                    .containsExactly("dev.mvnschema.cli");
        }
    }

    private int run(String url, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", STANDALONE.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(file("out"))
                .redirectError(file("err"));
        builder.environment().put("DATABASE_URL", url);
        Process process = builder.start();
        int code = process.waitFor();
        assertThat(Files.readString(directory.resolve("err"), StandardCharsets.UTF_8))
                .doesNotContain("bug");
        return code;
    }

    private File file(String name) {
        return directory.resolve(name).toFile();
    }
}
