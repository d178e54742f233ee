package dev.mvnschema.studio.edit;

import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.data.DataRoutes;
import dev.mvnschema.studio.data.Db;
import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.Refusal;
import dev.mvnschema.studio.http.Request;
import dev.mvnschema.studio.http.Route;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** What the page asks for about changes. */
public final class EditRoutes {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long MOST_NEW = 5000;

    private final Db db;
    private final Supplier<Entities> entities;
    private final boolean readOnly;
    private final Runnable changed;
    private final NewIds ids = new NewIds(Clock.systemUTC());

    /**
     * The routes.
     *
     * @param changed told after every change
     */
    public EditRoutes(Db db, Supplier<Entities> entities, boolean readOnly, Runnable changed) {
        this.db = db;
        this.entities = entities;
        this.readOnly = readOnly;
        this.changed = changed;
    }

    /** By method and path. */
    public Map<String, Route> routes() {
        return Map.of(
                "POST /api/changes/preview", DataRoutes.guarded(this::preview),
                "POST /api/changes/save", DataRoutes.guarded(this::save),
                "POST /api/changes/new", this::created);
    }

    /** What new rows begin with, besides what the database fills in. */
    private Answer created(Request request) throws IOException {
        JsonObject body = request.json();
        Entity entity = entities.get().entity(body.text("entity"));
        long rows = Math.max(0, Math.min(MOST_NEW, body.number("rows", 1)));
        return Answer.json(
                200,
                Map.of(
                        "rows",
                        LongStream.range(0, rows).mapToObj(n -> ids.of(entity)).toList()));
    }

    /** The SQL, and what deleting rows does to others. */
    private Answer preview(Request request) throws IOException, SQLException {
        List<Change> changes = new ChangeReader(entities.get()).read(request.json());
        List<String> statements =
                changes.stream().map(change -> ChangeSql.of(change).shown()).toList();
        List<Map<String, Object>> effects = db.read(
                LIMIT,
                connection -> new Effects(connection, entities.get())
                        .of(changes).stream().map(Effects.Effect::values).toList());
        return Answer.json(200, Map.of("statements", statements, "effects", effects));
    }

    private Answer save(Request request) throws IOException, SQLException {
        if (readOnly) {
            throw new Refusal(403, StudioCode.READ_ONLY.id(), "The studio was started read-only.");
        }
        List<Change> changes = new ChangeReader(entities.get()).read(request.json());
        try {
            db.write(LIMIT, connection -> {
                List<Problem> problems = new Saver(connection).save(changes);
                if (!problems.isEmpty()) {
                    throw new NotSaved(problems);
                }
                return changes.size();
            });
        } catch (NotSaved e) {
            throw new Refusal(
                    409,
                    e.problems.get(0).code(),
                    "Nothing was saved: " + e.problems.get(0).message(),
                    Map.of("problems", e.problems.stream().map(Problem::values).toList()),
                    e);
        }
        changed.run();
        return Answer.json(200, Map.of("saved", changes.size()));
    }

    /** Ends the transaction. */
    private static final class NotSaved extends SQLException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        NotSaved(List<Problem> problems) {
            super("not saved");
            this.problems = List.copyOf(problems);
        }
    }
}
