package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:diff}: compares two of a schema, migrations, databases, scripts and nothing, and plans the way from one to the
 * other: the same statements that {@code schema:migrate-dev} would write. Changes nothing; connects to a database only when a
 * side is one, and replays migrations in the shadow database.
 */
public final class SchemaDiff {

    /** A schema does not say in which words a default stands in a database. */
    private static final Hints SPELLED_ANYHOW =
            new Hints(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(Aspect.SPELLING));

    private final Environment environment;

    public SchemaDiff(Environment environment) {
        this.environment = environment;
    }

    /**
     * Compares.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when a side is not understood, has errors or cannot be reached,
     *     or an answer about a rename does not fit
     */
    public Result run(Request request) {
        DiffEndpoint from = DiffEndpoint.parse("schema.from", request.from(), request.layout());
        DiffEndpoint to = DiffEndpoint.parse("schema.to", request.to(), request.layout());
        Databases databases = new Databases(environment, request.layout(), request.database());
        DiffSides reader = new DiffSides(environment, request.layout(), databases);
        DiffSides.Sides sides = reader.read(from, to);
        boolean wholeDatabase = from instanceof DiffEndpoint.Empty;
        MappedSchema wanted = sides.to();
        Catalog current = DriftCheck.withoutVersions(sides.from());
        boolean declared = !wanted.hints().equals(Hints.NONE);
        Catalog before = declared ? sides.from() : current;
        Catalog after = declared || wholeDatabase ? wanted.catalog() : DriftCheck.comparable(wanted.catalog(), current);
        boolean fromSchema = from instanceof DiffEndpoint.SchemaAt;
        MappedSchema aim = new MappedSchema(after, declared || !fromSchema ? wanted.hints() : SPELLED_ANYHOW);
        RenameDecisions decisions = new RenameResolution(environment.prompts(), sides.names(), aim)
                .known(before, remembered(to, request), request.renames());
        Plan plan = decisions.plan(before, aim, reader.forms(from, to));
        return new Result(from.title(), to.title(), plan, LikelyRenames.lines(plan.changes(), decisions.drops()));
    }

    /** The answers beside the schema speak of the way to it. */
    private static List<RenameAnswer> remembered(DiffEndpoint to, Request request) {
        boolean own = to instanceof DiffEndpoint.SchemaAt schema
                && schema.path().equals(request.layout().schemaDirectory());
        return own ? new RenameFile(request.layout()).read() : List.of();
    }

    /**
     * What to compare.
     *
     * @param from {@code empty}, {@code schema}, {@code migrations}, {@code database}, a path or a URL
     * @param to likewise
     * @param renames answers about renames, as for {@link MigrateDev}; nothing is asked
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            @Nullable String from,
            @Nullable String to,
            List<String> renames) {

        public Request {
            renames = List.copyOf(renames);
        }

        /** Without answers about renames. */
        public Request(ProjectLayout layout, DatabaseOptions database, @Nullable String from, @Nullable String to) {
            this(layout, database, from, to, List.of());
        }
    }

    /**
     * What differs.
     *
     * @param from the first side in words: {@code the migrations}
     * @param to the second side in words
     * @param plan the way from the one to the other; {@link DiffReport} renders it
     * @param likelyRenames drops in it that may be renames, one line each
     */
    public record Result(String from, String to, Plan plan, List<String> likelyRenames) {

        public Result {
            likelyRenames = List.copyOf(likelyRenames);
        }

        /** Whether there is something to do. */
        public boolean different() {
            return !plan.isEmpty();
        }
    }
}
