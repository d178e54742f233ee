package dev.mvnschema.postgres.introspection;

/**
 * The queries. Each reads one kind of object for all schemas of the scope, {@code ?} being the array of their names; what
 * belongs together is put together by object identifier afterwards.
 */
final class CatalogQueries {

    private CatalogQueries() {}

    static final String NAMESPACES = "SELECT oid, nspname FROM pg_namespace";

    static final String EXTENSIONS = """
            SELECT e.extname, n.nspname, e.extversion, NOT e.extrelocatable
            FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname <> 'plpgsql'
            ORDER BY e.extname""";

    /** Tables, views, sequences and so on, without those that belong to an extension. */
    static final String RELATIONS = """
            SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relispartition, d.description,
                   own.refobjid, own.refobjsubid, own.deptype, i.inhparent
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
            LEFT JOIN pg_depend own ON c.relkind = 'S' AND own.classid = 'pg_class'::regclass AND own.objid = c.oid
                 AND own.refclassid = 'pg_class'::regclass AND own.refobjsubid > 0 AND own.deptype IN ('a', 'i')
            LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND i.inhseqno = 1
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
              AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
                              AND e.deptype = 'e')
            ORDER BY c.relname, c.oid""";

    static final String SEQUENCES = """
            SELECT s.seqrelid, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?)""";

    /** Columns of tables. */
    static final String COLUMNS = """
            SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated,
                   CASE WHEN a.attcollation <> t.typcollation THEN co.collname END, pg_get_expr(ad.adbin, ad.adrelid),
                   d.description
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_collation co ON co.oid = a.attcollation
            LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
            LEFT JOIN pg_description d ON d.objoid = a.attrelid AND d.classoid = 'pg_class'::regclass
                 AND d.objsubid = a.attnum
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum""";

    /** The types of those columns, with the elements of array types. */
    static final String TYPES = """
            WITH used AS (
              SELECT DISTINCT a.atttypid AS oid
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped)
            SELECT t.oid, t.typname, t.typnamespace, t.typtype, CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE 0 END
            FROM pg_type t
            WHERE t.oid IN (SELECT oid FROM used)
               OR t.oid IN (SELECT e.typelem FROM pg_type e JOIN used ON used.oid = e.oid WHERE e.typcategory = 'A')""";

    private static final String OF_TABLES = "c.relkind IN ('r', 'p')";

    private static final String OF_VIEWS = "c.relkind IN ('v', 'm')";

    static final String VIEW_COLUMNS = COLUMNS.replace(OF_TABLES, OF_VIEWS);

    static final String VIEW_TYPES = TYPES.replace(OF_TABLES, OF_VIEWS);

    static final String TYPE_NAMES =
            "SELECT x.oid, x.modifier, format_type(x.oid, x.modifier) FROM unnest(?::oid[], ?::int[]) AS x (oid, modifier)";

    /** %s is what versions have added: which columns an action sets (15), whether it is enforced, and about periods (18). */
    static final String CONSTRAINTS = """
            SELECT k.conrelid, k.conname, k.contype, k.conkey, k.confrelid, k.confkey, k.confupdtype, k.confdeltype,
                   k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated, NOT k.connoinherit, k.conindid,
                   CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END,
                   CASE WHEN k.contype = 'x' THEN pg_get_constraintdef(k.oid) END,
                   %s
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND k.contype IN ('p', 'u', 'f', 'c', 'x')
              AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)
            ORDER BY k.conname, k.oid""";

    /** The columns of {@link #CONSTRAINTS} that not every version has. */
    static String constraintOptions(int major) {
        return (major < 15 ? "NULL" : "k.confdelsetcols")
                + (major < 18 ? ", true, false" : ", k.conenforced, k.conperiod");
    }

    /** Names of referenced tables and columns that lie outside of the scope. */
    static final String FOREIGN_COLUMNS = """
            SELECT a.attrelid, a.attnum, a.attname, c.relname, c.relnamespace
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE a.attrelid = ANY (?::oid[]) AND a.attnum > 0""";

    /** %s is whether nulls are not distinct, which PostgreSQL 15 brought. */
    static final String INDEXES = """
            SELECT x.indrelid, x.indexrelid, c.relname, am.amname, x.indisunique, x.indisprimary, x.indisexclusion,
                   x.indisvalid, %s, x.indnkeyatts, x.indkey, x.indoption, x.indclass, x.indcollation,
                   pg_get_expr(x.indpred, x.indrelid),
                   CASE WHEN x.indexprs IS NOT NULL
                        THEN ARRAY(SELECT pg_get_indexdef(x.indexrelid, g.n, false)
                                   FROM generate_series(1, x.indnkeyatts) AS g (n)) END
            FROM pg_index x
            JOIN pg_class t ON t.oid = x.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_class c ON c.oid = x.indexrelid
            JOIN pg_am am ON am.oid = c.relam
            WHERE n.nspname = ANY (?) AND t.relkind IN ('r', 'p') AND NOT t.relispartition
            ORDER BY c.relname, c.oid""";

    static final String OPERATOR_CLASSES = "SELECT oid, opcname, opcdefault FROM pg_opclass";

    static final String COLLATIONS = "SELECT oid, collname FROM pg_collation";

    static final String ENUMS = """
            SELECT t.oid, t.typname, t.typnamespace, d.description, e.enumlabel
            FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            LEFT JOIN pg_enum e ON e.enumtypid = t.oid
            LEFT JOIN pg_description d ON d.objoid = t.oid AND d.classoid = 'pg_type'::regclass
            WHERE n.nspname = ANY (?) AND t.typtype = 'e'
              AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid
                              AND x.deptype = 'e')
            ORDER BY t.typname, t.oid, e.enumsortorder""";
}
