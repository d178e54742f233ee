package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.Generated;
import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random questions to generated code and to memory, then random nested writes. {@code -Dreads.cases=100000} asks as many of each
 * schema, {@code -Dnested.cases=100000} writes as often, {@code -Dreads.seed=7} does so with others,
 * {@code -Dreads.schemas=hoppscotch} with those that are called so.
 */
class ReadsDifferentialTest {

    private static final int CASES = Integer.getInteger("reads.cases", 300);
    private static final int WRITES = Integer.getInteger("nested.cases", 60);
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
        String chosen = System.getProperty("reads.schemas", "");
        return schemas.stream()
                .filter(schema -> schema.toString().contains(chosen))
                .map(schema -> DynamicTest.dynamicTest(schema.toString(), () -> ask(schema)));
    }

    private static void ask(FilledSchema schema, int number) {
        try {
            new RandomRead(schema, new Random(SEED * 1_000_000_007L + number)).ask();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed %d, case %d: %s".formatted(SEED, number, e.getMessage()), e);
        }
    }

    private static void ask(Path location) throws Exception {
        Map<String, Integer> done = RandomNestedWrite.counts();
        for (int start = 0; start < Math.max(CASES, WRITES); start += CASES_PER_DATABASE) {
            Random random = new Random(SEED * 1_000_003 + start);
            int end = start + CASES_PER_DATABASE;
            try (FilledSchema schema = new FilledSchema(Generated.schema(location), random, ROWS)) {
                for (int i = start; i < Math.min(CASES, end); i++) {
                    // each case by its own number, so that one can be repeated
                    ask(schema, i);
                }
                for (int i = start; i < Math.min(WRITES, end); i++) {
                    write(schema, i, done);
                }
            }
        }
        String name = location.toString().replaceAll("\\W+", "-");
        Files.writeString(Path.of("target", "nested-writes" + name + ".txt"), done + "\n");
    }

    private static void write(FilledSchema schema, int number, Map<String, Integer> done) {
        try {
            new RandomNestedWrite(schema, new Random(SEED * 2_000_000_011L + number), done).write();
        } catch (AssertionError | RuntimeException | ReflectiveOperationException e) {
            throw new AssertionError("seed %d, write %d: %s".formatted(SEED, number, e.getMessage()), e);
        }
    }
}
