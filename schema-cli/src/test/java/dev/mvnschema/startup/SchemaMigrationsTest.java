package dev.mvnschema.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.cli.CliDatabase;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseUrl;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaMigrationsTest {

    @TempDir
    Path directory;

    private final DatabaseUrl database = CliDatabase.fresh();

    private ClassLoader classes;

    @BeforeEach
    void pack() throws IOException {
        Path jar = directory.resolve("database.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, "db/migration/", "");
            add(out, "db/migration/V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY); SET lock_timeout = '7s';");
            add(out, "db/migration/sub/V2__i.sql", "CREATE INDEX CONCURRENTLY i ON a (id);");
            add(out, "db/migration/sub/V2__i.sql.conf", "executeInTransaction=false\n");
            add(out, "db/migration/README.md", "not a migration");
        }
        Path folder = Files.createDirectories(directory.resolve("classes/db/migration"));
        Files.writeString(folder.resolve("V3__b.sql"), "CREATE TABLE b (id int);");
        classes = new URLClassLoader(
                new URL[] {
                    jar.toUri().toURL(), directory.resolve("classes/").toUri().toURL()
                },
                null);
    }

    @Test
    void applies_what_is_on_the_class_path_once() {
        List<String> told = new ArrayList<>();

        assertThat(migrations(dataSource()).progress(told::add).deploy())
                .containsExactly("V1__a.sql", "sub/V2__i.sql", "V3__b.sql");
        assertThat(told).contains("Applying V1__a.sql");
        assertThat(migrations(dataSource()).deploy()).isEmpty();
    }

    @Test
    void many_instances_may_start_at_once() {
        List<CompletableFuture<List<String>>> starts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        migrations(dataSource()).lockWait(Duration.ofMinutes(2)).deploy()))
                .toList();

        assertThat(starts.stream().flatMap(start -> start.join().stream()))
                .containsExactlyInAnyOrder("V1__a.sql", "sub/V2__i.sql", "V3__b.sql");
    }

    @Test
    void a_connection_of_a_pool_goes_back_as_it_came() throws SQLException {
        try (OneConnectionPool pool = new OneConnectionPool(dataSource())) {
            pool.execute("SET search_path = public, pg_temp");
            pool.execute("SET statement_timeout = '90s'");
            pool.manualCommit();

            assertThat(migrations(pool).deploy()).hasSize(3);

            assertThat(pool.query("SHOW statement_timeout")).isEqualTo("90s");
            assertThat(pool.query("SHOW lock_timeout")).isEqualTo("0");
            assertThat(pool.query("SHOW search_path")).isEqualTo("public, pg_temp");
            assertThat(pool.query(
                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"))
                    .isEqualTo("0");
            assertThat(pool.isManualCommit()).isTrue();
        }
    }

    @Test
    void a_place_without_migrations_is_told() {
        assertThatThrownBy(() -> migrations(dataSource()).location("db/nowhere").deploy())
                .hasMessageContaining("MIG5433");
    }

    @Test
    void a_failure_tells_what_to_do_with_the_words_of_this_call() throws IOException {
        Path folder = directory.resolve("classes/db/migration");
        Files.writeString(folder.resolve("V4__region.sql"), "COMMENT ON TABLE b IS '${region}';");

        assertThatThrownBy(() -> migrations(dataSource()).deploy())
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("error[MIG5106]: ")
                .hasMessageContaining("next: Give it one: placeholders(Map.of(\"region\", \"…\"))")
                .hasMessageEndingWith("V4__region.sql.conf.");

        assertThat(migrations(dataSource())
                        .placeholders(Map.of("region", "eu"))
                        .lockTimeout(Duration.ofSeconds(9))
                        .lockAttempts(3)
                        .statementTimeout(Duration.ofMinutes(1))
                        .deploy())
                .contains("V4__region.sql");
    }

    private SchemaMigrations migrations(javax.sql.DataSource dataSource) {
        return SchemaMigrations.of(dataSource).classLoader(classes);
    }

    private PGSimpleDataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.user());
        return dataSource;
    }

    private static void add(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
