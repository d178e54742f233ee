package dev.mvnschema.postgres.introspection;

/** How objects that are not modelled are taken away and made anew, statement by statement; 0 is the one that drops. */
final class DefinitionQueries {

    private DefinitionQueries() {}

    /** {@code ?} is the identifiers of the objects: catalog, identifier, place in the order, statement. */
    static final String STATEMENTS = """
            WITH wanted AS (SELECT unnest(?::oid[]) AS oid),
            views AS (
              SELECT c.*, c.oid::regclass::text AS title,
                     CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'VIEW ' END AS word
              FROM pg_class c JOIN wanted w ON w.oid = c.oid WHERE c.relkind IN ('v', 'm')),
            functions AS (
              SELECT p.*, CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || p.oid::regprocedure::text AS title
              FROM pg_proc p JOIN wanted w ON w.oid = p.oid WHERE p.prokind IN ('f', 'p', 'w'))
            SELECT 'pg_class' AS catalog, oid, 0 AS place, 'DROP ' || word || title AS statement FROM views
            UNION ALL
            SELECT 'pg_class', oid, 1, 'CREATE ' || word || title
                   || coalesce(' WITH (' || array_to_string(reloptions, ', ') || ')', '') || ' AS'
                   || chr(10) || rtrim(pg_get_viewdef(oid), ';')
                   || CASE WHEN relkind = 'm' AND NOT relispopulated THEN chr(10) || 'WITH NO DATA' ELSE '' END
            FROM views
            UNION ALL
            SELECT 'pg_class', v.oid, 2, pg_get_indexdef(i.indexrelid)
            FROM views v JOIN pg_index i ON i.indrelid = v.oid
            UNION ALL
            SELECT 'pg_class', v.oid, 3, format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', v.title, a.attname, pg_get_expr(d.adbin, d.adrelid))
            FROM views v JOIN pg_attrdef d ON d.adrelid = v.oid JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum = d.adnum
            UNION ALL
            SELECT 'pg_class', v.oid, 4, CASE WHEN d.objsubid = 0 THEN format('COMMENT ON %s%s IS %L', v.word, v.title, d.description)
                   ELSE format('COMMENT ON COLUMN %s.%I IS %L', v.title, a.attname, d.description) END
            FROM views v
            JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = v.oid
            LEFT JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum = d.objsubid AND d.objsubid > 0
            UNION ALL
            SELECT 'pg_class', oid, 5, format('ALTER %s%s OWNER TO %s', word, title, relowner::regrole)
            FROM views WHERE relowner <> (SELECT oid FROM pg_roles WHERE rolname = current_user)
            UNION ALL
            SELECT 'pg_class', v.oid, 6, format('GRANT %s ON %s TO %s', string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type),
                   v.title, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
                   || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
            FROM views v CROSS JOIN LATERAL aclexplode(v.relacl) a
            WHERE a.grantee <> v.relowner
            GROUP BY v.oid, v.title, a.grantee, a.is_grantable
            UNION ALL
            SELECT 'pg_proc', oid, 0, 'DROP ' || title FROM functions
            UNION ALL
            SELECT 'pg_proc', oid, 1, rtrim(pg_get_functiondef(oid), chr(10)) FROM functions
            UNION ALL
            SELECT 'pg_proc', f.oid, 4, format('COMMENT ON %s IS %L', f.title, d.description)
            FROM functions f JOIN pg_description d ON d.classoid = 'pg_proc'::regclass AND d.objoid = f.oid
            UNION ALL
            SELECT 'pg_proc', oid, 5, format('ALTER %s OWNER TO %s', title, proowner::regrole)
            FROM functions WHERE proowner <> (SELECT oid FROM pg_roles WHERE rolname = current_user)
            UNION ALL
            SELECT 'pg_proc', oid, 6, format('REVOKE ALL ON %s FROM PUBLIC', title)
            FROM functions WHERE proacl IS NOT NULL
            UNION ALL
            SELECT 'pg_proc', f.oid, 7, format('GRANT EXECUTE ON %s TO %s', f.title,
                   CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
                   || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
            FROM functions f CROSS JOIN LATERAL aclexplode(f.proacl) a
            WHERE a.grantee <> f.proowner
            UNION ALL
            SELECT 'pg_trigger', g.oid, s.place, s.statement
            FROM pg_trigger g JOIN wanted w ON w.oid = g.oid
            CROSS JOIN LATERAL (VALUES
                (0, format('DROP TRIGGER %I ON %s', g.tgname, g.tgrelid::regclass)),
                (1, pg_get_triggerdef(g.oid)),
                (2, CASE g.tgenabled WHEN 'D' THEN format('ALTER TABLE %s DISABLE TRIGGER %I', g.tgrelid::regclass, g.tgname)
                    WHEN 'R' THEN format('ALTER TABLE %s ENABLE REPLICA TRIGGER %I', g.tgrelid::regclass, g.tgname)
                    WHEN 'A' THEN format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', g.tgrelid::regclass, g.tgname) END),
                (4, (SELECT format('COMMENT ON TRIGGER %I ON %s IS %L', g.tgname, g.tgrelid::regclass, d.description)
                     FROM pg_description d WHERE d.classoid = 'pg_trigger'::regclass AND d.objoid = g.oid))) AS s (place, statement)
            WHERE s.statement IS NOT NULL
            UNION ALL
            SELECT 'pg_policy', p.oid, s.place, s.statement
            FROM pg_policy p JOIN wanted w ON w.oid = p.oid
            CROSS JOIN LATERAL (VALUES
                (0, format('DROP POLICY %I ON %s', p.polname, p.polrelid::regclass)),
                (1, format('CREATE POLICY %I ON %s AS %s FOR %s TO ', p.polname, p.polrelid::regclass,
                           CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                           CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END)
                    || (SELECT string_agg(CASE r.role WHEN 0 THEN 'PUBLIC' ELSE r.role::regrole::text END, ', ') FROM unnest(p.polroles) AS r (role))
                    || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
                    || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')),
                (4, (SELECT format('COMMENT ON POLICY %I ON %s IS %L', p.polname, p.polrelid::regclass, d.description)
                     FROM pg_description d WHERE d.classoid = 'pg_policy'::regclass AND d.objoid = p.oid))) AS s (place, statement)
            WHERE s.statement IS NOT NULL
            UNION ALL
            SELECT 'pg_rewrite', r.oid, s.place, s.statement
            FROM pg_rewrite r JOIN wanted w ON w.oid = r.oid
            CROSS JOIN LATERAL (VALUES
                (0, format('DROP RULE %I ON %s', r.rulename, r.ev_class::regclass)),
                (1, rtrim(pg_get_ruledef(r.oid), ';'))) AS s (place, statement)
            WHERE r.rulename <> '_RETURN'
            UNION ALL
            SELECT 'pg_statistic_ext', x.oid, s.place, s.statement
            FROM pg_statistic_ext x JOIN wanted w ON w.oid = x.oid
            CROSS JOIN LATERAL (VALUES
                (0, format('DROP STATISTICS %s.%I', x.stxnamespace::regnamespace::text, x.stxname)),
                (1, pg_get_statisticsobjdef(x.oid)),
                (4, (SELECT format('COMMENT ON STATISTICS %s.%I IS %L', x.stxnamespace::regnamespace::text, x.stxname, d.description)
                     FROM pg_description d WHERE d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = x.oid))) AS s (place, statement)
            WHERE s.statement IS NOT NULL
            UNION ALL
            SELECT 'pg_class', c.oid, s.place, s.statement
            FROM pg_class c JOIN wanted w ON w.oid = c.oid
            CROSS JOIN LATERAL (VALUES
                (0, 'DROP TABLE ' || c.oid::regclass::text),
                (1, CASE WHEN c.relispartition THEN format('CREATE TABLE %s PARTITION OF %s %s', c.oid::regclass,
                        (SELECT i.inhparent::regclass FROM pg_inherits i WHERE i.inhrelid = c.oid), pg_get_expr(c.relpartbound, c.oid))
                    ELSE '' END || CASE c.relkind WHEN 'p' THEN ' PARTITION BY ' || pg_get_partkeydef(c.oid) ELSE '' END))
                AS s (place, statement)
            WHERE c.relkind = 'p' OR (c.relispartition AND c.relkind = 'r')
            UNION ALL
            SELECT 'pg_collation', o.oid, s.place, s.statement
            FROM pg_collation o JOIN wanted w ON w.oid = o.oid CROSS JOIN LATERAL (SELECT to_jsonb(o) AS j) AS o_json
            CROSS JOIN LATERAL (VALUES
                (0, 'DROP COLLATION ' || o.oid::regcollation::text),
                (1, 'CREATE COLLATION ' || o.oid::regcollation::text || ' ('
                    || CASE o.collprovider
                       WHEN 'c' THEN format('LC_COLLATE = %L, LC_CTYPE = %L', o.collcollate, o.collctype)
                       ELSE format('PROVIDER = %s, LOCALE = %L', CASE o.collprovider WHEN 'i' THEN 'icu' ELSE 'builtin' END,
                                   coalesce(j->>'colllocale', j->>'colliculocale', j->>'collcollate')) END
                    || CASE WHEN o.collisdeterministic THEN '' ELSE ', DETERMINISTIC = false' END || ')')) AS s (place, statement)
            ORDER BY 1, 2, 3, 4""";

    /** Domains, ranges and composite types, likewise; %s is the name of a range's multirange, which PostgreSQL 14 brought. */
    static final String TYPES = """
            WITH wanted AS (SELECT unnest(?::oid[]) AS oid),
            types AS (
              SELECT t.*, t.oid::regtype::text AS title, CASE t.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END AS word,
                     CASE t.typtype WHEN 'c' THEN 'pg_class' ELSE 'pg_type' END AS catalog,
                     CASE t.typtype WHEN 'c' THEN t.typrelid ELSE t.oid END AS object
              FROM pg_type t
              JOIN wanted w ON w.oid = CASE t.typtype WHEN 'c' THEN t.typrelid ELSE t.oid END
              LEFT JOIN pg_class c ON c.oid = t.typrelid
              WHERE t.typtype IN ('d', 'r') OR (t.typtype = 'c' AND c.relkind = 'c'))
            SELECT catalog, object, 0 AS place, 'DROP ' || word || title AS statement FROM types
            UNION ALL
            SELECT catalog, object, 1, 'CREATE DOMAIN ' || title || ' AS ' || format_type(typbasetype, typtypmod)
                   || coalesce((SELECT ' COLLATE ' || o.oid::regcollation::text FROM pg_collation o, pg_type b
                                WHERE o.oid = typcollation AND b.oid = typbasetype AND b.typcollation <> o.oid), '')
                   || coalesce(' DEFAULT ' || typdefault, '') || CASE WHEN typnotnull THEN ' NOT NULL' ELSE '' END
                   || coalesce((SELECT string_agg(format(' CONSTRAINT %%I %%s', k.conname, pg_get_constraintdef(k.oid)), '' ORDER BY k.conname)
                                FROM pg_constraint k WHERE k.contypid = types.oid AND k.contype = 'c'), '')
            FROM types WHERE typtype = 'd'
            UNION ALL
            SELECT catalog, object, 1, 'CREATE TYPE ' || title || ' AS ('
                   || coalesce((SELECT string_agg(format('%%I %%s', a.attname, format_type(a.atttypid, a.atttypmod))
                                    || coalesce((SELECT ' COLLATE ' || o.oid::regcollation::text FROM pg_collation o, pg_type b
                                        WHERE o.oid = a.attcollation AND b.oid = a.atttypid AND b.typcollation <> o.oid), ''), ', ' ORDER BY a.attnum)
                                FROM pg_attribute a WHERE a.attrelid = typrelid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'
            FROM types WHERE typtype = 'c'
            UNION ALL
            SELECT catalog, object, 1, 'CREATE TYPE ' || title || ' AS RANGE (SUBTYPE = ' || format_type(r.rngsubtype, NULL)
                   || CASE WHEN p.opcdefault THEN '' ELSE format(', SUBTYPE_OPCLASS = %%I.%%I', p.opcnamespace::regnamespace::text, p.opcname) END
                   || coalesce((SELECT ', COLLATION = ' || o.oid::regcollation::text FROM pg_collation o, pg_type b
                                WHERE o.oid = r.rngcollation AND b.oid = r.rngsubtype AND b.typcollation <> o.oid), '')
                   || CASE WHEN r.rngsubdiff::oid = 0 THEN '' ELSE ', SUBTYPE_DIFF = ' || r.rngsubdiff::text END%s || ')'
            FROM types JOIN pg_range r ON r.rngtypid = types.oid JOIN pg_opclass p ON p.oid = r.rngsubopc
            WHERE r.rngcanonical::oid = 0
            UNION ALL
            SELECT t.catalog, t.object, 4, format('COMMENT ON %%s%%s IS %%L', t.word, t.title, d.description)
            FROM types t JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
            UNION ALL
            SELECT catalog, object, 5, format('ALTER %%s%%s OWNER TO %%s', word, title, typowner::regrole)
            FROM types WHERE typowner <> (SELECT oid FROM pg_roles WHERE rolname = current_user)
            UNION ALL
            SELECT t.catalog, t.object, 7, format('GRANT USAGE ON TYPE %%s TO %%s', t.title,
                   CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
            FROM types t CROSS JOIN LATERAL aclexplode(t.typacl) a
            WHERE a.grantee <> t.typowner
            ORDER BY 1, 2, 3, 4""";

    /** The part of {@link #TYPES} that not every version has. */
    static String multirange(int major) {
        return major < 14 ? "" : " || ', MULTIRANGE_TYPE_NAME = ' || r.rngmultitypid::regtype::text";
    }
}
