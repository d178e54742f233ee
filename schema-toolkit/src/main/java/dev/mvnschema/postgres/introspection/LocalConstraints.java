package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Unmodelled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Keys, references and checks that a partition has and the table above it has not. */
final class LocalConstraints {

    /**
     * Kind, schema, name, partition; the table above all and the columns; schema and name of the table referred to, and of the index
     * above the one of a key; how it is taken away and made anew.
     */
    static final String QUERY = """
            SELECT CASE k.contype WHEN 'f' THEN 'LOCAL_FOREIGN_KEY' WHEN 'c' THEN 'LOCAL_CHECK' ELSE 'LOCAL_KEY' END,
                   c.relnamespace, k.conname, c.relname, r.relnamespace, r.relname,
                   ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
                         ORDER BY a.attnum),
                   f.relnamespace, f.relname, x.relnamespace, x.relname,
                   format('ALTER TABLE %s DROP CONSTRAINT %I', c.oid::regclass, k.conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid))
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid AND c.relispartition
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class r ON r.oid = pg_partition_root(c.oid)
            LEFT JOIN pg_class f ON f.oid = k.confrelid AND k.contype = 'f'
            LEFT JOIN pg_inherits h ON h.inhrelid = k.conindid AND k.contype <> 'f'
            LEFT JOIN pg_class x ON x.oid = h.inhparent
            WHERE n.nspname = ANY (?) AND k.conparentid = 0 AND k.coninhcount = 0 AND k.contype IN ('p', 'u', 'x', 'f', 'c')
            ORDER BY n.nspname, c.relname, k.conname""";

    private final BiFunction<Long, String, Name> naming;
    private final List<Unmodelled> found = new ArrayList<>();

    LocalConstraints(BiFunction<Long, String, Name> naming) {
        this.naming = naming;
    }

    List<Unmodelled> found() {
        return found;
    }

    /** Takes in one of the rows. */
    void add(ResultSet row) throws SQLException {
        Name root = naming.apply(row.getLong(5), row.getString(6));
        List<Unmodelled.Use> uses = new ArrayList<>();
        for (Object column : (Object[]) row.getArray(7).getArray()) {
            uses.add(new Unmodelled.Use(root, String.valueOf(column), true));
        }
        addUse(uses, row, 8);
        addUse(uses, row, 10);
        found.add(new Unmodelled(
                Unmodelled.Kind.valueOf(row.getString(1)),
                naming.apply(row.getLong(2), row.getString(3)),
                naming.apply(row.getLong(2), row.getString(4)),
                uses,
                new Unmodelled.Definition(row.getString(12), List.of(row.getString(13)))));
    }

    private void addUse(List<Unmodelled.Use> uses, ResultSet row, int column) throws SQLException {
        String name = row.getString(column + 1);
        if (name != null) {
            uses.add(new Unmodelled.Use(naming.apply(row.getLong(column), name), null, false));
        }
    }
}
