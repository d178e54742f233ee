package dev.mvnschema.studio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where reading all keys in their order takes too long, a sample leads about to the right place, and says so. */
class SampledAnchorsTest {

    private static final int ROWS = 100_000;
    private static final Duration NO_PATIENCE = Duration.ofMillis(1);

    private static Db db;
    private static Entities entities;

    @BeforeAll
    static void open() throws SQLException {
        DatabaseUrl url = TestDatabases.with("""
                CREATE TABLE item (id int PRIMARY KEY, grade int NOT NULL, filling text NOT NULL);
                INSERT INTO item SELECT n, (n * 7919) %% 100000, repeat('x', 60) FROM generate_series(0, %d) n;
                ANALYZE item;
                """.formatted(ROWS - 1));
        ConnectionFactory connections = new ConnectionFactory(url);
        db = new Db(connections);
        try (Connection connection = connections.open()) {
            entities = Entities.of(
                    Introspector.introspect(connection, IntrospectionScope.single("public")), null, "public");
        }
    }

    @AfterAll
    static void close() {
        db.close();
    }

    @Test
    void anchors_stand_about_where_they_say() throws SQLException {
        Anchors anchors = new AnchorFinder(db, selection(Map.of()), ROWS, NO_PATIENCE).find();
        assertThat(anchors.exact()).isFalse();
        assertThat(anchors.byIndex()).hasSizeGreaterThan(1000);
        anchors.byIndex()
                .forEach((index, cursor) -> assertThat(Long.parseLong(String.valueOf(cursor.get(0))))
                        .as("the id at %d", index)
                        .isCloseTo(index, within(ROWS / 20L)));
    }

    @Test
    void the_same_sample_is_taken_each_time() throws SQLException {
        Anchors first = new AnchorFinder(db, selection(Map.of()), ROWS, NO_PATIENCE).find();
        Anchors again = new AnchorFinder(db, selection(Map.of()), ROWS, NO_PATIENCE).find();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_jump_lands_near_and_the_page_says_that_it_is_an_estimate() throws SQLException {
        Page page = page(selection(Map.of()), 60_000);
        assertThat(page.exact()).isFalse();
        assertThat(page.rows()).hasSize(100);
        assertThat(first(page, 0)).isCloseTo(60_000, within(ROWS / 20L));
    }

    @Test
    void it_is_an_estimate_even_where_the_estimated_number_is_the_one_asked_for() throws SQLException {
        Anchors estimated = new AnchorFinder(db, selection(Map.of()), ROWS, NO_PATIENCE).find();
        Long index = estimated.byIndex().ceilingKey(60_000L);
        assertThat(index).isNotNull();
        Page page = db.read(
                Duration.ofMinutes(2),
                connection -> new PageReader(selection(Map.of()), 100, () -> estimated)
                        .read(connection, new Position.At(index)));
        assertThat(page.exact()).isFalse();
    }

    @Test
    void also_among_filtered_rows_in_another_order() throws SQLException {
        JsonObject filter = new JsonObject(Map.of("column", "id", "op", "lt", "value", "50000"));
        JsonObject sort = new JsonObject(Map.of("column", "grade", "desc", true));
        Selection half = selection(Map.of("filter", filter, "sort", List.of(sort)));
        AnchorFinder finder = new AnchorFinder(db, half, ROWS / 2, NO_PATIENCE);
        Page page = db.read(
                Duration.ofMinutes(2),
                connection -> new PageReader(half, 100, () -> found(finder)).read(connection, new Position.At(10_000)));
        assertThat(page.exact()).isFalse();
        // The grades are spread evenly over the half that is left: a fifth of it lies above 80,000.
        assertThat(first(page, 1)).isCloseTo(80_000, within(ROWS / 20L));
    }

    @Test
    void with_time_enough_the_numbers_are_right() throws SQLException {
        Anchors anchors = new AnchorFinder(db, selection(Map.of()), ROWS, Duration.ofMinutes(2)).find();
        assertThat(anchors.exact()).isTrue();
        assertThat(anchors.byIndex().get(50_000L)).containsExactly("49999");
    }

    private static Page page(Selection selection, long at) throws SQLException {
        AnchorFinder finder = new AnchorFinder(db, selection, ROWS, NO_PATIENCE);
        return db.read(
                Duration.ofMinutes(2),
                connection ->
                        new PageReader(selection, 100, () -> found(finder)).read(connection, new Position.At(at)));
    }

    private static Anchors found(AnchorFinder finder) {
        try {
            return finder.find();
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static long first(Page page, int column) {
        return Long.parseLong(String.valueOf(page.rows().get(0).cells().get(column)));
    }

    private static Selection selection(Map<String, Object> also) {
        Map<String, Object> request = new HashMap<>(also);
        request.put("entity", "item");
        return Selection.of(entities, new JsonObject(Map.copyOf(request)));
    }
}
