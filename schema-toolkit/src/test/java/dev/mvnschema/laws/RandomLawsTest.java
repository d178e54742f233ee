package dev.mvnschema.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random schemas over the whole language, half of the pairs small edits of one another, rows in every table. Laws: what a plan
 * makes is what was wanted; then nothing is left to do; the plan of an undo file leads back, in one transaction; rows stay, or the
 * plan told of it; {@code pg_dump} sees what introspection sees. {@code -Dlaws.pairs=5000 -Dlaws.first=1} runs more,
 * {@code -Dlaws.dumps=10} compares dumps of every tenth.
 */
class RandomLawsTest {

    /** Of so many pairs, one is looked at more closely: each state when it is made, and a planned way back besides the undo. */
    private static final int CLOSER = 5;

    private static final Score SCORE = new Score("random-laws");

    @AfterAll
    static void score() {
        SCORE.write();
    }

    @TestFactory
    Stream<DynamicTest> pairs() {
        long first = Long.getLong("laws.first", 1);
        return LongStream.range(first, first + Integer.getInteger("laws.pairs", 24))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> judge(seed)));
    }

    private static void judge(long seed) throws SQLException {
        List<String> violations = new ArrayList<>();
        try (LawDatabase one = LawDatabase.fresh();
                LawDatabase other = LawDatabase.fresh()) {
            RandomCatalog random = new RandomCatalog(seed, one.major());
            Catalog a = random.fresh();
            Catalog b = seed % 2 == 0 ? random.edited(a) : random.fresh();
            Catalog from = made(one, a, violations, seed % CLOSER == 0);
            Catalog to = made(other, b, violations, seed % CLOSER == 0);
            if (violations.isEmpty()) {
                Transition there = Transition.filled(one, from, to);
                violations.addAll(go(there, "there", () -> Transition.filled(again(one, a), from, to)));
                if (violations.isEmpty() && dumps(seed, one)) {
                    SCORE.add("dumps", "compared");
                    if (!Dump.of(one.url()).equals(Dump.of(other.url()))) {
                        violations.add("DUMP " + Dump.difference(Dump.of(one.url()), Dump.of(other.url())));
                    }
                }
                if (violations.isEmpty()) {
                    violations.addAll(go(there.undo(), "undone", null));
                }
                if (violations.isEmpty() && seed % CLOSER == 0) {
                    violations.addAll(go(
                            Transition.filled(other, to, from),
                            "and back",
                            () -> Transition.filled(again(other, b), to, from)));
                }
            }
        }
        SCORE.add(seed % 2 == 0 ? "edits" : "strangers", violations.isEmpty() ? "passed" : "FAILED");
        assertThat(violations).isEmpty();
    }

    private static boolean dumps(long seed, LawDatabase database) throws SQLException {
        int every = Integer.getInteger("laws.dumps", 0);
        return every > 0 && seed % every == 0 && Dump.major().orElse(0) >= database.major();
    }

    /** What is in the database, after making it from nothing. */
    private static Catalog made(LawDatabase database, Catalog wanted, List<String> violations, boolean looked)
            throws SQLException {
        Plan plan = new MigrationPlanner().plan(Catalog.EMPTY, wanted, Hints.NONE);
        try {
            database.apply(plan);
        } catch (SQLException e) {
            violations.add("CREATION " + e.getMessage() + "\n" + MigrationScript.render(plan));
            return Catalog.EMPTY;
        }
        Catalog made = database.introspect();
        if (!looked) {
            return made;
        }
        Plan left = new MigrationPlanner(database.forms()).plan(made, wanted, Hints.NONE);
        if (!left.changes().isEmpty()) {
            violations.add(
                    "CREATED " + DiffSummary.render(left.changes()) + "\nafter\n" + MigrationScript.render(plan));
        }
        return made;
    }

    private static LawDatabase again(LawDatabase database, Catalog script) throws SQLException {
        database.clean();
        database.apply(new MigrationPlanner().plan(Catalog.EMPTY, script, Hints.NONE));
        return database;
    }

    /** @param again for a plan of several parts that rows have stopped half-way */
    private static List<String> go(Transition transition, String way, @Nullable Again again) throws SQLException {
        List<String> violations = transition.run();
        Transition last = transition;
        if (again != null && violations.stream().anyMatch(violation -> violation.startsWith("ROWS "))) {
            last = again.transition();
            violations = last.runEmpty();
        }
        SCORE.add(way, last.rows().title());
        return violations;
    }

    /** The same from the beginning. */
    private interface Again {
        Transition transition() throws SQLException;
    }
}
