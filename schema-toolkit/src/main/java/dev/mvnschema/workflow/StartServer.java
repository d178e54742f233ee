package dev.mvnschema.workflow;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseCreation;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import dev.mvnschema.postgres.embedded.RunningServer;
import java.util.List;

/** {@code schema:start}: the embedded PostgreSQL of this project, started or found running, with its database there. */
public final class StartServer {

    private final Environment environment;

    public StartServer(Environment environment) {
        this.environment = environment;
    }

    /**
     * Starts it when it is not running. The server outlives this process.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when it cannot be unpacked, initialised or started
     */
    public Result run(Request request) {
        Databases databases = new Databases(environment, request.layout(), DatabaseOptions.NONE);
        EmbeddedServer embedded = databases.server();
        RunningServer server = embedded.start();
        DatabaseUrl url = server.database(Databases.EMBEDDED_DATABASE);
        embedded.announce(url.display());
        DatabaseCreation.ensure(url);
        TargetDatabase database = TargetDatabase.of(new ConnectionFactory(url), true, List.of());
        return new Result(
                database.address(), !server.started(), url.display(), url.jdbcUrl() + "?user=" + RunningServer.USER);
    }

    /** What to do. */
    public record Request(ProjectLayout layout) {}

    /**
     * What was done.
     *
     * @param alreadyRunning whether nothing had to be done
     * @param url {@code postgresql://…}, ready for {@code DATABASE_URL}
     * @param jdbcUrl the same for JDBC
     */
    public record Result(DatabaseAddress database, boolean alreadyRunning, String url, String jdbcUrl) {}
}
