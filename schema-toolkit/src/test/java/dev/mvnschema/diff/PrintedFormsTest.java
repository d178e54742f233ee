package dev.mvnschema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.SchemaText;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Expressions in a person's words and in PostgreSQL's. */
class PrintedFormsTest {

    private static final String SCHEMA = """
            enum Kind {
              A
              B
            }

            model Thing {
              id     Int      @id
              state  String   @db.VarChar(9)
              kind   Kind     @default(A)
              at     DateTime @default(dbgenerated("now() + interval '1 day'"))
              span   Unsupported("int4range")? @default(dbgenerated("'[1,3]'"))
              n      Decimal  @db.Decimal(8, 2)
              doubled Decimal? @db.Decimal(9, 2) @generated("n*2")
              @@check(expression: "state in ('a','b') and n between 1 and 9", map: "state_check")
              @@check(expression: "kind <> 'B' or n>2", map: "kind_check")
              @@index(expression: "lower(state)||'x'", where: raw("kind = 'A' AND state LIKE 'a%'"), map: "thing_idx")
              @@exclude(expression: "(n::int) with =, span with &&", where: raw("n > 1"), map: "thing_excl")
            }
            """;

    private final DatabaseUrl url = TestDatabases.with("CREATE EXTENSION btree_gist");

    private Catalog introspect() throws SQLException {
        try (Connection connection = new ConnectionFactory(url).open()) {
            return Introspector.introspect(connection, IntrospectionScope.single("public"));
        }
    }

    private Plan plan(MappedSchema wanted) throws SQLException {
        PrintedForms forms = new PrintedForms(new ConnectionFactory(url)::open, "public");
        return new MigrationPlanner(forms).plan(introspect(), wanted.catalog(), wanted.hints());
    }

    private void apply(Plan plan) {
        MigrationScript.renderParts(plan).forEach(part -> TestDatabases.execute(url, part));
    }

    @Test
    void what_postgres_prints_differently_is_the_same() throws SQLException {
        apply(plan(SchemaText.mapped(SCHEMA)));
        assertThat(MigrationScript.render(plan(SchemaText.mapped(SCHEMA)))).isEqualTo(MigrationScript.EMPTY);
    }

    @Test
    void what_it_prints_can_be_written_into_the_schema() throws SQLException {
        apply(plan(SchemaText.mapped(SCHEMA)));
        Catalog printed = introspect();
        Plan again = new MigrationPlanner(new PrintedForms(new ConnectionFactory(url)::open, "public"))
                .plan(reprinted(printed), printed, Hints.NONE);
        assertThat(again.isEmpty()).isTrue();
    }

    /** As if each had been written by a migration that took its text from the database. */
    private Catalog reprinted(Catalog catalog) throws SQLException {
        DatabaseUrl other = TestDatabases.with("CREATE EXTENSION btree_gist");
        MigrationScript.renderParts(new MigrationPlanner().plan(Catalog.EMPTY, catalog, Hints.NONE))
                .forEach(part -> TestDatabases.execute(other, part));
        try (Connection connection = new ConnectionFactory(other).open()) {
            return Introspector.introspect(connection, IntrospectionScope.single("public"));
        }
    }

    @Test
    void what_means_something_else_is_a_change() throws SQLException {
        apply(plan(SchemaText.mapped(SCHEMA)));
        Plan plan = plan(SchemaText.mapped(SCHEMA.replace("between 1 and 9", "between 1 and 8")
                .replace("n*2", "n*3")
                .replace("A\n  B", "A\n  B\n  C")
                .replace("kind <> 'B'", "kind <> 'C'")));
        assertThat(plan.changes().changedTables()).hasSize(1);
        TableChange change = plan.changes().changedTables().get(0);
        assertThat(change.checks().created()).hasSize(2);
        assertThat(change.changedColumns()).hasSize(1);
        assertThat(change.indexes().isEmpty()).isTrue();
        apply(plan);
        assertThat(plan.parts()).hasSize(2);
    }

    @Test
    void what_the_server_does_not_take_is_compared_by_its_text() throws SQLException {
        apply(plan(SchemaText.mapped(SCHEMA)));
        Plan plan = plan(SchemaText.mapped(SCHEMA.replace("n between 1 and 9", "no_such_function(n)")));
        assertThat(plan.changes().changedTables().get(0).checks().created()).hasSize(1);
        assertThat(plan.changes().changedTables().get(0).indexes().isEmpty()).isTrue();
    }
}
