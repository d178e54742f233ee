package dev.mvnschema.migration.deploy;

import dev.mvnschema.migration.deploy.Unbound.BuildIndex;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a concurrently built index is there and valid. An invalid one is what an interrupted build leaves. */
final class IndexProbe {

    private static final String VALID = "valid";
    private static final String ABSENT = "absent";

    private final DeploySession session;
    private final Watch watch;

    IndexProbe(DeploySession session, Watch watch) {
        this.session = session;
        this.watch = watch;
    }

    /** Remembers whether it is there; drops an invalid one that nobody is building. Without a name: all indexes of the table. */
    String before(BuildIndex build) throws SQLException {
        if (build.index() == null) {
            return String.join(",", ofTable(build.table(), ""));
        }
        State state = state(build);
        if (state == null) {
            return ABSENT;
        }
        if (state.valid()) {
            return VALID;
        }
        if (!state.building()) {
            drop(state.name());
        }
        return ABSENT;
    }

    Probe.Outcome after(BuildIndex build, @Nullable String before) throws SQLException {
        if (build.index() == null) {
            return afterUnnamed(build, before);
        }
        State state = state(build);
        if (state == null) {
            return Probe.Outcome.NOT_DONE;
        }
        if (!state.valid()) {
            drop(state.name());
            return Probe.Outcome.NOT_DONE;
        }
        boolean ours = !VALID.equals(before) || build.ifNotExists();
        return ours ? Probe.Outcome.DONE : Probe.Outcome.NOT_DONE;
    }

    /** What is new on the table since then is what the statement made. */
    private Probe.Outcome afterUnnamed(BuildIndex build, @Nullable String before) throws SQLException {
        if (before == null) {
            return Probe.Outcome.UNKNOWN;
        }
        List<String> known = Probe.list(before);
        List<String> made = ofTable(build.table(), " AND i.indisvalid");
        if (!known.containsAll(made)) {
            return Probe.Outcome.DONE;
        }
        for (String oid : ofTable(build.table(), " AND NOT i.indisvalid")) {
            if (!known.contains(oid)) {
                dropByOid(oid);
            }
        }
        return Probe.Outcome.NOT_DONE;
    }

    boolean exists(ObjectName index) throws SQLException {
        return session.query("SELECT to_regclass(?)", index.quoted()) != null;
    }

    /** The invalid indexes of the database, to tell those of a rebuild from. */
    String invalid() throws SQLException {
        return String.join(",", allInvalid());
    }

    /** Drops the copies that an interrupted {@code REINDEX CONCURRENTLY} left: those by its naming that were not there before. */
    void dropHalfBuilt(String before) throws SQLException {
        List<String> known = Probe.list(before);
        for (String oid : allInvalid()) {
            String ours = session.query(
                    "SELECT 1 FROM pg_catalog.pg_class WHERE oid = ?::oid AND relname ~ '_cc(new|old)[0-9]*$'", oid);
            if (!known.contains(oid) && ours != null) {
                dropByOid(oid);
            }
        }
    }

    private List<String> allInvalid() throws SQLException {
        return session.queryAll("SELECT indexrelid FROM pg_catalog.pg_index WHERE NOT indisvalid ORDER BY 1");
    }

    private List<String> ofTable(ObjectName table, String condition) throws SQLException {
        return session.queryAll(
                "SELECT i.indexrelid FROM pg_catalog.pg_index i WHERE i.indrelid = to_regclass(?)" + condition
                        + " ORDER BY 1",
                table.quoted());
    }

    /** The index of that name in the schema of its table; null when there is none. */
    private @Nullable State state(BuildIndex build) throws SQLException {
        ObjectName index = build.index();
        if (index == null) {
            return null;
        }
        List<String> found = session.queryAll("""
                SELECT concat_ws(',', i.indisvalid, EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                           WHERE p.index_relid = c.oid), i.indexrelid::regclass)
                FROM pg_catalog.pg_class t
                JOIN pg_catalog.pg_index i ON i.indrelid = t.oid
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                WHERE t.oid = to_regclass(?) AND c.relname = ?""", build.table().quoted(), index.name());
        if (found.isEmpty()) {
            return null;
        }
        String[] parts = found.get(0).split(",", 3);
        return new State(parts[0].equals("t"), parts[1].equals("t"), parts[2]);
    }

    private void drop(String name) throws SQLException {
        String sql = "DROP INDEX CONCURRENTLY IF EXISTS " + name;
        watch.begin("clearing away an index that was not finished: " + sql);
        try {
            session.execute(sql);
        } finally {
            watch.end();
        }
    }

    private void dropByOid(String oid) throws SQLException {
        String name =
                session.query("SELECT indexrelid::regclass FROM pg_catalog.pg_index WHERE indexrelid = ?::oid", oid);
        if (name != null) {
            drop(name);
        }
    }

    /**
     * An index that is there.
     *
     * @param building whether some session is at work on it
     * @param name as a statement needs it
     */
    private record State(boolean valid, boolean building, String name) {}
}
