package dev.mvnschema.psl.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every real schema means to us what it means to the engine: models, fields, keys, relations, defaults, names. */
class DataModelConformanceTest {

    @TestFactory
    Stream<DynamicTest> every_real_schema_means_the_same() throws IOException {
        Path folder = SharedCases.require().folder("real");
        try (Stream<Path> projects = Files.list(folder)) {
            List<Path> sorted = projects.sorted().toList();
            return sorted.stream()
                    .map(project -> DynamicTest.dynamicTest(
                            project.getFileName().toString(), () -> compare(project.resolve("head"))));
        }
    }

    private static void compare(Path schema) {
        List<String> ours = new OurModel(Objects.requireNonNull(
                        Verdict.resolve(SharedCases.schema(schema)).schema()))
                .lines();
        List<String> engine = EngineModel.lines(Oracle.datamodel(schema));
        assertThat(without(ours, engine)).as("lines of ours alone").isEqualTo(without(engine, ours));
        assertThat(ours).hasSameSizeAs(engine);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }
}
