package dev.mvnschema.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be known of a database before it is emptied. Reads only.
 *
 * @param database its name as the server says it
 * @param tables how many tables there are in the schemas
 * @param full tables with more rows than the limit, or whose rows cannot be counted
 * @param foreign objects in the schemas that the user may not drop
 * @param outside objects in other schemas that would be dropped along
 * @param mark what the database says about its environment ({@code mvn_schema.environment}); may be empty
 * @param busy other sessions that hold locks in the schemas
 * @param connected other sessions in the database
 */
record ResetInspection(
        String database,
        int tables,
        List<String> full,
        List<String> foreign,
        List<String> outside,
        String mark,
        List<String> busy,
        List<String> connected) {

    /** How many of each are named. */
    private static final int SHOWN = 5;

    private static final String FACTS = """
            SELECT current_database(), coalesce(current_setting('mvn_schema.environment', true), '')""";

    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname), greatest(c.reltuples, 0)::bigint
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND NOT c.relispartition
              AND (c.relkind = 'p' OR c.relkind = 'r')
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')
            ORDER BY c.reltuples DESC, 1""";

    private static final String FOREIGN = """
            SELECT what FROM (
              SELECT format('%I.%I', n.nspname, c.relname) AS what, c.relowner AS owner, n.nspowner,
                     c.oid, 'pg_class'::regclass AS class
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
              UNION ALL
              SELECT format('function %I.%I', n.nspname, p.proname), p.proowner, n.nspowner, p.oid, 'pg_proc'::regclass
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = ANY (?)
              UNION ALL
              SELECT format('type %I.%I', n.nspname, t.typname), t.typowner, n.nspowner, t.oid, 'pg_type'::regclass
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
              WHERE n.nspname = ANY (?) AND t.typtype IN ('e', 'd', 'r')) AS found
            WHERE NOT pg_has_role(owner, 'USAGE') AND NOT pg_has_role(nspowner, 'USAGE')
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = class AND e.objid = found.oid AND e.deptype = 'e')
            ORDER BY 1""";

    private static final String OUTSIDE = """
            WITH scope AS (SELECT oid FROM pg_namespace WHERE nspname = ANY (?)),
            inside AS (
              SELECT 'pg_class'::regclass AS class, oid FROM pg_class WHERE relnamespace IN (SELECT oid FROM scope)
              UNION ALL SELECT 'pg_type'::regclass, oid FROM pg_type WHERE typnamespace IN (SELECT oid FROM scope)
              UNION ALL SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace IN (SELECT oid FROM scope)),
            dependent AS (
              SELECT DISTINCT d.classid, d.objid, d.objsubid,
                CASE d.classid
                  WHEN 'pg_class'::regclass THEN d.objid
                  WHEN 'pg_rewrite'::regclass THEN (SELECT ev_class FROM pg_rewrite WHERE oid = d.objid)
                  WHEN 'pg_constraint'::regclass THEN (SELECT conrelid FROM pg_constraint WHERE oid = d.objid)
                  WHEN 'pg_attrdef'::regclass THEN (SELECT adrelid FROM pg_attrdef WHERE oid = d.objid)
                  WHEN 'pg_trigger'::regclass THEN (SELECT tgrelid FROM pg_trigger WHERE oid = d.objid)
                  WHEN 'pg_policy'::regclass THEN (SELECT polrelid FROM pg_policy WHERE oid = d.objid)
                END AS relation
              FROM pg_depend d JOIN inside i ON i.class = d.refclassid AND i.oid = d.refobjid
              WHERE d.deptype IN ('n', 'a')
                AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = d.refclassid AND e.objid = d.refobjid
                                AND e.deptype = 'e'))
            SELECT DISTINCT CASE d.classid WHEN 'pg_rewrite'::regclass
                              THEN format('view %I.%I', n.nspname, r.relname)
                              ELSE pg_describe_object(d.classid, d.objid, d.objsubid) END
            FROM dependent d LEFT JOIN pg_class r ON r.oid = d.relation LEFT JOIN pg_namespace n ON n.oid = r.relnamespace
            WHERE (r.relnamespace NOT IN (SELECT oid FROM scope) AND n.nspname !~ '^pg_(toast|temp)')
               OR (d.classid = 'pg_proc'::regclass
                   AND (SELECT pronamespace FROM pg_proc WHERE oid = d.objid) NOT IN (SELECT oid FROM scope))
               OR (d.classid = 'pg_type'::regclass
                   AND (SELECT typnamespace FROM pg_type WHERE oid = d.objid AND typtype = 'd')
                       NOT IN (SELECT oid FROM scope))
            ORDER BY 1""";

    private static final String BUSY = """
            SELECT DISTINCT format('%s (process %s, user %s, %s)', coalesce(nullif(a.application_name, ''), 'a session'),
                                   a.pid, a.usename, a.state)
            FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND l.granted AND l.pid <> pg_backend_pid() AND a.backend_type = 'client backend'
              AND n.nspname = ANY (?)
            ORDER BY 1""";

    private static final String CONNECTED = """
            SELECT format('%s (user %s)', coalesce(nullif(application_name, ''), 'a session'), usename)
            FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
            ORDER BY 1""";

    /** Looks. */
    static ResetInspection of(Connection connection, List<String> schemas, long rowLimit, List<String> uncounted)
            throws SQLException {
        String database;
        String mark;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FACTS)) {
            rows.next();
            database = rows.getString(1);
            mark = rows.getString(2);
        }
        List<String> tables = new ArrayList<>(strings(connection, TABLES, schemas));
        tables.removeIf(name -> uncounted.contains(name.substring(name.lastIndexOf('.') + 1)));
        return new ResetInspection(
                database,
                tables.size(),
                full(connection, tables, rowLimit),
                strings(connection, FOREIGN, schemas),
                strings(connection, OUTSIDE, schemas),
                mark,
                strings(connection, BUSY, schemas),
                strings(connection, CONNECTED, List.of()));
    }

    /** The largest come first, so that what is too full is found soon. */
    private static List<String> full(Connection connection, List<String> tables, long limit) throws SQLException {
        List<String> full = new ArrayList<>();
        for (String table : tables) {
            if (full.size() < SHOWN && isFull(connection, table, limit)) {
                full.add(table);
            }
        }
        return full;
    }

    private static boolean isFull(Connection connection, String table, long limit) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM (SELECT FROM " + table + " LIMIT " + (limit + 1) + ") AS counted")) {
            return rows.next() && rows.getLong(1) > limit;
        } catch (SQLException notForUs) {
            // Rows that nobody lets us count may be many.
            return true;
        }
    }

    /** Each {@code ?} stands for the schemas. */
    private static List<String> strings(Connection connection, String sql, List<String> schemas) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                statement.setArray(i, connection.createArrayOf("text", schemas.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** {@code a, b, c and 4 more}. */
    static String some(List<String> names) {
        int shown = Math.min(SHOWN, names.size());
        return String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }
}
