package dev.mvnschema.migration.deploy;

import dev.mvnschema.migration.deploy.Unbound.BuildIndex;
import dev.mvnschema.migration.deploy.Unbound.ClusterObject;
import dev.mvnschema.migration.deploy.Unbound.Detach;
import dev.mvnschema.migration.deploy.Unbound.DropIndex;
import dev.mvnschema.migration.deploy.Unbound.Rebuild;
import dev.mvnschema.migration.deploy.Unbound.Repeatable;
import dev.mvnschema.migration.deploy.Unbound.Unknowable;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the database to learn whether a statement without a transaction was done, and clears away what a half-done one left. */
final class Probe {

    private static final String THERE = "there";
    private static final String ABSENT = "absent";

    private final DeploySession session;
    private final IndexProbe indexes;

    Probe(DeploySession session, Watch watch) {
        this.session = session;
        this.indexes = new IndexProbe(session, watch);
    }

    /** What to remember before the statement begins; clears away what an earlier attempt of anybody's left in its way. */
    String before(Unbound unbound) throws SQLException {
        if (unbound instanceof BuildIndex build) {
            return indexes.before(build);
        }
        if (unbound instanceof DropIndex drop) {
            return indexes.exists(drop.index()) ? THERE : ABSENT;
        }
        if (unbound instanceof Detach detach) {
            return detachState(detach) == null ? ABSENT : THERE;
        }
        if (unbound instanceof ClusterObject object) {
            return exists(object) ? THERE : ABSENT;
        }
        return unbound instanceof Rebuild ? indexes.invalid() : "";
    }

    /**
     * What became of a statement that had begun. When it was not done, nothing of it is left afterwards.
     *
     * @param before what {@link #before} said; null when nobody wrote it down
     */
    Outcome after(Unbound unbound, @Nullable String before) throws SQLException {
        if (unbound instanceof BuildIndex build) {
            return indexes.after(build, before);
        }
        if (unbound instanceof DropIndex drop) {
            boolean gone = !indexes.exists(drop.index());
            return gone && !ABSENT.equals(before) ? Outcome.DONE : Outcome.NOT_DONE;
        }
        if (unbound instanceof Detach detach) {
            return detached(detach, before);
        }
        if (unbound instanceof ClusterObject object) {
            boolean changed = exists(object) == object.created();
            boolean asBefore = (object.created() ? THERE : ABSENT).equals(before);
            return changed && !asBefore ? Outcome.DONE : Outcome.NOT_DONE;
        }
        if (unbound instanceof Rebuild) {
            if (before != null) {
                indexes.dropHalfBuilt(before);
            }
            return Outcome.NOT_DONE;
        }
        return unbound instanceof Repeatable ? Outcome.NOT_DONE : Outcome.UNKNOWN;
    }

    /** Whether an error that the server gave for the statement may still have left a part of it done. */
    static boolean commitsInside(Unbound unbound) {
        return unbound instanceof Unknowable unknowable && unknowable.commits();
    }

    private Outcome detached(Detach detach, @Nullable String before) throws SQLException {
        String pending = detachState(detach);
        if (pending == null) {
            return ABSENT.equals(before) ? Outcome.NOT_DONE : Outcome.DONE;
        }
        if (!pending.equals("t")) {
            return Outcome.NOT_DONE;
        }
        session.execute("ALTER TABLE " + detach.table().quoted() + " DETACH PARTITION "
                + detach.partition().quoted() + " FINALIZE");
        return Outcome.DONE;
    }

    /**
     * Whether the detaching has begun: t or f; null when it is no partition of the table. Asked in a way that a server understands
     * which has no such column (before 14), so that it is the statement itself that it refuses.
     */
    private @Nullable String detachState(Detach detach) throws SQLException {
        return session.query(
                "SELECT CASE to_jsonb(i) ->> 'inhdetachpending' WHEN 'true' THEN 't' ELSE 'f' END"
                        + " FROM pg_catalog.pg_inherits i WHERE inhparent = to_regclass(?)"
                        + " AND inhrelid = to_regclass(?)",
                detach.table().quoted(),
                detach.partition().quoted());
    }

    private boolean exists(ClusterObject object) throws SQLException {
        String sql = "SELECT 1 FROM pg_catalog." + object.catalog() + " WHERE " + object.column() + " = ?";
        String here = object.catalog().equals("pg_subscription")
                ? " AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"
                : "";
        return session.query(sql + here, object.name()) != null;
    }

    /** Whether an enum has the value. */
    boolean hasValue(UnboundStatements.AddedValue added) throws SQLException {
        return session.query(
                        "SELECT 1 FROM pg_catalog.pg_enum WHERE enumtypid = to_regtype(?) AND enumlabel = ?",
                        added.type().quoted(),
                        added.value())
                != null;
    }

    /** The indexes of a remembered list. */
    static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    /** What became of a statement. */
    enum Outcome {
        DONE,
        NOT_DONE,
        UNKNOWN
    }
}
