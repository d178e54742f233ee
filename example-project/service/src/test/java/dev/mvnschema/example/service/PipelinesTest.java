package dev.mvnschema.example.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The YAML of the documentation and of this repository, read as the platforms read it. The commands in it are run by the integration
 * test {@code guide-pages}, those for containers by the tests of {@code schema-cli}.
 */
class PipelinesTest {

    private static final Path ROOT = Path.of("../..");

    private final List<Map<String, Object>> blocks = blocks();

    @Test
    void github_checks_and_then_deploys() {
        Map<String, Object> jobs = map(blocks.get(0).get("jobs"));
        assertThat(jobs).containsOnlyKeys("check", "deploy");
        assertThat(map(jobs.get("deploy"))).containsEntry("needs", "check");
        assertThat(runs(jobs, "check")).hasSize(3).allMatch(command -> command.startsWith("mvn -B "));
        assertThat(runs(jobs, "deploy")).containsExactly("mvn -B -ntp schema:deploy");
        assertThat(steps(jobs, "deploy").get(2).get("env")).asString().contains("DATABASE_URL=${{ secrets.");
    }

    @Test
    void gitlab_does_the_same() {
        Map<String, Object> jobs = map(blocks.get(0).get("jobs"));
        assertThat(map(blocks.get(1).get("check")).get("script")).isEqualTo(runs(jobs, "check"));
        assertThat(map(blocks.get(1).get("deploy")).get("script")).isEqualTo(runs(jobs, "deploy"));
    }

    @Test
    void the_database_of_a_pipeline_is_the_one_that_its_tests_ask_for() {
        Map<String, Object> postgres = map(map(blocks.get(2).get("services")).get("postgres"));
        Object password = map(postgres.get("env")).get("POSTGRES_PASSWORD");
        assertThat(postgres.get("ports")).asString().contains("5432:5432");
        assertThat(map(blocks.get(2).get("env")))
                .containsEntry("SCHEMA_TEST_URL", "postgresql://postgres:" + password + "@localhost:5432/postgres");
    }

    @Test
    void kubernetes_gets_a_job_with_the_address_as_a_secret() {
        assertThat(blocks.get(3)).containsEntry("kind", "Job").containsEntry("apiVersion", "batch/v1");
        Map<String, Object> pod =
                map(map(map(blocks.get(3).get("spec")).get("template")).get("spec"));
        Map<String, Object> container = map(list(pod.get("containers")).get(0));
        assertThat(map(list(container.get("env")).get(0)).get("name")).isEqualTo("DATABASE_URL");
        assertThat(blocks).hasSize(4);
    }

    @Test
    void the_compose_file_makes_the_database_that_the_pages_name() throws IOException {
        Map<String, Object> compose = read(Files.readString(ROOT.resolve("example-project/docker-compose.yml")));
        Map<String, Object> server = map(map(compose.get("services")).get("db"));
        Map<String, Object> settings = map(server.get("environment"));
        String address = "postgresql://%s:%s@localhost:5432/%s"
                .formatted(
                        settings.get("POSTGRES_USER"), settings.get("POSTGRES_PASSWORD"), settings.get("POSTGRES_DB"));
        assertThat(server.get("ports")).asString().contains("127.0.0.1:5432:5432");
        assertThat(server.get("healthcheck")).asString().contains("--username " + settings.get("POSTGRES_USER"));
        assertThat(Files.readString(ROOT.resolve("docs/environment.md"))).contains("DATABASE_URL=" + address);
        assertThat(Files.readString(ROOT.resolve("example-project/docker-compose.yml")))
                .contains("DATABASE_URL=" + address);
    }

    @Test
    void this_project_is_built_on_the_same_matrix_by_script_and_by_workflow() throws IOException {
        String script = Files.readString(ROOT.resolve(".ci/matrix"));
        Map<String, Object> jobs = map(read(Files.readString(ROOT.resolve(".github/workflows/build.yml")))
                .get("jobs"));
        assertThat(versions(jobs, "maven")).isEqualTo(words(script, "mavens"));
        assertThat(versions(jobs, "postgres"))
                .isEqualTo(words(script, "postgres").stream()
                        .map(version -> version.replaceFirst("\\..*", ""))
                        .toList());
        assertThat(versions(jobs, "tests")).containsExactly("17", "25");
        for (String job : jobs.keySet()) {
            assertThat(runs(jobs, job)).isNotEmpty();
        }
    }

    private static List<String> versions(Map<String, Object> jobs, String job) {
        Map<String, Object> matrix = map(map(map(jobs.get(job)).get("strategy")).get("matrix"));
        return list(matrix.values().iterator().next()).stream()
                .map(String::valueOf)
                .toList();
    }

    private static List<String> words(String script, String name) {
        return List.of(Pattern.compile("(?m)^" + name + "=\\((.*)\\)")
                .matcher(script)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .split(" "));
    }

    private static List<String> runs(Map<String, Object> jobs, String job) {
        List<String> commands = new ArrayList<>();
        for (Map<String, Object> step : steps(jobs, job)) {
            assertThat(step.keySet()).containsAnyOf("uses", "run");
            if (step.get("run") instanceof String command) {
                commands.add(command);
            }
        }
        return commands;
    }

    private static List<Map<String, Object>> steps(Map<String, Object> jobs, String job) {
        return list(map(jobs.get(job)).get("steps")).stream()
                .map(PipelinesTest::map)
                .toList();
    }

    private static List<Map<String, Object>> blocks() {
        try {
            return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(ROOT.resolve("docs/ci-cd.md")))
                    .results()
                    .map(block -> read(block.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> read(String yaml) {
        return map(new Yaml().load(yaml));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<?>) Objects.requireNonNull(value);
    }
}
