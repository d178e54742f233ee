package dev.mvnschema.studio.transfer;

import dev.mvnschema.studio.data.Db;
import dev.mvnschema.studio.data.Selection;
import dev.mvnschema.studio.data.Sql;
import dev.mvnschema.studio.http.Answer;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.Request;
import dev.mvnschema.studio.http.Route;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the rows of a selection as a file. */
public final class ExportRoutes {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int FETCHED = 1000;

    private final Db db;
    private final Supplier<Entities> entities;

    public ExportRoutes(Db db, Supplier<Entities> entities) {
        this.db = db;
        this.entities = entities;
    }

    /** By method and path. */
    public Map<String, Route> routes() {
        return Map.of("POST /api/export", this::export);
    }

    private Answer export(Request request) throws IOException {
        JsonObject body = request.json();
        Selection selection = Selection.of(entities.get(), body);
        List<Attribute> columns = new ArrayList<>();
        body.texts("columns").forEach(name -> columns.add(selection.entity().attribute(Objects.requireNonNull(name))));
        List<Attribute> chosen = columns.isEmpty() ? selection.entity().attributes() : columns;
        RowFormat format = RowFormat.of(body.text("form"), selection.entity(), chosen);
        return Answer.download(
                format.contentType(),
                selection.entity().label() + format.ending(),
                out -> write(out, selection.rows(chosen), chosen.size(), format));
    }

    private void write(OutputStream out, Sql sql, int width, RowFormat format) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            db.read(LIMIT, connection -> copy(connection, sql, width, format, writer));
        } catch (SQLException e) {
            // The file has begun already: it ends here, and the browser reports a broken download.
            throw new IOException("the rows could not be read to the end", e);
        }
        writer.flush();
    }

    private static int copy(Connection connection, Sql sql, int width, RowFormat format, Writer writer)
            throws SQLException {
        int count = 0;
        try (PreparedStatement statement = sql.prepare(connection)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                format.begin(writer);
                while (rows.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        values.add(rows.getString(i));
                    }
                    format.row(writer, values, count++ == 0);
                }
                format.end(writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
