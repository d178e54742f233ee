package dev.mvnschema.studio;

import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.Refusal;
import dev.mvnschema.studio.http.Request;
import dev.mvnschema.studio.http.Route;
import java.util.Map;

/** What the migrations view asks for. */
final class MigrationRoutes {

    private final StudioSources sources;

    MigrationRoutes(StudioSources sources) {
        this.sources = sources;
    }

    Map<String, Route> routes() {
        return Map.of(
                "GET /api/migrations", request -> Answer.jsonText(sources.status(false)),
                "GET /api/migrations/drift", request -> Answer.jsonText(sources.status(true)),
                "GET /api/migrations/sql", this::sql);
    }

    private Answer sql(Request request) {
        String file = request.parameter("file");
        return sources.migration(file == null ? "" : file)
                .map(sql -> Answer.json(200, Map.of("sql", sql)))
                .orElseThrow(() -> new Refusal(
                        404, StudioCode.BAD_REQUEST.id(), "There is no such file in the migration directory."));
    }
}
