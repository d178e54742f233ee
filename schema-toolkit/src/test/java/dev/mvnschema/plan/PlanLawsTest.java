package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A plan that has run leads to the schema, and planning again gives nothing. */
class PlanLawsTest {

    /** For operator classes that real projects use. */
    private static final String EXTENSIONS = "CREATE EXTENSION pg_trgm; CREATE EXTENSION citext;";

    @TestFactory
    Stream<DynamicTest> heads_load() {
        return Triple.projects().stream()
                .map(project -> DynamicTest.dynamicTest(
                        project.getFileName().toString(),
                        () -> leads(Planning.NOTHING, Planning.mapped(SharedCases.schema(project.resolve("head"))))));
    }

    /** Every fifth of them; {@code -Dplan.laws.every=1} runs all. */
    @TestFactory
    Stream<DynamicTest> commits_lead_from_before_to_after() {
        List<Triple> triples = Triple.all();
        int every = Integer.getInteger("plan.laws.every", 5);
        return IntStream.range(0, triples.size())
                .filter(i -> i % every == 0)
                .mapToObj(triples::get)
                .map(triple -> DynamicTest.dynamicTest(triple.name(), () -> leads(triple.before(), triple.after())));
    }

    static void leads(MappedSchema before, MappedSchema after) throws SQLException {
        DatabaseUrl url = TestDatabases.with(EXTENSIONS);
        run(url, Planning.plan(Planning.NOTHING, before));
        assertNothingLeft(url, before, before.catalog().equals(Catalog.EMPTY) ? after : before, before);
        run(url, Planning.plan(before, after));
        assertNothingLeft(url, before, after, after);
    }

    /** Each part of a plan is a file of its own. */
    private static void run(DatabaseUrl url, Plan plan) {
        MigrationScript.renderParts(plan).forEach(part -> TestDatabases.execute(url, part));
    }

    private static void assertNothingLeft(DatabaseUrl url, MappedSchema one, MappedSchema other, MappedSchema wanted)
            throws SQLException {
        try (Connection connection = new ConnectionFactory(url).open()) {
            Catalog current = Introspector.introspect(connection, scope(one, other));
            Plan left = new MigrationPlanner().plan(current, wanted.catalog(), other.hints());
            assertThat(DiffSummary.render(left.changes())).isEqualTo(DiffSummary.NONE);
        }
    }

    private static IntrospectionScope scope(MappedSchema... schemas) {
        TreeSet<String> names = new TreeSet<>();
        for (MappedSchema schema : schemas) {
            schema.catalog().tables().forEach(table -> {
                String name = table.name().schema();
                if (name != null) {
                    names.add(name);
                }
            });
        }
        return names.isEmpty()
                ? IntrospectionScope.single("public")
                : IntrospectionScope.multiple(List.copyOf(names), "public");
    }
}
