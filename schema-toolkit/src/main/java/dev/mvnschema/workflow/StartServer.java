package dev.mvnschema.workflow;

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
        return Unfurnished.command(environment, request);
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
