package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diff.PrintedForms;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.SqlScript;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The histories of real projects: what they shipped up to a commit is replayed, our migration to the schema of that commit is
 * applied, and nothing differs from it. The long histories only with {@code -Dreplay.all=true}.
 */
class ReplayConformanceTest {

    private static final int SHORT = 25;
    private static final TreeMap<String, TreeMap<String, Integer>> SCORE = new TreeMap<>();

    @BeforeAll
    static void cases() {
        SharedCases.require();
    }

    @AfterAll
    static void score() {
        SCORE.forEach((project, outcomes) -> System.out.println(project + ": " + outcomes));
    }

    @TestFactory
    Stream<DynamicTest> projects() {
        boolean all = Boolean.getBoolean("replay.all");
        return Triple.projects().stream()
                .filter(project ->
                        all || Triple.children(project.resolve("migrations")).size() < SHORT)
                .map(project -> DynamicTest.dynamicTest(String.valueOf(project.getFileName()), () -> replay(project)));
    }

    private static void replay(Path project) throws SQLException {
        DatabaseUrl history = TestDatabases.fresh();
        List<Path> open = new ArrayList<>(Triple.children(project.resolve("migrations")));
        List<String> failures = new ArrayList<>();
        for (Path triple : Triple.children(project.resolve("triples"))) {
            while (!open.isEmpty() && open.get(0).getFileName().compareTo(triple.getFileName()) < 0) {
                Path script = open.remove(0).resolve("migration.sql");
                if (Files.exists(script)) {
                    run(history, Triple.text(script));
                }
            }
            failures.addAll(judge(project, triple, history));
        }
        assertThat(failures).isEmpty();
    }

    private static List<String> judge(Path project, Path folder, DatabaseUrl history) throws SQLException {
        Triple triple = Triple.read(project, folder);
        List<String> failures = new ArrayList<>();
        DatabaseUrl direct = TestDatabases.copyOf(history);
        Plan plan = plan(direct, triple.before(), triple.after());
        apply(direct, plan);
        Set<String> left = differences(direct, triple.before(), triple.after());
        count(project, left.isEmpty() ? "led to the schema" : "FAILED");
        if (!left.isEmpty()) {
            failures.add(triple.name() + " leaves " + left + "\nafter\n" + MigrationScript.render(plan));
        }
        DatabaseUrl declared = TestDatabases.copyOf(history);
        Set<String> prior = differences(declared, triple.before(), triple.before());
        try {
            apply(declared, Planning.plan(triple.before(), triple.after()));
            Set<String> rest = differences(declared, triple.before(), triple.after());
            rest.removeAll(prior);
            count(
                    project,
                    rest.isEmpty()
                            ? (prior.isEmpty() ? "between schemas: clean" : "between schemas: prior differences alone")
                            : "between schemas: MORE DIFFERENCES");
            if (!rest.isEmpty()) {
                failures.add(triple.name() + " between its schemas leaves " + rest + "\nbeside\n" + prior);
            }
        } catch (SQLException e) {
            count(
                    project,
                    prior.isEmpty() ? "between schemas: FAILED" : "between schemas: the history made something else");
            if (prior.isEmpty()) {
                failures.add(triple.name() + " between its schemas fails: " + e.getMessage());
            }
        }
        return failures;
    }

    private static void count(Path project, String outcome) {
        SCORE.computeIfAbsent(String.valueOf(project.getFileName()), name -> new TreeMap<>())
                .merge(outcome, 1, Integer::sum);
    }

    /** Line by line, so that what was there before can be told from what is new. */
    private static Set<String> differences(DatabaseUrl url, MappedSchema before, MappedSchema wanted)
            throws SQLException {
        Plan plan = plan(url, before, wanted);
        if (plan.changes().isEmpty()) {
            return new LinkedHashSet<>();
        }
        return plan.steps().stream()
                .flatMap(step -> step.statements().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Plan plan(DatabaseUrl url, MappedSchema before, MappedSchema wanted) throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        for (Catalog catalog : List.of(before.catalog(), wanted.catalog())) {
            catalog.tables().stream()
                    .map(table -> table.name().schema())
                    .filter(name -> name != null)
                    .forEach(names::add);
        }
        try (Connection connection = new ConnectionFactory(url).open()) {
            Catalog current = Introspector.introspect(
                    connection,
                    names.isEmpty()
                            ? IntrospectionScope.single("public")
                            : IntrospectionScope.multiple(List.copyOf(names), "public"));
            PrintedForms forms = new PrintedForms(new ConnectionFactory(url)::open, "public");
            return new MigrationPlanner(forms).plan(current, wanted.catalog(), wanted.hints());
        }
    }

    private static void apply(DatabaseUrl url, Plan plan) throws SQLException {
        for (String part : MigrationScript.renderParts(plan)) {
            run(url, part);
        }
    }

    /** In one transaction, or statement by statement where PostgreSQL wants no transaction. */
    private static void run(DatabaseUrl url, String script) throws SQLException {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            try {
                statement.execute(script);
            } catch (SQLException e) {
                if (!"25001".equals(e.getSQLState())) {
                    throw e;
                }
                for (SqlScript.Statement single : SqlScript.split(script)) {
                    statement.execute(single.sql());
                }
            }
        }
    }
}
