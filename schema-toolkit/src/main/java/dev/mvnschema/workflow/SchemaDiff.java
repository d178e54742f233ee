package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:diff}: compares two of a schema, migrations, databases, scripts and nothing, and plans the way from one to the
 * other: the same statements that {@code schema:migrate-dev} would write. Changes nothing; connects to a database only when a
 * side is one, and replays migrations in the shadow database.
 */
public final class SchemaDiff {

    private final Environment environment;

    public SchemaDiff(Environment environment) {
        this.environment = environment;
    }

    /**
     * Compares.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when a side is not understood, has errors or cannot be reached
     */
    public Result run(Request request) {
        DiffEndpoint from = DiffEndpoint.parse("schema.from", request.from(), request.layout());
        DiffEndpoint to = DiffEndpoint.parse("schema.to", request.to(), request.layout());
        Databases databases = new Databases(environment, request.layout(), request.database());
        DiffSides reader = new DiffSides(environment, request.layout(), databases);
        var sides = reader.read(from, to);
        Plan plan = plan(sides.get(0), sides.get(1), from, reader.forms(from, to));
        return new Result(from.title(), to.title(), plan);
    }

    private static Plan plan(MappedSchema from, MappedSchema to, DiffEndpoint start, NormalForms forms) {
        boolean wholeDatabase = start instanceof DiffEndpoint.Empty;
        Catalog before = DriftCheck.withoutVersions(from.catalog());
        boolean declared = !to.hints().equals(Hints.NONE);
        Catalog after = declared || wholeDatabase ? to.catalog() : DriftCheck.comparable(to.catalog(), before);
        return new MigrationPlanner(forms).plan(declared ? from.catalog() : before, after, to.hints());
    }

    /**
     * What to compare.
     *
     * @param from {@code empty}, {@code schema}, {@code migrations}, {@code database}, a path or a URL
     * @param to likewise
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * What differs.
     *
     * @param from the first side in words: {@code the migrations}
     * @param to the second side in words
     * @param plan the way from the one to the other; {@link DiffReport} renders it
     */
    public record Result(String from, String to, Plan plan) {

        /** Whether there is something to do. */
        public boolean different() {
            return !plan.isEmpty();
        }
    }
}
