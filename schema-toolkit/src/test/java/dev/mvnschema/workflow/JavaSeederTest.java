package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.runtime.Seeder;
import dev.mvnschema.seed.SeedCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSeederTest {

    @TempDir
    Path directory;

    private TestProject project;
    private Path classes;

    @BeforeEach
    void prepare() throws IOException {
        project = new TestProject(directory);
        project.execute("CREATE TABLE t (id int PRIMARY KEY, name text)");
        classes = Files.createDirectories(directory.resolve("target/classes"));
    }

    @Test
    void runs_among_the_files_by_name_in_their_transaction() throws IOException {
        seeder("Users", """
                public String name() { return "020_users"; }
                public void seed(javax.sql.DataSource database) throws Exception {
                    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                        statement.execute("INSERT INTO t SELECT id + 10, 'java' FROM t ON CONFLICT DO NOTHING");
                        connection.setAutoCommit(false);
                        statement.execute("DELETE FROM t");
                        connection.rollback();
                        statement.execute("UPDATE t SET name = 'kept' WHERE id = 11");
                        connection.commit();
                    }
                }""");
        project.seed("010_t.csv", "id,name\n1,a\n");
        project.seed("030_t.sql", "INSERT INTO t SELECT 100 + count(*) FROM t");

        assertThat(seed(null).steps())
                .extracting(step -> step.name() + " " + step.changes().inserted())
                .containsExactly("src/main/schema/seed/010_t.csv 1", "Users 1", "src/main/schema/seed/030_t.sql 1");
        assertThat(project.query("SELECT string_agg(id || coalesce(name, ''), ',' ORDER BY id) FROM t"))
                .isEqualTo("1a,11kept,102");
    }

    @Test
    void a_failure_names_the_line_and_nothing_stays_not_even_what_was_committed() throws IOException {
        seeder("Broken", """
                public void seed(javax.sql.DataSource database) throws Exception {
                    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        statement.execute("INSERT INTO t VALUES (1)");
                        connection.commit();
                    }
                    throw new IllegalStateException("no more");
                }""");

        Diagnostic problem = Problems.single(() -> seed(null));

        assertThat(problem.code()).isEqualTo(SeedCode.SEEDER_FAILED);
        assertThat(problem.message()).contains("Broken").contains("Broken.java:");
        assertThat(problem.why()).contains("no more");
        assertThat(project.query("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void an_environment_may_have_seeders_alone_and_once_is_remembered() throws IOException {
        seeder("Demo", """
                public java.util.List<String> environments() { return java.util.List.of("demo"); }
                public boolean once() { return true; }
                public void seed(javax.sql.DataSource database) throws Exception {
                    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                        statement.execute("INSERT INTO t VALUES (1)");
                    }
                }""");

        assertThat(seed(null).steps()).isEmpty();
        assertThat(seed("demo").rows()).isEqualTo(1);
        assertThat(seed("demo").steps()).allMatch(step -> step.skipped());
        assertThat(Problems.single(() -> seed("dmeo")).code()).isEqualTo(SeedCode.NO_ENVIRONMENT);
    }

    @Test
    void a_service_that_is_not_there_is_told() throws IOException {
        services("no.such.Type");

        assertThat(Problems.single(() -> seed(null)).code()).isEqualTo(SeedCode.BAD_SEEDER);
    }

    private void seeder(String name, String body) throws IOException {
        Path source = directory.resolve(name + ".java");
        Files.writeString(
                source, "public final class " + name + " implements dev.mvnschema.runtime.Seeder {\n" + body + "\n}");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null, null, null, "-cp", runtime().toString(), "-d", classes.toString(), source.toString());
        assertThat(result).isZero();
        services(name);
    }

    private void services(String name) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("dev.mvnschema.runtime.Seeder"), name + "\n");
    }

    private static Path runtime() {
        return Path.of(java.net.URI.create(
                Seeder.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private Seed.Result seed(@Nullable String environment) {
        Environment world = project.environment().with(() -> List.of(classes, runtime()));
        return new Seed(world).run(new Seed.Request(project.layout(), project.database(), environment));
    }
}
