package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.testing.PlainFlyway;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every history that a deploy writes is the one that Flyway would have written, and each goes on from the other's. */
class FlywayAgreementTest {

    private static final String ROWS = "SELECT string_agg(concat_ws('|', installed_rank, coalesce(version, '-'),"
            + " description, type, script, coalesce(checksum::text, '-'), installed_by, success), E'\\n'"
            + " ORDER BY installed_rank) FROM %s.flyway_schema_history";

    private static final String SHAPE = """
            SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
              SELECT concat_ws('|', attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) line
              FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
              WHERE attrelid = 'flyway_schema_history'::regclass AND attnum > 0
              UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'flyway_schema_history'::regclass
              UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint
              WHERE conrelid = 'flyway_schema_history'::regclass) all_lines""";

    @TempDir
    Path directory;

    @TempDir
    Path other;

    private TestProject ours;
    private TestProject flyways;

    @BeforeEach
    void write() {
        ours = new TestProject(directory);
        flyways = new TestProject(other);
        ours.migration("V1__first_table.sql", "CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1);");
        ours.migration("V001_1__crlf.sql", "\uFEFFALTER TABLE a\r\n  ADD COLUMN b text;\r\n");
        ours.migration("V2.0.sql", "CREATE TABLE \"Quoted\" (id int);");
        ours.migration("sub/V3__" + "long_".repeat(42) + "end.sql", "CREATE TABLE c (id int)");
        ours.migration("V20261122101112__index.sql", "CREATE INDEX CONCURRENTLY i ON a (b);");
        ours.migration("V20261122101113__marked.sql", "CREATE INDEX CONCURRENTLY j ON c (id);");
        ours.migration("V20261122101113__marked.sql.conf", "executeInTransaction=false\n");
        ours.migration(
                "V20261122101114__who.sql",
                "CREATE TABLE who AS SELECT '${flyway:user}' u, '${flyway:table}' t,"
                        + " '${flyway:defaultSchema}' s, '${flyway:filename}' f, '${flyway:database}' d;");
        ours.migration("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT id FROM a;");
        ours.migration("R__another view.sql", "CREATE OR REPLACE VIEW w AS SELECT id FROM a;");
    }

    @Test
    void the_rows_and_the_table_are_flyways() {
        new PlainFlyway(flyways.url(), ours.layout().migrationsDirectory()).migrate();
        deploy(ours, "public");

        assertThat(ours.query(SHAPE)).isEqualTo(flyways.query(SHAPE));
        assertThat(ours.query(ROWS.formatted("public"))).isEqualTo(flyways.query(ROWS.formatted("public")));
        assertThat(ours.query("SELECT concat_ws('|', u, t, s, f) FROM who"))
                .isEqualTo(flyways.query("SELECT concat_ws('|', u, t, s, f) FROM who"));
        assertThat(ours.query("SELECT to_regclass('mvn_schema_ledger')")).isEqualTo("null");
    }

    @Test
    void a_schema_that_is_not_there_is_made_as_flyway_makes_it() {
        new PlainFlyway(flyways.url(), ours.layout().migrationsDirectory())
                .schema("new \"one\"")
                .migrate();
        deploy(ours, "new \"one\"");

        assertThat(ours.query(ROWS.formatted("\"new \"\"one\"\"\"")))
                .isEqualTo(flyways.query(ROWS.formatted("\"new \"\"one\"\"\"")));
    }

    @Test
    void flyway_goes_on_from_our_history() {
        deploy(ours, "public");
        PlainFlyway flyway = new PlainFlyway(ours.url(), ours.layout().migrationsDirectory());

        flyway.validate();
        assertThat(flyway.info()).hasSize(9).allMatch(line -> line.endsWith("Success"));
        assertThat(flyway.migrate()).isZero();
        ours.migration("V20261122101115__flyways.sql", "CREATE TABLE flyways (id int);");
        ours.migration("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT id, b FROM a;");
        assertThat(flyway.migrate()).isEqualTo(2);
        assertThat(deploy(ours, "public")).isEmpty();
    }

    @Test
    void we_go_on_from_flyways_history() {
        PlainFlyway flyway = new PlainFlyway(ours.url(), ours.layout().migrationsDirectory());
        flyway.migrate();

        assertThat(deploy(ours, "public")).isEmpty();
        ours.migration("V20261122101115__ours.sql", "CREATE TABLE ours (id int);");
        ours.migration("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT id, b FROM a;");
        assertThat(deploy(ours, "public")).containsExactly("V20261122101115__ours.sql", "R__view.sql");
        flyway.validate();
        assertThat(flyway.migrate()).isZero();
    }

    private static List<String> deploy(TestProject project, String schema) {
        return new MigrationRunner(Reporter.silent(), DeploySettings.DEFAULT)
                .migrate(
                        new ConnectionFactory(project.url()),
                        schema,
                        MigrationDirectory.read(project.layout().migrationsDirectory()));
    }
}
