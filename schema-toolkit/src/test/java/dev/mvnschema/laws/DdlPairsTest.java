package dev.mvnschema.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.testing.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pairs of schemas from the suites of five other tools, in both directions: the one becomes the other, by our eyes and by those of
 * {@code pg_dump}. Every twelfth; {@code -Dddl.every=1} runs all, {@code -Dddl.only=…} those whose name holds a text.
 */
class DdlPairsTest {

    private static final Score SCORE = new Score("ddl-pairs");

    @BeforeAll
    static void cases() {
        SharedCases.require();
    }

    @AfterAll
    static void score() {
        SCORE.write();
    }

    @TestFactory
    Stream<DynamicTest> pairs() {
        List<DdlPair> pairs = DdlPair.all();
        int every = Integer.getInteger("ddl.every", 12);
        String only = System.getProperty("ddl.only", "");
        return IntStream.range(0, pairs.size())
                .filter(i -> i % every == 0)
                .mapToObj(pairs::get)
                .filter(pair -> pair.loads() && (pair.source() + "/" + pair.name()).contains(only))
                .map(pair -> DynamicTest.dynamicTest(pair.source() + "/" + pair.name(), () -> judge(pair)));
    }

    private static void judge(DdlPair pair) throws SQLException {
        pair.roles().forEach(TestDatabases::ensureRole);
        List<String> violations = new ArrayList<>();
        try (LawDatabase one = LawDatabase.fresh();
                LawDatabase other = LawDatabase.fresh()) {
            try {
                one.execute(pair.a());
                other.execute(pair.b());
            } catch (SQLException e) {
                SCORE.add(pair.source() + (pair.core() ? " core" : " other"), "does not load here");
                assumeThat(e.getMessage()).as("this server does not take it").isNull();
            }
            Catalog a = one.introspect();
            Catalog b = other.introspect();
            boolean dumps = pair.core() && Dump.major().orElse(0) >= one.major();
            List<String> dumpA = dumps ? Dump.of(one.url()) : List.of();
            List<String> dumpB = dumps ? Dump.of(other.url()) : List.of();
            violations.addAll(go(pair, pair.a(), one, a, b, dumpB));
            violations.addAll(go(pair, pair.b(), other, b, a, dumpA));
        }
        assertThat(violations).isEmpty();
    }

    private static List<String> go(
            DdlPair pair, String script, LawDatabase database, Catalog from, Catalog to, List<String> dump)
            throws SQLException {
        String category = pair.source() + (pair.core() ? " core" : " other");
        Transition transition = new Transition(database, from, to);
        if (!pair.core() && transition.refuses()) {
            SCORE.add(category, "refused");
            SCORE.note(pair.source() + "/" + pair.name() + ": " + transition.refusals());
            return List.of();
        }
        List<String> violations = transition.run();
        LawDatabase looked = database;
        if (violations.stream().anyMatch(violation -> violation.startsWith("ROWS ") && transition.tells())) {
            try (LawDatabase empty = LawDatabase.fresh()) {
                empty.execute(script);
                violations = new Transition(empty, from, to).runEmpty();
                violations = withDump(violations, dump, empty, transition);
            }
            SCORE.add(category, violations.isEmpty() ? "passed, told that rows stand against it" : "FAILED");
            return violations;
        }
        violations = withDump(violations, dump, looked, transition);
        SCORE.add(category, violations.isEmpty() ? "passed" : "FAILED");
        return violations;
    }

    private static List<String> withDump(
            List<String> violations, List<String> dump, LawDatabase database, Transition transition) {
        if (!violations.isEmpty() || dump.isEmpty()) {
            return violations;
        }
        List<String> now = modelled(Dump.of(database.url()));
        List<String> wanted = modelled(dump);
        if (now.equals(wanted)) {
            return violations;
        }
        return List.of(
                "DUMP " + Dump.difference(now, wanted) + "\nafter\n" + MigrationScript.render(transition.plan()));
    }

    /** Some pairs that count as core have types that are not modelled, and are left as they are. */
    private static List<String> modelled(List<String> dump) {
        return dump.stream()
                .filter(statement -> !statement.startsWith("CREATE TYPE") || statement.contains(" AS ENUM "))
                .toList();
    }
}
