package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.StudioOptions;
import dev.mvnschema.studio.StudioServer;
import dev.mvnschema.studio.data.ReadLimits;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code schema:studio}: serves the page on which the database is looked at and edited. */
public final class OpenStudio {

    private final Environment environment;
    private final ReadLimits limits;

    public OpenStudio(Environment environment) {
        this(environment, ReadLimits.USUAL);
    }

    /** @param limits how long the database may take for what the page shows */
    public OpenStudio(Environment environment, ReadLimits limits) {
        this.environment = environment;
        this.limits = limits;
    }

    /**
     * Starts serving; the caller closes the result when it is over.
     *
     * @throws DiagnosticException when the database does not answer, the port is taken, or the database is marked as
     *     production and the request does not allow that
     */
    public Result run(Request request) {
        TargetDatabase target = new Databases(environment, request.layout(), request.database()).open(false);
        boolean production = new ProductionMark(target).isSet(request.environmentName());
        if (production && !request.allowProduction()) {
            throw new DiagnosticException(Diagnostic.error(
                    StudioCode.PRODUCTION,
                    target.address() + " is marked as production, so the studio does not open it.",
                    "Open another database with -Dschema.url.",
                    "If it must be this one: -Dschema.allowProduction, which opens it read-only; add"
                            + " -Dschema.readOnly=false to edit."));
        }
        boolean readOnly = request.readOnly() == null ? production : request.readOnly();
        ProjectSources sources = new ProjectSources(environment, request, target);
        StudioOptions options = new StudioOptions(
                request.port(),
                request.project(),
                target.address().toString(),
                target.address().serverVersion(),
                target.schema(),
                readOnly,
                production,
                sources.notes());
        StudioServer server = StudioServer.start(options, target.connections(), sources, limits);
        return new Result(target.address(), readOnly, sources.notes(), server);
    }

    /**
     * What to do.
     *
     * @param port 0 for any that is free
     * @param project the name that the page shows
     * @param readOnly whether nothing can be written; null for the usual: only of a production database
     * @param environmentName what the user calls the environment of the database, or null
     * @param allowProduction whether a database marked as production is opened too
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            int port,
            String project,
            @Nullable Boolean readOnly,
            @Nullable String environmentName,
            boolean allowProduction) {}

    /**
     * The running studio.
     *
     * @param notes what a person should know at the start
     */
    public record Result(DatabaseAddress database, boolean readOnly, List<String> notes, StudioServer server)
            implements AutoCloseable {

        /** The address that opens the page; it holds the token. */
        public URI url() {
            return server.url();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
