package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.oracle.SharedCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The statements of Prisma's engine for real projects, byte by byte. */
class EngineConformanceTest {

    /** The engine's version 7 begins with it; every database has that schema. */
    private static final String CREATE_PUBLIC = "-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS \"public\";\n\n";

    @BeforeAll
    static void cases() {
        SharedCases.require();
    }

    @TestFactory
    Stream<DynamicTest> creation_scripts() {
        return Triple.projects().stream()
                .map(project -> DynamicTest.dynamicTest(project.getFileName().toString(), () -> {
                    MappedSchema head = Planning.mapped(SharedCases.schema(project.resolve("head")));
                    String engine = Triple.text(project.resolve("oracle-from-empty.sql"))
                            .replace(CREATE_PUBLIC, "");
                    assertThat(Planning.engineScript(Planning.NOTHING, head).strip())
                            .isEqualTo(engine.strip());
                    assertThat(script(Planning.NOTHING, head).strip()).isEqualTo(engine.strip());
                }));
    }

    @TestFactory
    Stream<DynamicTest> commits() {
        return Triple.all().stream()
                .map(triple -> DynamicTest.dynamicTest(triple.name(), () -> {
                    assertThat(Planning.engineScript(triple.before(), triple.after())
                                    .strip())
                            .isEqualTo(triple.engine().strip());
                }));
    }

    /** What the product writes differs only where docs/differences-from-prisma.md says so. */
    @TestFactory
    Stream<DynamicTest> commits_in_our_own_statements() {
        return Triple.all().stream()
                .map(triple -> DynamicTest.dynamicTest(triple.name(), () -> {
                    List<String> ours = withoutPositions(Planning.statements(script(triple.before(), triple.after())));
                    List<String> engines = withoutTransaction(Planning.statements(triple.engine()));
                    if (engines.stream().noneMatch(statement -> recreatesColumn(statement, engines))) {
                        assertThat(ours).isEqualTo(engines);
                    }
                }));
    }

    private static String script(MappedSchema before, MappedSchema after) {
        return MigrationScript.steps(Planning.plan(before, after).steps());
    }

    private static List<String> withoutPositions(List<String> statements) {
        return statements.stream()
                .map(statement -> statement.replaceAll("(ADD VALUE '[^']*') BEFORE '[^']*'", "$1"))
                .toList();
    }

    private static List<String> withoutTransaction(List<String> statements) {
        return statements.stream()
                .filter(statement -> !statement.equals("BEGIN") && !statement.equals("COMMIT"))
                .toList();
    }

    /** A column dropped and added in one statement, where the product converts it. */
    private static boolean recreatesColumn(String statement, List<String> all) {
        return all.contains(statement) && statement.matches(".*DROP COLUMN (\"[^\"]*\"), ADD COLUMN \\1.*");
    }
}
