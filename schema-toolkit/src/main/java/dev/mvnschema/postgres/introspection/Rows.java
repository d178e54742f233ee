package dev.mvnschema.postgres.introspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the queries, still tied together by object identifiers. */
final class Rows {

    private Rows() {}

    /**
     * A relation of any kind.
     *
     * @param ownerTable for a sequence, the table whose column owns it, or 0
     * @param ownerColumn the number of that column
     * @param identity whether it is owned by an identity clause
     * @param parent the table that it inherits from or is a partition of, or 0
     */
    record Relation(
            long oid,
            long namespace,
            String name,
            char kind,
            boolean partition,
            @Nullable String comment,
            long ownerTable,
            int ownerColumn,
            boolean identity,
            long parent) {

        boolean table() {
            return (kind == 'r' || kind == 'p') && !partition;
        }
    }

    record Column(
            int number,
            String name,
            long type,
            int modifier,
            boolean notNull,
            char identity,
            char generated,
            @Nullable String collation,
            @Nullable String expression,
            @Nullable String comment) {}

    record Type(long oid, String name, long namespace, char kind, long element) {}

    record Constraint(
            String name,
            char kind,
            List<Integer> columns,
            long referencedTable,
            List<Integer> referencedColumns,
            char onUpdate,
            char onDelete,
            char match,
            boolean deferrable,
            boolean deferred,
            boolean validated,
            boolean inherited,
            long index,
            @Nullable String expression,
            @Nullable String definition,
            List<Integer> setColumns,
            boolean enforced,
            boolean period) {}

    /**
     * An index.
     *
     * @param columns numbers of columns, 0 for an expression; those behind {@code keyCount} are only stored
     * @param keyTexts the keys as SQL when one of them is an expression, else empty
     */
    record Index(
            long oid,
            String name,
            String method,
            boolean unique,
            boolean primary,
            boolean exclusion,
            boolean valid,
            boolean nullsNotDistinct,
            int keyCount,
            List<Integer> columns,
            List<Integer> options,
            List<Long> operatorClasses,
            List<Long> collations,
            @Nullable String predicate,
            List<String> keyTexts) {}

    record OperatorClass(String name, boolean usual) {}

    record EnumLabel(
            long oid,
            String type,
            long namespace,
            @Nullable String comment,
            @Nullable String label) {}

    record TypeRight(long namespace, String type, String statement) {}

    /** A row of a catalog. */
    record ObjectKey(String catalog, long oid) {}

    record Unmodelled(String kind, long namespace, String name, long table, ObjectKey key) {}

    /** @param column the number of the column that is used, or 0 */
    record Use(ObjectKey user, ObjectKey used, int column, boolean goesAlong) {}

    /** @param relation the table whose rows the type holds, or 0 */
    record TypeTarget(long relation, long element) {}

    /** A column of a table outside of the scope. */
    record ForeignColumn(long table, int number, String name, String tableName, long namespace) {}
}
