package dev.mvnschema.studio.data;

import dev.mvnschema.studio.data.RowShape.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a page at any depth, from the nearest row whose place in the order is known: never by counting from the start. */
final class PageReader {

    private final Selection selection;
    private final int limit;
    private final Supplier<Anchors> anchors;

    /**
     * A reader.
     *
     * @param anchors asked when a page is far from everything that is known
     */
    PageReader(Selection selection, int limit, Supplier<Anchors> anchors) {
        this.selection = selection;
        this.limit = limit;
        this.anchors = anchors;
    }

    Page read(Connection connection, Position position) throws SQLException {
        if (position instanceof Position.After after) {
            return forward(connection, after.cursor(), 0, true);
        }
        if (position instanceof Position.Before before) {
            return backward(connection, before.cursor());
        }
        if (position instanceof Position.At at) {
            return at(connection, at.index());
        }
        return backward(connection, null);
    }

    private Page at(Connection connection, long index) throws SQLException {
        if (index <= Anchors.STEP || !selection.entity().stored()) {
            return forward(connection, null, index, true);
        }
        Anchors known = anchors.get();
        Anchors.Anchor nearest = known.before(index);
        return forward(connection, nearest.cursor(), known.exact() ? index - nearest.index() : 0, known.exact());
    }

    private Page forward(Connection connection, @Nullable List<@Nullable String> from, long offset, boolean exact)
            throws SQLException {
        List<Row> rows = rows(connection, selection.order(false), from, offset);
        boolean more = rows.size() > limit;
        return new Page(more ? rows.subList(0, limit) : rows, more, exact);
    }

    private Page backward(Connection connection, @Nullable List<@Nullable String> from) throws SQLException {
        List<Row> rows = rows(connection, selection.order(true), from, 0);
        boolean more = rows.size() > limit;
        List<Row> kept = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        Collections.reverse(kept);
        return new Page(kept, more, true);
    }

    /** One row more than the page holds, to know whether there is one. */
    private List<Row> rows(
            Connection connection, List<OrderKey> order, @Nullable List<@Nullable String> from, long offset)
            throws SQLException {
        if (from == null) {
            return run(connection, order, null, limit + 1L, offset);
        }
        List<Sql> stretches = Keyset.stretches(order, from);
        if (stretches.size() == 1) {
            return run(connection, order, stretches.get(0), limit + 1L, offset);
        }
        List<Row> rows = new ArrayList<>();
        for (Sql stretch : stretches) {
            long wanted = limit + 1 + offset - rows.size();
            if (wanted > 0) {
                rows.addAll(run(connection, order, stretch, wanted, 0));
            }
        }
        return rows.subList((int) Math.min(offset, rows.size()), rows.size());
    }

    private List<Row> run(Connection connection, List<OrderKey> order, @Nullable Sql bound, long most, long offset)
            throws SQLException {
        RowShape shape = new RowShape(selection.entity(), selection.order());
        Sql sql = new Sql()
                .add("SELECT " + shape.columns(false) + selection.from())
                .add(selection.where(bound))
                .add(Selection.orderBy(order) + " LIMIT " + most + (offset > 0 ? " OFFSET " + offset : ""));
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(shape.read(result, offset + rows.size()));
            }
        }
        return rows;
    }
}
