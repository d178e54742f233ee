package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Schemas that no one here wrote become Java that compiles without a warning. */
class RealSchemasTest {

    @TestFactory
    Stream<DynamicTest> schemas_of_real_projects() throws IOException {
        return folders(SharedCases.require().folder("real"))
                .map(project -> test(project.getFileName() + " head", project.resolve("head")));
    }

    @TestFactory
    Stream<DynamicTest> one_schema_of_the_history_of_each_project() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path project : folders(SharedCases.require().folder("real")).toList()) {
            List<Path> triples = folders(project.resolve("triples")).toList();
            Path triple = triples.get(triples.size() / 2);
            tests.add(test(project.getFileName() + " before " + triple.getFileName(), triple.resolve("before")));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> valid_schemas_of_the_engine_s_own_tests() throws IOException {
        return entries(SharedCases.require().folder("psl-validation"))
                .filter(file -> resolution(file).schema() != null)
                .map(file -> test(file.getFileName().toString(), file));
    }

    private static DynamicTest test(String name, Path location) {
        return DynamicTest.dynamicTest(name, () -> {
            Schema schema = resolution(location).orThrow();
            GeneratedSources sources = new JavaGenerator().generate(schema, CodegenOptions.of("com.acme.db"));
            assertThat(sources.files()).hasSizeGreaterThan(schema.models().size());
            assertThat(Compilation.of(sources.files()).problems()).isEmpty();
        });
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
