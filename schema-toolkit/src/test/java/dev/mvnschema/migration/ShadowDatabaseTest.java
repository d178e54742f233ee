package dev.mvnschema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowDatabaseTest {

    private final AtomicInteger replays = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_known_state_is_only_read_and_a_new_one_runs_what_is_new(boolean templates) {
        DatabaseUrl url = TestDatabases.fresh();
        ShadowStates states = templates ? new TemplateStates(url, Reporter.silent()) : new WipedState(url);
        ShadowStates counted = (schema, chain, migrate) -> states.reach(schema, chain, connections -> {
            replays.incrementAndGet();
            migrate.accept(connections);
        });
        ShadowDatabase shadow = new ShadowDatabase(counted, Reporter.silent());
        // Of this run alone, so that no state of an earlier run is found.
        MigrationFile first = file("1", "CREATE TABLE a (id int); -- " + System.nanoTime());
        MigrationFile second = file("2", "CREATE TABLE b (id int); SELECT pg_sleep(0);");
        MigrationFile other = file("2", "CREATE TABLE c (id int);");

        assertThat(tables(shadow, List.of())).isEmpty();
        assertThat(replays).hasValue(0);
        assertThat(tables(shadow, List.of(first))).containsExactly("a");
        assertThat(tables(shadow, List.of(first))).containsExactly("a");
        assertThat(replays).hasValue(1);
        assertThat(tables(shadow, List.of(second, first))).containsExactly("a", "b");
        assertThat(tables(shadow, List.of(first, second))).containsExactly("a", "b");
        assertThat(replays).hasValue(2);
        // Another branch: what the first one made is not in the way.
        assertThat(tables(shadow, List.of(first, other))).containsExactly("a", "c");
        assertThat(replays).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_migration_that_fails_spoils_nothing(boolean templates) {
        DatabaseUrl url = TestDatabases.fresh();
        ShadowStates states = templates ? new TemplateStates(url, Reporter.silent()) : new WipedState(url);
        ShadowDatabase shadow = new ShadowDatabase(states, Reporter.silent());
        MigrationFile first = file("1", "CREATE TABLE a (id int); -- " + System.nanoTime());
        MigrationFile broken = file("2", "ALTER TABLE nowhere ADD COLUMN b int;");

        assertThat(Problems.single(() -> tables(shadow, List.of(first, broken))).code())
                .isEqualTo(MigrationCode.REPLAY_FAILED);
        assertThat(tables(shadow, List.of(first))).containsExactly("a");
    }

    @Test
    void a_database_that_is_in_use_is_not_wiped() {
        DatabaseUrl url = TestDatabases.fresh();
        TestDatabases.execute(url, "CREATE TABLE precious (id int)");
        ShadowDatabase shadow = new ShadowDatabase(new WipedState(url), Reporter.silent());

        assertThat(Problems.single(() -> tables(shadow, List.of(file("1", "CREATE TABLE a (id int);"))))
                        .message())
                .contains("public.precious", "not wiped");
        TestDatabases.execute(url, "DROP TABLE precious");
    }

    private static List<String> tables(ShadowDatabase shadow, List<MigrationFile> files) {
        Catalog catalog = shadow.replay(files, "public", IntrospectionScope.single("public"));
        return catalog.tables().stream()
                .map(table -> table.name())
                .map(Name::name)
                .toList();
    }

    private static MigrationFile file(String version, String sql) {
        String script = "V" + version + "__x.sql";
        return new MigrationFile(Path.of(script), new Version(version), "x", script, sql, null);
    }
}
