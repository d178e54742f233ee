package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import java.util.Locale;
import java.util.stream.Collectors;

/** Indexes, and the unique constraints that some of them stand for. */
public final class IndexSql {

    private IndexSql() {}

    /** {@code CREATE INDEX}, or {@code ALTER TABLE … ADD CONSTRAINT … UNIQUE} for one that belongs to a constraint. */
    public static String create(Name table, Index index) {
        return index.constraint() == null ? createIndex(table, index) : addConstraint(table, index);
    }

    /** {@code DROP INDEX}, or the constraint that it belongs to. */
    public static String drop(Name table, Index index) {
        return index.constraint() == null
                ? "DROP INDEX " + Quoting.inSchemaOf(table, index.name())
                : TableSql.dropConstraint(table, index.name());
    }

    /** The new name cannot be qualified. A constraint takes the new name of its index. */
    public static String rename(Name table, String from, String to) {
        return "ALTER INDEX " + Quoting.inSchemaOf(table, from) + " RENAME TO " + Quoting.identifier(to);
    }

    private static String createIndex(Name table, Index index) {
        StringBuilder sql = new StringBuilder(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                .append(Quoting.identifier(index.name()))
                .append(" ON ")
                .append(Quoting.name(table));
        if (!index.method().equals("btree")) {
            sql.append(" USING ")
                    .append(index.method().toUpperCase(Locale.ROOT))
                    .append(' ');
        }
        sql.append(index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", ", "(", ")")));
        appendDetails(sql, index);
        if (index.predicate() != null) {
            sql.append(" WHERE (").append(InLists.in(index.predicate())).append(')');
        }
        return sql.toString();
    }

    private static String addConstraint(Name table, Index index) {
        StringBuilder sql = new StringBuilder("ADD CONSTRAINT ")
                .append(Quoting.identifier(index.name()))
                .append(" UNIQUE ")
                .append(index.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
                .append(index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", ", "(", "")));
        Index.Constraint constraint = index.constraint();
        sql.append(constraint != null && constraint.withoutOverlaps() ? " WITHOUT OVERLAPS)" : ")");
        if (!index.include().isEmpty()) {
            sql.append(" INCLUDE (")
                    .append(Quoting.identifiers(index.include(), ", "))
                    .append(')');
        }
        if (constraint != null) {
            sql.append(ConstraintSql.deferral(constraint.deferral()));
        }
        return TableSql.alter(table, sql.toString());
    }

    private static void appendDetails(StringBuilder sql, Index index) {
        if (!index.include().isEmpty()) {
            sql.append(" INCLUDE (")
                    .append(Quoting.identifiers(index.include(), ", "))
                    .append(')');
        }
        if (index.nullsNotDistinct()) {
            sql.append(" NULLS NOT DISTINCT");
        }
    }

    /** What PostgreSQL takes by default is not written. */
    private static String key(Index.Key key) {
        StringBuilder sql = new StringBuilder();
        if (key.column() != null) {
            sql.append(Quoting.identifier(key.column()));
        } else {
            sql.append('(').append(key.expression()).append(')');
        }
        if (key.collation() != null) {
            sql.append(ColumnSql.collate(key.collation()));
        }
        if (key.operatorClass() != null) {
            sql.append(' ').append(key.operatorClass());
        }
        if (key.descending()) {
            sql.append(" DESC");
        }
        if (key.nullsFirst() != key.descending()) {
            sql.append(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return sql.toString();
    }
}
