package dev.mvnschema.studio.transfer;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.data.Failures;
import dev.mvnschema.studio.edit.NewIds;
import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.Refusal;
import dev.mvnschema.studio.http.Request;
import dev.mvnschema.studio.http.Route;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CSV file of any length straight into a table, in one transaction. The page sends it piece by piece, so it knows how far
 * it is, and no request lasts long. One file at a time.
 */
public final class ImportRoutes {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern PLACE = Pattern.compile("COPY .*, line (\\d+)(?:, column ([^:\\n]+))?");

    private final ConnectionFactory connections;
    private final Supplier<Entities> entities;
    private final boolean readOnly;
    private final Runnable changed;
    private final NewIds ids = new NewIds(Clock.systemUTC());
    private final Executor later = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    private @Nullable Running running;

    /**
     * The routes.
     *
     * @param changed told when a file has been written
     */
    public ImportRoutes(
            ConnectionFactory connections, Supplier<Entities> entities, boolean readOnly, Runnable changed) {
        this.connections = connections;
        this.entities = entities;
        this.readOnly = readOnly;
        this.changed = changed;
    }

    /** By method and path. */
    public Map<String, Route> routes() {
        return Map.of(
                "POST /api/import/begin", this::begin,
                "POST /api/import/piece", this::piece,
                "POST /api/import/end", this::end,
                "POST /api/import/cancel", this::cancel);
    }

    private Answer begin(Request request) throws IOException {
        if (readOnly) {
            throw new Refusal(403, StudioCode.READ_ONLY.id(), "The studio was started read-only.");
        }
        JsonObject body = request.json();
        Entity entity = entities.get().entity(body.text("entity"));
        String separator = body.text("separator");
        if (!entity.writable() || separator.length() != 1) {
            throw new IllegalArgumentException("Nothing can be imported into " + entity.label() + " this way.");
        }
        List<@Nullable Attribute> columns = new ArrayList<>();
        body.texts("columns").forEach(name -> columns.add(name == null ? null : attribute(entity, name)));
        if (columns.stream().allMatch(column -> column == null)) {
            throw new IllegalArgumentException("No column of the file goes anywhere.");
        }
        return Answer.json(200, Map.of("id", opened(entity, columns, separator.charAt(0))));
    }

    private static Attribute attribute(Entity entity, String name) {
        Attribute attribute = entity.attribute(name);
        if (attribute.computed()) {
            throw new IllegalArgumentException(attribute.label() + " is filled by the database.");
        }
        return attribute;
    }

    private synchronized String opened(Entity entity, List<@Nullable Attribute> columns, char separator) {
        if (running != null) {
            throw new Refusal(409, StudioCode.BAD_REQUEST.id(), "Another file is being imported.");
        }
        Running begun = new Running(UUID.randomUUID().toString(), work(entity, columns, separator), 0);
        running = begun;
        closeLater(begun);
        return begun.id();
    }

    private RunningImport work(Entity entity, List<@Nullable Attribute> columns, char separator) {
        Connection connection = connections.open();
        try {
            return new RunningImport(connection, entity, columns, separator, ids);
        } catch (SQLException e) {
            try (connection) {
                throw Failures.of(e);
            } catch (SQLException closing) {
                throw Failures.of(e);
            }
        }
    }

    private Answer piece(Request request) throws IOException {
        Running current = current(String.valueOf(request.parameter("id")));
        byte[] bytes = request.bytes();
        return Answer.json(
                200, Map.of("rows", attempt(current, () -> current.work().take(bytes))));
    }

    private Answer end(Request request) throws IOException {
        Running current = current(request.json().text("id"));
        long rows = attempt(current, () -> current.work().end());
        forget(current.id());
        changed.run();
        return Answer.json(200, Map.of("rows", rows));
    }

    private Answer cancel(Request request) throws IOException {
        forget(request.json().text("id"));
        return Answer.json(200, Map.of("cancelled", true));
    }

    /** What goes wrong ends the import. */
    private long attempt(Running current, Step step) {
        try {
            return step.run();
        } catch (SQLException e) {
            forget(current.id());
            throw refusal(e);
        } catch (IllegalArgumentException e) {
            forget(current.id());
            throw new Refusal(422, StudioCode.BAD_REQUEST.id(), e.getMessage() + " Nothing was imported.");
        }
    }

    private static Refusal refusal(SQLException e) {
        var server = Failures.server(e);
        String where = server == null || server.getWhere() == null ? "" : server.getWhere();
        Matcher place = PLACE.matcher(where);
        String row = place.find()
                ? "Row " + place.group(1) + (place.group(2) == null ? "" : ", " + place.group(2)) + ": "
                : "";
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return new Refusal(
                422,
                (state.startsWith("23") ? StudioCode.CONSTRAINT : StudioCode.QUERY_FAILED).id(),
                row + Failures.message(e) + ". Nothing was imported.",
                Failures.details(e),
                e);
    }

    /** The import of that id, which is wanted still. */
    private synchronized Running current(String id) {
        if (running == null || !running.id().equals(id)) {
            throw new Refusal(404, StudioCode.BAD_REQUEST.id(), "This import has ended. Nothing was imported.");
        }
        running = new Running(id, running.work(), running.steps() + 1);
        closeLater(running);
        return running;
    }

    /** A page that has gone away must not keep the table. */
    private void closeLater(Running seen) {
        later.execute(() -> forget(seen));
    }

    /** Unless it has gone on since. */
    private synchronized void forget(Running seen) {
        if (seen.equals(running)) {
            forget(seen.id());
        }
    }

    private synchronized void forget(String id) {
        if (running != null && running.id().equals(id)) {
            running.work().close();
            running = null;
        }
    }

    /** @param steps how many pieces have come, to see whether it goes on */
    private record Running(String id, RunningImport work, long steps) {}

    /** A part of the work. */
    @FunctionalInterface
    private interface Step {
        long run() throws SQLException;
    }
}
