package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.RandomPredicates.Pair;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random predicates, asked of the database and of the same rows in memory. */
@ExtendWith(Postgres.class)
class PredicatesTest {

    private static final int ROWS = 60;
    private static final int PREDICATES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void database_and_memory_agree(long seed, DataSource dataSource) throws Exception {
        Random random = new Random(seed);
        Database db = Database.of(dataSource);
        RandomRows rows = new RandomRows(random);
        List<UserCreate> inputs = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            inputs.add(rows.user(i));
        }
        db.user().createMany(inputs);
        rows.payments(db, db.user().findMany(User.all()));
        Graph graph = new Graph(db);
        RandomPredicates predicates = new RandomPredicates(random, graph);
        try (var connection = dataSource.getConnection()) {
            Database one = Database.of(new OneConnection(connection));
            for (int i = 0; i < PREDICATES; i++) {
                Pair<User> pair = predicates.user(3);
                List<User> expected = graph.users.stream()
                        .filter(pair.memory())
                        .sorted(Comparator.comparing(User::telegramId))
                        .toList();
                Query<User> query = User.where(pair.database()).orderBy(User.TELEGRAM_ID.asc());
                assertThat(one.user().findMany(query))
                        .as("seed %d, predicate %d: %s", seed, i, pair.database())
                        .isEqualTo(expected);
                assertThat(one.user().count(query)).isEqualTo(expected.size());
            }
        }
    }
}
