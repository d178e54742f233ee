package dev.mvnschema.postgres.introspection;

/** What no record of the catalog holds: which objects there are, what they stand on, and how they are made. */
final class UnmodelledQueries {

    private UnmodelledQueries() {}

    /** Objects by kind, schema, name and table; then the catalog they are in and their identifier in it. */
    static final String OBJECTS = """
            WITH scope AS (SELECT oid FROM pg_namespace WHERE nspname = ANY (?))
            SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END AS kind,
                   p.pronamespace AS namespace, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
                   NULL::oid AS relation, 'pg_proc' AS catalog, p.oid AS object
            FROM pg_proc p
            WHERE p.pronamespace IN (SELECT oid FROM scope)
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid
                              AND e.deptype IN ('e', 'i'))
            UNION ALL
            SELECT 'TRIGGER', c.relnamespace, g.tgname, c.oid, 'pg_trigger', g.oid
            FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
            WHERE c.relnamespace IN (SELECT oid FROM scope) AND NOT g.tgisinternal AND NOT c.relispartition
            UNION ALL
            SELECT 'POLICY', c.relnamespace, p.polname, c.oid, 'pg_policy', p.oid
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
            WHERE c.relnamespace IN (SELECT oid FROM scope)
            UNION ALL
            SELECT 'RULE', c.relnamespace, r.rulename, c.oid, 'pg_rewrite', r.oid
            FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
            WHERE c.relnamespace IN (SELECT oid FROM scope) AND r.rulename <> '_RETURN'
            UNION ALL
            SELECT CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'RANGE_TYPE' END, t.typnamespace, t.typname, NULL, 'pg_type', t.oid
            FROM pg_type t
            WHERE t.typnamespace IN (SELECT oid FROM scope) AND t.typtype IN ('d', 'r')
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid
                              AND e.deptype = 'e')
            UNION ALL
            SELECT 'COLLATION', o.collnamespace, o.collname, NULL, 'pg_collation', o.oid
            FROM pg_collation o
            WHERE o.collnamespace IN (SELECT oid FROM scope)
            UNION ALL
            SELECT 'STATISTICS', s.stxnamespace, s.stxname, s.stxrelid, 'pg_statistic_ext', s.oid
            FROM pg_statistic_ext s
            WHERE s.stxnamespace IN (SELECT oid FROM scope)
            UNION ALL
            SELECT 'PUBLICATION', c.relnamespace, p.pubname, c.oid, 'pg_publication_rel', r.oid
            FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid JOIN pg_class c ON c.oid = r.prrelid
            WHERE c.relnamespace IN (SELECT oid FROM scope)
            UNION ALL
            SELECT 'OTHER', o.oprnamespace, 'operator ' || o.oid::regoperator::text, NULL, 'pg_operator', o.oid
            FROM pg_operator o
            WHERE o.oprnamespace IN (SELECT oid FROM scope)
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid
                              AND e.deptype = 'e')
            UNION ALL
            SELECT 'OTHER', o.cfgnamespace, 'text search configuration ' || o.cfgname, NULL, 'pg_ts_config', o.oid
            FROM pg_ts_config o
            WHERE o.cfgnamespace IN (SELECT oid FROM scope)
            UNION ALL
            SELECT 'EVENT_TRIGGER', 0, e.evtname, NULL, 'pg_event_trigger', e.oid
            FROM pg_event_trigger e
            WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = e.oid
                              AND d.deptype = 'e')
            ORDER BY 1, 2, 3""";

    /** Settings of tables, columns, indexes and constraints that are not PostgreSQL's usual ones: kind, schema, text, table. */
    static final String SETTINGS = """
            WITH tables AS (
              SELECT c.* FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition)
            SELECT 'ROW_SECURITY' AS kind, relnamespace AS namespace,
                   CASE WHEN relforcerowsecurity THEN 'enabled and forced' ELSE 'enabled' END AS name, oid AS relation
            FROM tables WHERE relrowsecurity
            UNION ALL
            SELECT 'STORAGE', relnamespace, 'unlogged', oid FROM tables WHERE relpersistence = 'u'
            UNION ALL
            SELECT 'STORAGE', relnamespace, unnest(reloptions), oid FROM tables
            UNION ALL
            SELECT 'STORAGE', t.relnamespace, 'tablespace ' || s.spcname, t.oid
            FROM tables t JOIN pg_tablespace s ON s.oid = t.reltablespace
            UNION ALL
            SELECT 'STORAGE', relnamespace, 'replica identity ' || CASE relreplident WHEN 'f' THEN 'full' ELSE 'nothing' END, oid
            FROM tables WHERE relreplident IN ('f', 'n')
            UNION ALL
            SELECT 'STORAGE', t.relnamespace, 'column ' || a.attname || ' ' || s.setting, t.oid
            FROM tables t
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type y ON y.oid = a.atttypid
            CROSS JOIN LATERAL unnest(ARRAY[
                CASE WHEN a.attstorage <> y.typstorage THEN 'storage ' || CASE a.attstorage WHEN 'p' THEN 'plain'
                     WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' ELSE 'main' END END,
                CASE WHEN a.attstattarget >= 0 THEN 'statistics ' || a.attstattarget END,
                array_to_string(a.attoptions, ', ')%s]) AS s (setting)
            WHERE s.setting IS NOT NULL
            UNION ALL
            SELECT 'STORAGE', t.relnamespace, 'index ' || c.relname || ' ' || s.setting, t.oid
            FROM tables t
            JOIN pg_index i ON i.indrelid = t.oid
            JOIN pg_class c ON c.oid = i.indexrelid
            LEFT JOIN pg_tablespace p ON p.oid = c.reltablespace
            CROSS JOIN LATERAL unnest(ARRAY[array_to_string(c.reloptions, ', '), 'tablespace ' || p.spcname,
                CASE WHEN i.indisclustered THEN 'clustered' END, CASE WHEN i.indisreplident THEN 'replica identity' END]) AS s (setting)
            WHERE s.setting IS NOT NULL
            UNION ALL
            SELECT 'COMMENT', t.relnamespace, 'index ' || c.relname || ' comment ' || d.description, t.oid
            FROM tables t
            JOIN pg_index i ON i.indrelid = t.oid
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            UNION ALL
            SELECT 'COMMENT', t.relnamespace, 'constraint ' || k.conname || ' comment ' || d.description, t.oid
            FROM tables t
            JOIN pg_constraint k ON k.conrelid = t.oid
            JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid
            UNION ALL
            SELECT 'PRIVILEGE', t.relnamespace, format('column %%s grant %%s to %%s', a.attname, p.privilege_type,
                   CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END)
                   || CASE WHEN p.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END, t.oid
            FROM tables t
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            CROSS JOIN LATERAL aclexplode(a.attacl) p
            UNION ALL
            SELECT 'CONSTRAINT_OPTION', t.relnamespace, k.conname || ' ' || s.setting, t.oid
            FROM tables t
            JOIN pg_constraint k ON k.conrelid = t.oid
            CROSS JOIN LATERAL unnest(ARRAY[
                CASE WHEN k.confmatchtype = 'f' THEN 'match full' END,
                CASE WHEN k.contype = 'p' AND k.condeferrable THEN 'deferrable'
                     || CASE WHEN k.condeferred THEN ' initially deferred' ELSE '' END END%s]) AS s (setting)
            WHERE s.setting IS NOT NULL
            ORDER BY 1, 2, 4, 3""";

    /** Who owns an enum type and may use it, where that is not as usual: schema, name, statements in order, ? for the name. */
    static final String ENUM_RIGHTS = """
            SELECT t.typnamespace, t.typname, s.statement
            FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            CROSS JOIN LATERAL (
              SELECT 0 AS place, 'ALTER TYPE ? OWNER TO ' || t.typowner::regrole::text AS statement
              WHERE t.typowner <> (SELECT oid FROM pg_roles WHERE rolname = current_user)
              UNION ALL
              SELECT 1, 'REVOKE ALL ON TYPE ? FROM PUBLIC' WHERE t.typacl IS NOT NULL
              UNION ALL
              SELECT 2, 'GRANT USAGE ON TYPE ? TO ' || CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END
                     || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
              FROM aclexplode(t.typacl) a WHERE a.grantee <> t.typowner) AS s
            WHERE n.nspname = ANY (?) AND t.typtype = 'e'
              AND (t.typacl IS NOT NULL OR t.typowner <> (SELECT oid FROM pg_roles WHERE rolname = current_user))
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid
                              AND e.deptype = 'e')
            ORDER BY 1, 2, s.place, 3""";

    /** Settings of columns that only newer versions have. */
    static String columnSettings(int major) {
        return major < 14
                ? ""
                : ", CASE a.attcompression WHEN 'p' THEN 'compression pglz' WHEN 'l' THEN 'compression lz4' END";
    }

    /** Options of constraints that only newer versions have. */
    static String constraintOptions(int major) {
        String options = major < 15
                ? ""
                : ", CASE WHEN k.confdelsetcols IS NOT NULL THEN 'set null or default of some columns' END";
        return major < 18 ? options : options + """
                , CASE WHEN NOT k.conenforced THEN 'not enforced' END,
                CASE WHEN k.conperiod THEN 'without overlaps' END,
                CASE WHEN k.contype = 'n' AND k.connoinherit THEN 'not null no inherit' END,
                CASE WHEN k.contype = 'n' AND NOT k.convalidated THEN 'not null not valid' END""";
    }

    /**
     * What objects stand on, and partitioned tables on the columns of their key. First the catalog and the identifier of the object, a view for its rule; then those of what it
     * uses, the number of its column, and whether it goes along when that is dropped.
     */
    static final String USES = """
            SELECT CASE WHEN r.rulename = '_RETURN' THEN 'pg_class' ELSE d.classid::regclass::text END,
                   CASE WHEN r.rulename = '_RETURN' THEN r.ev_class ELSE d.objid END,
                   d.refclassid::regclass::text, d.refobjid, d.refobjsubid, bool_and(d.deptype <> 'n')
            FROM pg_depend d
            LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            WHERE coalesce(CASE WHEN r.rulename = '_RETURN' THEN r.ev_class END, d.objid) = ANY (?::oid[])
              AND d.refclassid IN ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass)
              AND d.deptype IN ('n', 'a', 'i', 'P', 'S')
              AND NOT (d.classid = 'pg_rewrite'::regclass AND d.refobjid = r.ev_class AND d.deptype = 'i')
            GROUP BY 1, 2, 3, 4, 5
            UNION ALL
            SELECT 'pg_class', p.partrelid, 'pg_class', p.partrelid, k.number, false
            FROM pg_partitioned_table p CROSS JOIN LATERAL unnest(p.partattrs::int2[]) AS k (number)
            WHERE p.partrelid = ANY (?::oid[]) AND k.number > 0
            ORDER BY 1, 2, 3, 4, 5""";

    /** Types and the tables whose rows they are. */
    static final String ROW_TYPES = "SELECT oid, typrelid, typelem FROM pg_type WHERE oid = ANY (?::oid[])";
}
