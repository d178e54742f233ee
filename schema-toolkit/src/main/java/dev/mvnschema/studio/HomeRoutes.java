package dev.mvnschema.studio;

import dev.mvnschema.studio.data.DataRoutes;
import dev.mvnschema.studio.data.Db;
import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.JsonWriter;
import dev.mvnschema.studio.http.Route;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.ModelJson;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** What the page asks for first: where it is, and what is there. */
final class HomeRoutes {

    private static final Duration PULSE = Duration.ofSeconds(2);

    private final StudioOptions options;
    private final LiveModel model;
    private final Db db;

    HomeRoutes(StudioOptions options, LiveModel model, Db db) {
        this.options = options;
        this.model = model;
        this.db = db;
    }

    Map<String, Route> routes() {
        return Map.of(
                "GET /api/studio", request -> studio(model.get()),
                "POST /api/refresh", request -> studio(model.refresh()),
                "GET /api/pulse", DataRoutes.guarded(request -> pulse()));
    }

    /** Writes the first answer for nobody. */
    void warmUp() throws IOException {
        studio(model.get()).body().write(OutputStream.nullOutputStream());
    }

    private Answer studio(Entities entities) {
        return Answer.json(json -> {
            json.writeStartObject();
            home(json);
            ModelJson.write(json, entities);
            json.writeEndObject();
        });
    }

    private void home(JsonGenerator json) {
        json.writeStringProperty("project", options.project());
        json.writeStringProperty("database", options.database());
        json.writeStringProperty("serverVersion", options.serverVersion());
        json.writeStringProperty("defaultSchema", options.defaultSchema());
        json.writeBooleanProperty("readOnly", options.readOnly());
        json.writeBooleanProperty("production", options.production());
        json.writeName("notes");
        JsonWriter.value(json, options.notes());
    }

    /** Whether the database answers. */
    private Answer pulse() throws SQLException {
        return db.read(PULSE, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
            return Answer.json(200, Map.of("alive", true));
        });
    }
}
