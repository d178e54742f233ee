package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.migration.PrismaMigrations;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.SqlScript;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole histories of real projects: adopted and replayed, they make what the scripts themselves make, run statement by
 * statement; and, save for the projects whose histories say something else, what the schema at their end asks for.
 * {@code -Dadopt.all=true} takes the large ones, too.
 */
class RealHistoriesAdoptTest {

    /** Indexes, types and foreign keys that were changed in a script by hand and not in the schema. */
    private static final Set<String> OWN_DRIFT = Set.of("dyrectorio", "hoppscotch", "tianji", "trigger.dev", "umami");

    private static final Set<String> SMALL = Set.of("fonoster", "fonoster-identity", "umami", "zipline");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> histories() throws IOException {
        SharedCases cases = SharedCases.ifPresent().orElse(null);
        if (cases == null) {
            return Stream.of();
        }
        List<Path> projects;
        try (Stream<Path> found = Files.list(cases.folder("real"))) {
            projects = found.sorted().toList();
        }
        return projects.stream()
                .filter(project ->
                        Boolean.getBoolean("adopt.all") || SMALL.contains(String.valueOf(project.getFileName())))
                .map(project -> DynamicTest.dynamicTest(String.valueOf(project.getFileName()), () -> check(project)));
    }

    private void check(Path source) throws IOException {
        TestProject project = new TestProject(directory.resolve(String.valueOf(source.getFileName())));
        Path prisma = project.layout().baseDirectory().resolve("prisma");
        copy(source.resolve("head"), prisma);
        copy(source.resolve("migrations"), prisma.resolve("migrations"));

        Adopt.Result adopted = new Adopt(project.environment())
                .run(new Adopt.Request(project.layout(), project.database(), prisma, false));
        assertThat(adopted.recorded()).isEmpty();
        try (Stream<Path> folders = Files.list(prisma.resolve("migrations"))) {
            long scripts = folders.filter(folder -> Files.exists(folder.resolve("migration.sql")))
                    .count();
            assertThat(adopted.pending()).hasSizeGreaterThanOrEqualTo((int) scripts);
        }
        DatabaseUrl raw = raw(PrismaMigrations.read(prisma.resolve("migrations")));
        assertThat(diff(project, new TestProject(directory, raw).database().url()))
                .endsWith("No difference detected.");
        String rest = diff(project, "schema");
        assertThat(rest.endsWith("No difference detected."))
                .as(rest)
                .isEqualTo(!OWN_DRIFT.contains(String.valueOf(source.getFileName())));
    }

    private static String diff(TestProject project, @Nullable String to) {
        return new DiffReport(new SchemaDiff(project.environment())
                        .run(new SchemaDiff.Request(project.layout(), project.database(), "migrations", to)))
                .text();
    }

    /** A database in which the scripts have run as they are. */
    private static DatabaseUrl raw(PrismaMigrations migrations) {
        DatabaseUrl url = TestDatabases.fresh();
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (PrismaMigrations.Migration migration : migrations.migrations()) {
                for (SqlScript.Statement part : SqlScript.split(migration.text())) {
                    statement.execute(part.sql());
                }
            }
            return url;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent() == null ? to : target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
