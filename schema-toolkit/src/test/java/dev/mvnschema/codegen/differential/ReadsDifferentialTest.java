package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.Generated;
import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random questions to generated code and to memory. {@code -Dreads.cases=100000} asks as many of each schema, {@code
 * -Dreads.seed=7} other ones.
 */
class ReadsDifferentialTest {

    private static final int CASES = Integer.getInteger("reads.cases", 300);
    private static final long SEED = Long.getLong("reads.seed", 1);
    private static final int ROWS = 30;
    private static final int CASES_PER_DATABASE = 5_000;

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    @TestFactory
    Stream<DynamicTest> database_and_memory_agree() throws IOException {
        List<Path> schemas = new ArrayList<>();
        schemas.add(ROOT.resolve("mybatis-runtime/src/test/resources/sample/schema.prisma"));
        schemas.add(Path.of("src/test/resources/codegen/differential/schema.prisma"));
        if (SharedCases.ifPresent().isPresent()) {
            try (Stream<Path> projects = Files.list(SharedCases.require().folder("real"))) {
                projects.sorted()
                        .limit(3)
                        .map(project -> project.resolve("head"))
                        .forEach(schemas::add);
            }
        }
        return schemas.stream().map(schema -> DynamicTest.dynamicTest(schema.toString(), () -> ask(schema)));
    }

    private static void ask(FilledSchema schema, int number) {
        try {
            new RandomRead(schema, new Random(SEED * 1_000_000_007L + number)).ask();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed %d, case %d: %s".formatted(SEED, number, e.getMessage()), e);
        }
    }

    private static void ask(Path location) throws Exception {
        for (int asked = 0; asked < CASES; asked += CASES_PER_DATABASE) {
            Random random = new Random(SEED * 1_000_003 + asked);
            try (FilledSchema schema = new FilledSchema(Generated.schema(location), random, ROWS)) {
                for (int i = asked; i < Math.min(CASES, asked + CASES_PER_DATABASE); i++) {
                    // each case by its own number, so that one can be repeated
                    ask(schema, i);
                }
            }
        }
    }
}
