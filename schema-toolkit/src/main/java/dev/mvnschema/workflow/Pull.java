package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.pull.PulledSchema;
import dev.mvnschema.pull.SchemaPull;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code schema:pull}: writes the schema of a database, into the existing schema where there is one: names, order, comments and
 * layout of what a person wrote stay, and a file in which nothing differs stays as it is.
 */
public final class Pull {

    private final Environment environment;

    public Pull(Environment environment) {
        this.environment = environment;
    }

    /**
     * Reads the database and writes what differs.
     *
     * @throws DiagnosticException when the existing schema has errors, the database is empty or cannot be read
     */
    public Result run(Request request) {
        PullSource source = PullSource.of(request.layout(), request.force());
        TargetDatabase target = new Databases(environment, request.layout(), request.database()).open(false);
        Catalog actual = target.introspect();
        if (actual.tables().isEmpty() && actual.enums().isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                    CommandCode.EMPTY_DATABASE,
                    "The database " + target.address() + " has no table in " + String.join(", ", schemas(target))
                            + "; the schema was left as it is.",
                    "Check that it is the right database and the right schema (?schema=… in the URL).",
                    "To make the database from the schema: schema:migrate-dev or schema:push."));
        }
        // What PostgreSQL prints in other words than the schema's is no difference.
        Catalog worded =
                target.normalForms().align(SchemaMapper.map(source.schema()).catalog(), actual);
        PulledSchema pulled = SchemaPull.pull(
                source.files(),
                source.schema(),
                worded,
                SchemaPull.writesViews(source.schema()) ? target.views() : List.of());
        Schema schema = valid(pulled.texts());
        warn(pulled, schema, actual, target);
        List<Path> written = request.print() ? List.of() : source.write(pulled.texts());
        return new Result(
                target.address(),
                schema.models().size(),
                schema.enums().size(),
                pulled.texts(),
                written,
                DriftCheck.unmodelled(actual));
    }

    private static List<String> schemas(TargetDatabase target) {
        return target.schemas().isEmpty() ? List.of(target.schema()) : target.schemas();
    }

    private static Schema valid(Map<String, String> texts) {
        Resolution resolution = new SchemaResolver()
                .resolve(texts.entrySet().stream()
                        .map(file -> SchemaParser.parse(new SourceText(file.getKey(), file.getValue())))
                        .toList());
        return resolution.orThrow();
    }

    private void warn(PulledSchema pulled, Schema schema, Catalog actual, TargetDatabase target) {
        for (PulledSchema.Note note : pulled.notes()) {
            environment
                    .reporter()
                    .warn(Diagnostic.warning(CommandCode.PULL_NOTE, note.message(), note.advice())
                            .because(String.join("\n", note.objects())));
        }
        MappedSchema mapped = SchemaMapper.map(schema);
        Plan rest = new MigrationPlanner(target.normalForms()).plan(actual, mapped.catalog(), mapped.hints());
        if (!rest.isEmpty()) {
            environment
                    .reporter()
                    .warn(Diagnostic.warning(
                                    CommandCode.PULL_UNPROVEN,
                                    "The pulled schema does not say all of the database; the next migration would want"
                                            + " to change this:",
                                    "Correct these lines in the schema by hand.")
                            .because(String.join("\n", DriftCheck.lines(rest.changes()))));
        }
    }

    /**
     * What to do.
     *
     * @param print write no file
     * @param force take nothing of the existing schema but its datasource and generators
     */
    public record Request(ProjectLayout layout, DatabaseOptions database, boolean print, boolean force) {}

    /**
     * What was done.
     *
     * @param models how many models and views the schema has
     * @param texts the files as they are now, by name
     * @param written the files that were written, because they are new or differ
     * @param unmodelled by name, the objects in the database that the schema language cannot say
     */
    public record Result(
            DatabaseAddress database,
            int models,
            int enums,
            Map<String, String> texts,
            List<Path> written,
            List<String> unmodelled) {

        public Result {
            texts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(texts));
            written = List.copyOf(written);
            unmodelled = List.copyOf(unmodelled);
        }
    }
}
