package dev.mvnschema.studio.transfer;

import dev.mvnschema.studio.edit.NewIds;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A CSV file on its way into a table: one {@code COPY} in one transaction on a connection of its own. */
final class RunningImport implements AutoCloseable {

    private static final int SENT_AT_ONCE = 256 * 1024;
    private static final long LIMIT_SECONDS = 3600;

    private final Connection connection;
    private final List<@Nullable Attribute> ofFile;
    private final List<Attribute> filledIn;
    private final Entity entity;
    private final NewIds ids;
    private final CopyIn copy;
    private final CsvFeed feed;
    private final CopyText text = new CopyText();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] half = {};
    private boolean headSeen;
    private long rows;

    /**
     * Begins.
     *
     * @param ofFile what the columns of the file are; null for those that are left out
     * @param connection closed at the end
     */
    RunningImport(Connection connection, Entity entity, List<@Nullable Attribute> ofFile, char separator, NewIds ids)
            throws SQLException {
        this.connection = connection;
        this.entity = entity;
        this.ofFile = ofFile;
        this.ids = ids;
        this.filledIn = entity.attributes().stream()
                .filter(attribute -> attribute.made() != null || (attribute.updatedAt() && !attribute.hasDefault()))
                .filter(attribute -> !ofFile.contains(attribute))
                .toList();
        this.feed = new CsvFeed(separator, this::row);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = '" + LIMIT_SECONDS + "s'");
        }
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql());
    }

    private String sql() {
        List<Attribute> named = new ArrayList<>();
        ofFile.stream().filter(attribute -> attribute != null).forEach(named::add);
        return "COPY " + entity.sql() + " ("
                + Stream.concat(named.stream(), filledIn.stream())
                        .map(Attribute::sql)
                        .collect(Collectors.joining(", "))
                + ") FROM STDIN";
    }

    /** Takes the next piece of the file; it may end anywhere. */
    synchronized long take(byte[] piece) throws SQLException {
        byte[] bytes = new byte[half.length + piece.length];
        System.arraycopy(half, 0, bytes, 0, half.length);
        System.arraycopy(piece, 0, bytes, half.length, piece.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
            throw new IllegalArgumentException("The file is not in UTF-8; row " + (rows + 1) + " cannot be read.");
        }
        half = new byte[in.remaining()];
        in.get(half);
        feed.take(out.flip());
        send();
        return rows;
    }

    private void row(List<@Nullable String> fields) throws SQLException {
        if (!headSeen) {
            headSeen = true;
            return;
        }
        rows++;
        if (fields.size() != ofFile.size()) {
            throw new IllegalArgumentException(
                    "Row " + rows + " has " + fields.size() + " fields, and the first line " + ofFile.size() + ".");
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (ofFile.get(i) != null) {
                values.add(fields.get(i));
            }
        }
        Map<String, String> made = filledIn.isEmpty() ? Map.of() : ids.of(entity);
        filledIn.forEach(attribute -> values.add(made.getOrDefault(attribute.name(), "now")));
        text.add(values);
        if (text.size() > SENT_AT_ONCE) {
            send();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.taken();
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.flushCopy();
    }

    /** The end of the file: all of it is written now, or nothing. */
    synchronized long end() throws SQLException {
        feed.end();
        send();
        copy.endCopy();
        connection.commit();
        return rows;
    }

    /** Gives up what is not committed. */
    @Override
    public synchronized void close() {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone, and what it had begun with it.
        }
    }
}
