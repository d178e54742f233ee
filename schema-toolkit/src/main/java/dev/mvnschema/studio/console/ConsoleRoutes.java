package dev.mvnschema.studio.console;

import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.console.Run.Failed;
import dev.mvnschema.studio.data.DataRoutes;
import dev.mvnschema.studio.data.Db;
import dev.mvnschema.studio.data.Failures;
import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.Refusal;
import dev.mvnschema.studio.http.Request;
import dev.mvnschema.studio.http.Route;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the SQL view asks for. */
public final class ConsoleRoutes {

    private static final int MOST_ROWS = 10_000;
    private static final long MOST_SECONDS = 3600;
    private static final int MOST_CANCELS = 100;
    private static final long CANCEL_PAUSE_MILLIS = 50;

    private final Db db;
    private final boolean readOnly;
    private final Runnable changed;
    private final Map<String, Statement> running = new ConcurrentHashMap<>();
    /** The runs that have been asked for and have not ended; some have no statement yet. */
    private final Set<String> active = ConcurrentHashMap.newKeySet();

    /**
     * The routes.
     *
     * @param changed told after every run that may have written
     */
    public ConsoleRoutes(Db db, boolean readOnly, Runnable changed) {
        this.db = db;
        this.readOnly = readOnly;
        this.changed = changed;
    }

    /** By method and path. */
    public Map<String, Route> routes() {
        return Map.of(
                "POST /api/sql/run", DataRoutes.guarded(this::run),
                "POST /api/sql/cancel", DataRoutes.guarded(this::cancel));
    }

    private Answer run(Request request) throws IOException, SQLException {
        JsonObject body = request.json();
        Run run = read(body);
        String id = body.text("id");
        active.add(id);
        try {
            List<Outcome> outcomes =
                    db.alone(connection -> run.on(connection, running -> this.running.put(id, running)));
            if (run.write()) {
                changed.run();
            }
            return Answer.json(json -> {
                json.writeStartObject();
                json.writeArrayPropertyStart("outcomes");
                outcomes.forEach(outcome -> outcome.write(json));
                json.writeEndArray();
                json.writeEndObject();
            });
        } catch (Failed e) {
            throw refusal(e);
        } finally {
            running.remove(id);
            active.remove(id);
        }
    }

    private Run read(JsonObject body) {
        boolean write = body.flag("write");
        if (write && readOnly) {
            throw new Refusal(403, StudioCode.READ_ONLY.id(), "The studio was started read-only.");
        }
        return new Run(
                Script.of(body.text("sql")),
                write,
                body.flag("plan"),
                body.flag("analyze"),
                Duration.ofSeconds(Math.max(1, Math.min(MOST_SECONDS, body.number("seconds", 60)))),
                (int) Math.max(1, Math.min(MOST_ROWS, body.number("limit", 1000))));
    }

    private static Refusal refusal(Failed e) {
        Map<String, Object> details = new LinkedHashMap<>(Failures.details(e.reason()));
        if (details.get("position") instanceof Integer position) {
            details.put("position", position + e.offset());
        }
        return new Refusal(422, StudioCode.QUERY_FAILED.id(), Failures.message(e.reason()), details, e);
    }

    private Answer cancel(Request request) throws IOException, SQLException {
        String id = request.json().text("id");
        boolean found = active.contains(id);
        // The statement may not have begun yet, and what has not begun cannot be cancelled: so again, until the run has
        // ended.
        for (int i = 0; i < MOST_CANCELS && active.contains(id); i++) {
            Statement statement = running.get(id);
            if (statement != null) {
                statement.cancel();
            }
            pause();
        }
        return Answer.json(200, Map.of("cancelled", found));
    }

    private static void pause() {
        try {
            Thread.sleep(CANCEL_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
