package dev.mvnschema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param deferral null when it is not deferrable
 * @param validated false for {@code NOT VALID}
 * @param options what it says beyond that
 */
public record ForeignKey(
        String name,
        List<String> columns,
        Name referencedTable,
        List<String> referencedColumns,
        Action onDelete,
        Action onUpdate,
        @Nullable Deferral deferral,
        boolean validated,
        Options options) {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /** One without further options. */
    public ForeignKey(
            String name,
            List<String> columns,
            Name referencedTable,
            List<String> referencedColumns,
            Action onDelete,
            Action onUpdate,
            @Nullable Deferral deferral,
            boolean validated) {
        this(name, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferral, validated, Options.NONE);
    }

    /**
     * What a foreign key can say and seldom does.
     *
     * @param matchFull {@code MATCH FULL}: all columns are null, or none
     * @param setColumns the columns that {@code ON DELETE SET NULL} or {@code SET DEFAULT} sets; empty for all
     * @param period whether the last column is a range that the referenced ones must cover
     * @param enforced false for {@code NOT ENFORCED}
     */
    public record Options(boolean matchFull, List<String> setColumns, boolean period, boolean enforced) {

        public static final Options NONE = new Options(false, List.of(), false, true);

        public Options {
            setColumns = List.copyOf(setColumns);
        }
    }

    /** What happens to the referring row. */
    public enum Action {
        NO_ACTION("NO ACTION"),
        RESTRICT("RESTRICT"),
        CASCADE("CASCADE"),
        SET_NULL("SET NULL"),
        SET_DEFAULT("SET DEFAULT");

        private final String sql;

        Action(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }
}
