package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes indexes. */
final class IndexAssembler {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final Map<Long, Rows.OperatorClass> operatorClasses;
    private final Map<Long, String> collations;

    IndexAssembler(Map<Long, Rows.OperatorClass> operatorClasses, Map<Long, String> collations) {
        this.operatorClasses = operatorClasses;
        this.collations = collations;
    }

    /**
     * One index.
     *
     * @param columns the columns of the table
     * @param constraint the unique constraint that it serves, or null
     */
    Index index(Rows.Index row, List<Rows.Column> columns, Index.@Nullable Constraint constraint) {
        List<Index.Key> keys = new ArrayList<>();
        for (int i = 0; i < row.keyCount(); i++) {
            keys.add(key(row, i, columns));
        }
        List<String> include = row
                .columns()
                .subList(row.keyCount(), row.columns().size())
                .stream()
                .map(number -> column(columns, number).name())
                .toList();
        String predicate = row.predicate();
        return new Index(
                row.name(),
                keys,
                row.method(),
                row.unique(),
                predicate == null ? null : SqlText.withoutParentheses(predicate),
                include,
                row.nullsNotDistinct(),
                constraint,
                row.valid());
    }

    private Index.Key key(Rows.Index row, int i, List<Rows.Column> columns) {
        int number = row.columns().get(i);
        int option = row.options().get(i);
        Rows.Column column = number == 0 ? null : column(columns, number);
        Rows.OperatorClass operatorClass =
                operatorClasses.get(row.operatorClasses().get(i));
        String collation = collations.get(row.collations().get(i));
        return new Index.Key(
                column == null ? null : column.name(),
                column == null ? SqlText.withoutParentheses(row.keyTexts().get(i)) : null,
                (option & DESCENDING) != 0,
                (option & NULLS_FIRST) != 0,
                operatorClass == null || operatorClass.usual() ? null : operatorClass.name(),
                usualCollation(column, collation) ? null : collation);
    }

    /** A column without a collation of its own has the database's. */
    private static boolean usualCollation(Rows.@Nullable Column column, @Nullable String collation) {
        if (collation == null) {
            return true;
        }
        String ofColumn = column == null ? null : column.collation();
        return ofColumn == null ? collation.equals("default") : collation.equals(ofColumn);
    }

    private static Rows.Column column(List<Rows.Column> columns, int number) {
        for (Rows.Column column : columns) {
            if (column.number() == number) {
                return column;
            }
        }
        throw new IllegalStateException("index on column " + number + ", which was not read");
    }
}
