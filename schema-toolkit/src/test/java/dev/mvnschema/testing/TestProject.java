package dev.mvnschema.testing;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.workflow.DatabaseOptions;
import dev.mvnschema.workflow.Environment;
import dev.mvnschema.workflow.ProjectLayout;
import dev.mvnschema.workflow.PropertyPrompts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project in a temporary directory with a database of its own on the server of the tests. */
public final class TestProject {

    /** What this machine sets besides, as a name of an environment or of a database, is no business of a test. */
    private static final Map<String, String> VARIABLES = System.getenv().entrySet().stream()
            .filter(variable -> Set.of("PATH", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "SystemRoot", "TEMP", "TMP")
                    .contains(variable.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final ProjectLayout layout;
    private final DatabaseUrl url;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());

    public TestProject(Path directory) {
        this(directory, TestDatabases.fresh());
    }

    public TestProject(Path directory, DatabaseUrl url) {
        this.layout = ProjectLayout.of(directory)
                .withServerDirectory(Path.of("target", "test-postgres").toAbsolutePath());
        this.url = url;
    }

    public ProjectLayout layout() {
        return layout;
    }

    public DatabaseUrl url() {
        return url;
    }

    public DatabaseOptions database() {
        String user = url.user() == null ? "" : "?user=" + url.user();
        String password = url.password() == null ? "" : "&password=" + url.password();
        return new DatabaseOptions(url.jdbcUrl() + user + password, null, null, null);
    }

    /** What has been reported so far. */
    public List<String> progress() {
        return List.copyOf(progress);
    }

    public TestProject answer(String property, String value) {
        answers.put(property, value);
        return this;
    }

    public Environment environment() {
        return new Environment(
                new Lines(),
                new PropertyPrompts(answers),
                new ClassPathBinaries(getClass().getClassLoader()),
                VARIABLES,
                Clock.systemUTC());
    }

    public Path migration(String name, String sql) {
        return write(layout.migrationsDirectory().resolve(name), sql);
    }

    public Path seed(String name, String sql) {
        return write(layout.seedDirectory().resolve(name), sql);
    }

    public Path schema(String text) {
        return write(layout.schemaDirectory().resolve("schema.prisma"), text);
    }

    /** The names of the files in the migration directory. */
    public List<String> migrations() {
        if (!Files.isDirectory(layout.migrationsDirectory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layout.migrationsDirectory())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void execute(String sql) {
        TestDatabases.execute(url, sql);
    }

    /** The first column of the first row. */
    public String query(String sql) {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Lines implements Reporter {

        @Override
        public void progress(String line) {
            progress.add(line);
        }

        @Override
        public void detail(String line) {}

        @Override
        public void warn(Diagnostic warning) {
            progress.add(warning.code().id() + " " + warning.message());
        }
    }
}
