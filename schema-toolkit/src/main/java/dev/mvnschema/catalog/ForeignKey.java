package dev.mvnschema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param deferral null when it is not deferrable
 * @param validated false for {@code NOT VALID}
 */
public record ForeignKey(
        String name,
        List<String> columns,
        Name referencedTable,
        List<String> referencedColumns,
        Action onDelete,
        Action onUpdate,
        @Nullable Deferral deferral,
        boolean validated) {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
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
