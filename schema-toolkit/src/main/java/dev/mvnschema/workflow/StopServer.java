package dev.mvnschema.workflow;

/** {@code schema:stop}: ends the embedded PostgreSQL of this project and waits until it is gone. The data stays. */
public final class StopServer {

    private final Environment environment;

    public StopServer(Environment environment) {
        this.environment = environment;
    }

    /**
     * Stops it when it runs.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when it does not end
     */
    public Result run(Request request) {
        return new Result(new Databases(environment, request.layout(), DatabaseOptions.NONE)
                .server()
                .stop());
    }

    /** What to do. */
    public record Request(ProjectLayout layout) {}

    /**
     * What was done.
     *
     * @param wasRunning false when there was nothing to stop
     */
    public record Result(boolean wasRunning) {}
}
