package dev.mvnschema.studio.data;

import dev.mvnschema.studio.data.RowShape.Row;
import dev.mvnschema.studio.data.Totals.Total;
import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.Request;
import dev.mvnschema.studio.http.Route;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the page asks for about rows. */
public final class DataRoutes {

    private static final int MOST_ROWS = 500;
    private static final int PAGE_ROWS = 100;
    private static final long ANCHORED_FROM = 20_000;

    private final Db db;
    private final Supplier<Entities> entities;
    private final ReadLimits limits;
    private final AnchorCache anchors;

    public DataRoutes(Db db, Supplier<Entities> entities, ReadLimits limits) {
        this.db = db;
        this.entities = entities;
        this.limits = limits;
        this.anchors = new AnchorCache(db, limits.anchors());
    }

    /** By method and path. */
    public Map<String, Route> routes() {
        return Map.of(
                "POST /api/rows", guarded(this::rows),
                "POST /api/total", guarded(this::total),
                "POST /api/row", guarded(this::row),
                "POST /api/children", guarded(this::children),
                "GET /api/sizes", guarded(request -> sizes()));
    }

    /** Rows have been written: what is known of their places is out of date. */
    public void forget() {
        anchors.clear();
    }

    /**
     * Does for nobody what the page asks for first: afterwards the classes are loaded and a connection is there.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the database does not answer
     */
    public void warmUp() throws IOException, SQLException {
        for (Entity first : entities.get().all().stream().limit(1).toList()) {
            Selection selection = Selection.of(entities.get(), new JsonObject(Map.of("entity", first.id())));
            page(selection, PAGE_ROWS, 0, new Position.At(0)).body().write(OutputStream.nullOutputStream());
            new Totals(db, limits.total()).of(selection);
            sizes().body().write(OutputStream.nullOutputStream());
        }
    }

    private Answer rows(Request request) throws IOException, SQLException {
        JsonObject body = request.json();
        Selection selection = Selection.of(entities.get(), body);
        int limit = (int) Math.max(1, Math.min(MOST_ROWS, body.number("limit", PAGE_ROWS)));
        return page(selection, limit, body.number("total", 0), position(body));
    }

    private Answer page(Selection selection, int limit, long total, Position position) throws SQLException {
        PageReader reader = new PageReader(selection, limit, () -> anchors(selection, total));
        long started = System.nanoTime();
        if (position instanceof Position.At at
                && at.index() > Anchors.STEP
                && selection.entity().stored()) {
            // Found on a connection of its own, before this request takes one.
            anchors(selection, total);
        }
        Page page = db.read(limits.page(), connection -> reader.read(connection, position));
        long micros = (System.nanoTime() - started) / 1000;
        return Answer.json(json -> {
            json.writeStartObject();
            page.write(json);
            json.writeNumberProperty("micros", micros);
            json.writeEndObject();
        });
    }

    private Anchors anchors(Selection selection, long total) {
        try {
            return anchors.get(selection, total);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static Position position(JsonObject body) {
        if (body.has("after")) {
            return new Position.After(body.texts("after"));
        }
        if (body.has("before")) {
            return new Position.Before(body.texts("before"));
        }
        return body.flag("last") ? new Position.Last() : new Position.At(Math.max(0, body.number("at", 0)));
    }

    private Answer total(Request request) throws IOException, SQLException {
        Selection selection = Selection.of(entities.get(), request.json());
        Total total = new Totals(db, limits.total()).of(selection);
        if (total.rows() > ANCHORED_FROM && selection.entity().stored()) {
            anchors.prepare(selection, total.rows());
        }
        return Answer.json(200, Map.of("rows", total.rows(), "exact", total.exact()));
    }

    /** One row with whole values. */
    private Answer row(Request request) throws IOException, SQLException {
        JsonObject body = request.json();
        Entity entity = entities.get().entity(body.text("entity"));
        RowShape shape = new RowShape(entity, List.of());
        Sql sql = new Sql().add("SELECT " + shape.columns(true));
        long at = Math.max(0, body.number("at", 0));
        if (entity.stored()) {
            sql.add(" FROM " + entity.sql() + " AS t WHERE ").add(RowKey.condition(entity, "t", body.texts("key")));
        } else {
            Selection selection = Selection.of(entities.get(), body);
            sql.add(selection.from()).add(selection.where(null));
            sql.add(Selection.orderBy(selection.order(false)) + " LIMIT 1 OFFSET " + at);
        }
        Optional<Row> found = db.read(limits.page(), connection -> {
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(shape.read(rows, at)) : Optional.empty();
            }
        });
        return Answer.json(200, whole(found.orElse(null)));
    }

    private static Map<String, ?> whole(@Nullable Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("found", row != null);
        if (row != null) {
            values.put("k", row.key());
            values.put("v", row.version());
            values.put("c", row.cells());
        }
        return values;
    }

    private Answer children(Request request) throws IOException, SQLException {
        JsonObject body = request.json();
        Entities known = entities.get();
        Link link = known.linkTo(body.text("entity"), body.text("child"), body.text("link"));
        List<List<@Nullable String>> values = new ArrayList<>();
        for (JsonObject row : body.objects("rows")) {
            List<@Nullable String> referred = row.texts("v");
            if (referred.size() != link.key().columns().size()) {
                throw new IllegalArgumentException("A row has the wrong number of values.");
            }
            values.add(referred);
        }
        Map<Integer, Long> counts =
                db.read(limits.side(), connection -> ChildCounts.of(connection, known, link, values));
        return Answer.json(200, Map.of("counts", counts));
    }

    private Answer sizes() throws SQLException {
        Map<String, Total> sizes = db.read(limits.side(), connection -> Sizes.of(connection, entities.get()));
        Map<String, Object> values = new LinkedHashMap<>();
        sizes.forEach((id, size) -> values.put(id, Map.of("rows", size.rows(), "exact", size.exact())));
        return Answer.json(200, Map.of("sizes", values));
    }

    /** A route that speaks to the database. */
    @FunctionalInterface
    public interface DatabaseRoute {
        Answer answer(Request request) throws IOException, SQLException;
    }

    /** With the server's refusals as answers. */
    public static Route guarded(DatabaseRoute route) {
        return request -> {
            try {
                return route.answer(request);
            } catch (SQLException e) {
                throw Failures.of(e);
            }
        };
    }
}
