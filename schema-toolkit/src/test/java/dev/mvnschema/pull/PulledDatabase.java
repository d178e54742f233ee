package dev.mvnschema.pull;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database, and what pulling it gives. */
record PulledDatabase(Catalog actual) {

    static PulledDatabase ofSql(String sql) {
        return of(TestDatabases.with(sql), IntrospectionScope.single("public"));
    }

    /** The database that a schema asks for. */
    static PulledDatabase ofSchema(Schema schema) {
        DatabaseUrl url = TestDatabases.fresh();
        MappedSchema mapped = SchemaMapper.map(schema);
        Plan plan = new MigrationPlanner().plan(Catalog.EMPTY, mapped.catalog(), mapped.hints());
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            for (Plan.Part part : plan.parts()) {
                statement.execute(MigrationScript.steps(part.steps()));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return of(url, scope(schema));
    }

    static IntrospectionScope scope(Schema schema) {
        List<String> several =
                schema.datasource() == null ? List.of() : schema.datasource().schemas();
        return several.isEmpty() ? IntrospectionScope.single("public") : IntrospectionScope.multiple(several, "public");
    }

    static PulledDatabase of(DatabaseUrl url, IntrospectionScope scope) {
        try (Connection connection = new ConnectionFactory(url).open()) {
            return new PulledDatabase(Introspector.introspect(connection, scope));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static List<ParsedFile> parse(List<SchemaFile> files) {
        return files.stream()
                .map(file -> SchemaParser.parse(new SourceText(file.path(), file.text())))
                .toList();
    }

    static Schema resolve(List<ParsedFile> files) {
        return new SchemaResolver().resolve(files).orThrow();
    }

    /** The texts of the files after a pull into them. */
    PulledSchema into(List<ParsedFile> files) {
        return SchemaPull.pull(files, resolve(files), actual, List.of());
    }

    /** A pull into a schema without a file. */
    String fromNothing() {
        return into(List.of()).texts().values().iterator().next();
    }

    /** What migrate-dev would do after the pull; empty when it would do nothing. */
    String rest(Map<String, String> texts) {
        List<ParsedFile> files = new ArrayList<>();
        texts.forEach((name, text) -> files.add(SchemaParser.parse(new SourceText(name, text))));
        MappedSchema mapped = SchemaMapper.map(resolve(files));
        Plan plan = new MigrationPlanner().plan(actual, mapped.catalog(), mapped.hints());
        return plan.isEmpty() ? "" : DiffSummary.render(plan.changes());
    }
}
