package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.plan.GenerationPlan;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.Planner;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.ds.PGSimpleDataSource;

/** Schemas that no one here wrote become Java that compiles without a warning. */
class RealSchemasTest {

    @TestFactory
    Stream<DynamicTest> clients_of_real_projects_read_and_write() throws IOException {
        return folders(SharedCases.require().folder("real"))
                .map(project -> DynamicTest.dynamicTest(
                        project.getFileName().toString(), () -> exercise(project.resolve("head"))));
    }

    @Test
    void schemas_of_their_histories_become_java() throws IOException {
        List<Path> schemas = new ArrayList<>();
        for (Path project : folders(SharedCases.require().folder("real")).toList()) {
            List<Path> triples = folders(project.resolve("triples")).toList();
            schemas.add(triples.get(triples.size() / 2).resolve("before"));
        }
        assertThatAllCompile(schemas);
    }

    @Test
    void valid_schemas_of_the_engine_s_own_tests_become_java() throws IOException {
        List<Path> schemas = entries(SharedCases.require().folder("psl-validation"))
                .filter(file -> resolution(file).schema() != null)
                .toList();
        assertThat(schemas).isNotEmpty();
        assertThatAllCompile(schemas);
    }

    /** All at once, each in its own package: starting javac costs more than compiling a schema. */
    private static void assertThatAllCompile(List<Path> locations) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < locations.size(); i++) {
            Schema schema = resolution(locations.get(i)).orThrow();
            files.putAll(new JavaGenerator()
                    .generate(schema, CodegenOptions.of("com.acme.db" + i))
                    .files());
        }
        assertThat(Compilation.of(files).problems()).as("%s", locations).isEmpty();
    }

    private static void exercise(Path location) throws ReflectiveOperationException, SQLException {
        Schema schema = resolution(location).orThrow();
        CodegenOptions options = CodegenOptions.of("com.acme.db");
        Compilation compilation =
                Compilation.of(new JavaGenerator().generate(schema, options).files());
        assertThat(compilation.problems()).isEmpty();

        // Indexes of these projects use the extension, which a migration of theirs creates by hand.
        PGSimpleDataSource dataSource = SchemaDatabases.create(schema, "CREATE EXTENSION IF NOT EXISTS pg_trgm;\n");
        // One model at a time: rows need no parents.
        dataSource.setOptions("-c session_replication_role=replica");
        GenerationPlan plan = Planner.plan(schema, options.packageName());
        ClassLoader loader = compilation.load();
        try (Connection connection = dataSource.getConnection()) {
            Object database = loader.loadClass(plan.database().qualifiedName())
                    .getMethod("of", DataSource.class)
                    .invoke(null, OneConnection.of(connection));
            ClientProbe probe = new ClientProbe(database, loader, new Random(7));
            RandomValues values = new RandomValues(new Random(7), loader);
            for (JavaModel model : plan.models()) {
                if (model.isWritable()) {
                    probe.exercise(model);
                    new OperationsProbe(model, database, loader, values).exercise();
                }
            }
        }
    }

    private static Resolution resolution(Path location) {
        return SchemaFiles.read(location, location).resolve();
    }

    private static Stream<Path> folders(Path parent) throws IOException {
        return entries(parent).filter(Files::isDirectory);
    }

    private static Stream<Path> entries(Path parent) throws IOException {
        try (Stream<Path> list = Files.list(parent)) {
            return list.sorted().toList().stream();
        }
    }
}
