package dev.mvnschema.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Empties schemas. The schemas themselves, their privileges, and extensions with all that belongs to them stay.
 */
public final class SchemaCleaner {

    /** So many that most databases are dropped in one transaction, and few enough that their locks fit into it. */
    private static final int BATCH = 500;

    private static final String TABLES = """
            SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND c.relname <> ALL (?)
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')""";

    /** What to drop, the things that others hang on last. */
    private static final String DROPS = """
            WITH scope AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = ANY (?)),
            found AS (
              SELECT 1 AS turn, 'pg_class'::regclass AS class, c.oid,
                     CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'f' THEN 'FOREIGN TABLE'
                                    WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END || ' IF EXISTS '
                     || format('%I.%I', s.nspname, c.relname) AS what
              FROM pg_class c JOIN scope s ON s.oid = c.relnamespace
              WHERE c.relkind IN ('v', 'm', 'f', 'S', 'r', 'p')
              UNION ALL
              SELECT 2, 'pg_proc'::regclass, p.oid,
                     CASE p.prokind WHEN 'a' THEN 'AGGREGATE' WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END || ' IF EXISTS '
                     || format('%I.%I(%s)', s.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
              FROM pg_proc p JOIN scope s ON s.oid = p.pronamespace
              UNION ALL
              SELECT 3, 'pg_type'::regclass, t.oid,
                     CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END || ' IF EXISTS '
                     || format('%I.%I', s.nspname, t.typname)
              FROM pg_type t JOIN scope s ON s.oid = t.typnamespace
              LEFT JOIN pg_class c ON c.oid = t.typrelid
              WHERE t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')
              UNION ALL
              SELECT 4, 'pg_collation'::regclass, l.oid, 'COLLATION IF EXISTS ' || format('%I.%I', s.nspname, l.collname)
              FROM pg_collation l JOIN scope s ON s.oid = l.collnamespace)
            SELECT 'DROP ' || what || ' CASCADE' FROM found
            WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = found.class AND e.objid = found.oid
                              AND e.deptype = 'e')
            ORDER BY turn, oid""";

    private SchemaCleaner() {}

    /**
     * Drops everything in the schemas.
     *
     * @param connection in autocommit mode; the drops are committed in batches, as very many locks do not fit into one
     *     transaction
     * @param uncounted tables by name that are not the user's own
     * @return how many other tables there were
     */
    public static int clean(Connection connection, List<String> schemas, List<String> uncounted) throws SQLException {
        int tables =
                Integer.parseInt(strings(connection, TABLES, schemas, uncounted).get(0));
        List<String> drops = strings(connection, DROPS, schemas);
        for (int from = 0; from < drops.size(); from += BATCH) {
            try (Statement statement = connection.createStatement()) {
                // One round trip, and one transaction.
                statement.execute(String.join(";\n", drops.subList(from, Math.min(drops.size(), from + BATCH))));
            }
        }
        return tables;
    }

    @SafeVarargs
    private static List<String> strings(Connection connection, String sql, List<String>... parameters)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", parameters[i].toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
