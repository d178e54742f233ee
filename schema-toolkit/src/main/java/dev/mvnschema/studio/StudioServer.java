package dev.mvnschema.studio;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.studio.console.ConsoleRoutes;
import dev.mvnschema.studio.data.DataRoutes;
import dev.mvnschema.studio.data.Db;
import dev.mvnschema.studio.data.ReadLimits;
import dev.mvnschema.studio.diagram.DiagramRoutes;
import dev.mvnschema.studio.edit.EditRoutes;
import dev.mvnschema.studio.http.LocalServer;
import dev.mvnschema.studio.http.Route;
import dev.mvnschema.studio.transfer.ExportRoutes;
import dev.mvnschema.studio.transfer.ImportRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A running studio. */
public final class StudioServer implements AutoCloseable {

    private static final int LAST_PORT = 65535;

    private final LocalServer server;
    private final Db db;

    private StudioServer(LocalServer server, Db db) {
        this.server = server;
        this.db = db;
    }

    /**
     * Starts it.
     *
     * @throws DiagnosticException when the port is taken or the database does not answer
     */
    public static StudioServer start(
            StudioOptions options, ConnectionFactory connections, StudioSources sources, ReadLimits limits) {
        if (options.port() < 0 || options.port() > LAST_PORT) {
            throw new DiagnosticException(Diagnostic.error(
                    StudioCode.PORT_IN_USE,
                    "There is no port " + options.port() + ".",
                    "Choose one from 1 to " + LAST_PORT + " with -Dschema.port; 0 takes any that is free."));
        }
        LiveModel model = new LiveModel(sources);
        Db db = new Db(connections);
        DataRoutes data = new DataRoutes(db, model, limits);
        Map<String, Route> routes = new HashMap<>();
        HomeRoutes home = new HomeRoutes(options, model, db);
        routes.putAll(home.routes());
        routes.putAll(data.routes());
        routes.putAll(new EditRoutes(db, model, options.readOnly(), data::forget).routes());
        routes.putAll(new ExportRoutes(db, model).routes());
        routes.putAll(new ImportRoutes(connections, model, options.readOnly(), data::forget).routes());
        routes.putAll(new ConsoleRoutes(db, options.readOnly(), data::forget).routes());
        routes.putAll(new DiagramRoutes(model).routes());
        routes.putAll(new MigrationRoutes(sources).routes());
        try {
            LocalServer server = LocalServer.start(options.port(), routes);
            WarmUp.begin(server::warmUp, home::warmUp, data::warmUp);
            return new StudioServer(server, db);
        } catch (BindException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                            StudioCode.PORT_IN_USE,
                            "Port " + options.port() + " is taken, perhaps by a studio that is running already.",
                            "Close the other one, or choose another port with -Dschema.port; 0 takes any that is free."),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that opens the page; it holds the token and is for the person who started the studio. */
    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        db.close();
    }
}
