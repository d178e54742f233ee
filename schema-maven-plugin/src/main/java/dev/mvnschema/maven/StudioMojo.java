package dev.mvnschema.maven;

import dev.mvnschema.maven.host.Browser;
import dev.mvnschema.maven.host.Mvnd;
import dev.mvnschema.workflow.OpenStudio;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Opens a page in the browser that shows the database: browse and filter rows, follow relations, edit, run SQL, see the schema
 * as a diagram and the state of the migrations. It answers on this machine alone, and only to the browser that it opened. Runs
 * until it is interrupted.
 *
 * @since 0.1.0
 */
@Mojo(name = "studio", threadSafe = true)
public final class StudioMojo extends DatabaseMojo {

    /**
     * The port; 0 takes any that is free.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.port", defaultValue = "5555")
    private int port;

    /**
     * Whether the browser is opened. The address is printed in any case.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.open", defaultValue = "true")
    private boolean open;

    /**
     * Whether nothing can be written. When it is not set, only a production database is read-only.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.readOnly")
    private @Nullable Boolean readOnly;

    /**
     * What the database is for; {@code production} is refused unless {@code schema.allowProduction} is set. A database can say
     * it itself: {@code ALTER DATABASE app SET mvn_schema.environment = 'production'}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.environment")
    private @Nullable String environment;

    /**
     * Whether a database that is marked as production is opened, too: read-only, unless {@code schema.readOnly=false}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.allowProduction", defaultValue = "false")
    private boolean allowProduction;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.studio.skip", defaultValue = "false")
    private boolean skipStudio;

    @Override
    protected boolean skipGoal() {
        return skipStudio;
    }

    @Override
    protected void run() {
        loadLayoutLibrary();
        OpenStudio.Request request = new OpenStudio.Request(
                layout(), database(), port, project.getName(), readOnly, environment, allowProduction);
        try (OpenStudio.Result studio = new OpenStudio(environment()).run(request)) {
            say("Studio of " + studio.database() + (studio.readOnly() ? ", read-only" : ""));
            studio.notes().forEach(this::say);
            say("Open " + studio.url());
            say(
                    Mvnd.isHost()
                            ? "It is served until mvnd --stop; Ctrl+C ends no more than mvnd's client."
                            : "It is served until you press Ctrl+C.");
            if (open) {
                Browser.open(studio.url());
            }
            waitForInterrupt();
        }
    }

    private static void waitForInterrupt() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
