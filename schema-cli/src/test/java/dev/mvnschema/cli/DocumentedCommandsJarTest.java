package dev.mvnschema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/without-maven.md and docs/ci-cd.md that run the packaged program, run as they stand there. */
@EnabledIfSystemProperty(named = "standalone.jar", matches = ".+")
class DocumentedCommandsJarTest {

    private static final Path DOCS = Path.of(System.getProperty("project.root", ".."), "docs");
    private static final Path STANDALONE =
            Path.of(System.getProperty("standalone.jar", "")).toAbsolutePath();
    private static final String JAR = "schema-cli-standalone.jar";

    @TempDir
    Path directory;

    private String url;

    @BeforeEach
    void prepare() throws IOException {
        url = CliDatabase.text(CliDatabase.fresh());
        Files.copy(STANDALONE, directory.resolve(JAR));
        write("db/migration/V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    }

    @Test
    void the_list_of_commands() throws IOException, InterruptedException {
        write(
                "src/main/schema/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n}\nmodel a {\n  id Int @id\n}\n");
        write("db/seed/production/1.sql", "INSERT INTO a VALUES (1) ON CONFLICT DO NOTHING;");
        List<String> commands = blocks("without-maven.md", "sh").get(0).lines().toList();
        assertThat(commands).hasSize(5);
        for (String command : commands) {
            Path failing = directory.resolve("db/migration/V20261122101500__failing.sql");
            if (command.contains("--rolledBack")) {
                Files.writeString(failing, "VACUUM a;\nSELECT 1 / 0;\n");
                write("db/migration/V20261122101500__failing.sql.conf", "executeInTransaction=false\n");
                assertThat(run(directory, words(commands.get(0))))
                        .as("a deploy that fails")
                        .isEqualTo(1);
            }
            assertThat(run(directory, words(command)))
                    .as(() -> command + "\n" + output())
                    .isZero();
            Files.deleteIfExists(failing);
            Files.deleteIfExists(directory.resolve("db/migration/V20261122101500__failing.sql.conf"));
        }
    }

    @Test
    void migrations_in_a_jar() throws IOException, InterruptedException {
        Files.delete(directory.resolve("db/migration/V1__a.sql"));
        Files.delete(directory.resolve("db/migration"));
        try (OutputStream file = Files.newOutputStream(directory.resolve("shop-database.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry("db/")); // as Maven makes jars: with entries for directories
            jar.putNextEntry(new JarEntry("db/migration/"));
            jar.putNextEntry(new JarEntry("db/migration/V1__b.sql"));
            jar.write("CREATE TABLE b (id int);".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(directory, words(blocks("without-maven.md", "sh").get(1).strip())))
                .as(this::output)
                .isZero();

        assertThat(output()).contains("V1__b.sql");
    }

    @Test
    void the_image_and_what_platforms_run_in_it() throws IOException, InterruptedException {
        write("src/main/resources/db/migration/V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
        Path image = directory.resolve("image");
        Path workdir = image;
        List<String> command = List.of();
        for (String line :
                blocks("without-maven.md", "dockerfile").get(0).lines().toList()) {
            List<String> words = words(line);
            switch (words.get(0)) {
                case "FROM" -> assertThat(words.get(1)).contains("jre");
                case "COPY" ->
                    copy(
                            directory.resolve(words.get(1)),
                            image.resolve(words.get(2).substring(1)));
                case "WORKDIR" -> workdir = image.resolve(words.get(1).substring(1));
                case "CMD" -> command = quoted(line);
                default -> throw new AssertionError("an image's line that no test can do: " + line);
            }
        }
        assertThat(run(workdir, command)).isZero();
        assertThat(output()).contains("V1__a.sql");

        String pipeline = Files.readString(DOCS.resolve("ci-cd.md"));
        List<String> job = quoted(found(pipeline, "args: (\\[.*])"));
        assertThat(run(workdir, job)).as("Kubernetes").isZero();
        List<String> railway =
                words(quoted(found(pipeline, "\"preDeployCommand\": (\\[.*])")).get(0));
        assertThat(run(workdir, railway)).as("Railway").isZero();
    }

    private static String found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static List<String> blocks(String page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }

    private static List<String> quoted(String line) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(line)
                .results()
                .map((MatchResult word) -> word.group(1))
                .toList();
    }

    private int run(Path workdir, List<String> words) throws IOException, InterruptedException {
        assertThat(words.get(0)).isEqualTo("java");
        List<String> command = new ArrayList<>(words);
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.replaceAll(word -> word.replace(":shop-database.jar", File.pathSeparator + "shop-database.jar"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workdir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile());
        builder.environment().put("DATABASE_URL", url);
        return builder.start().waitFor();
    }

    private String output() {
        try {
            return Files.readString(directory.resolve("out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (Files.isRegularFile(from)) {
            Files.copy(from, to);
            return;
        }
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
