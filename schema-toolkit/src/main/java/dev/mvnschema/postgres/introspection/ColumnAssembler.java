package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Name;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes columns. */
final class ColumnAssembler {

    private final TypeResolver types;
    private final Map<List<Long>, String> typeNames;
    private final OwnedSequences sequences;

    ColumnAssembler(TypeResolver types, Map<List<Long>, String> typeNames, OwnedSequences sequences) {
        this.types = types;
        this.typeNames = typeNames;
        this.sequences = sequences;
    }

    Column column(long table, Rows.Column row) {
        ColumnType type = types.resolve(row, typeNames);
        boolean generated = row.generated() == 's' || row.generated() == 'v';
        String expression = row.expression();
        return new Column(
                row.name(),
                type,
                !row.notNull(),
                expression == null || generated ? null : defaultValue(table, row.number(), expression, type),
                identity(row.identity()),
                expression == null || !generated
                        ? null
                        : new Column.Generated(SqlText.withoutParentheses(expression), row.generated() == 's'),
                row.collation(),
                row.comment());
    }

    private ColumnDefault defaultValue(long table, int column, String expression, ColumnType type) {
        Name sequence = sequences.of(table, column);
        if (sequence != null && isNextValue(expression, sequence)) {
            return new ColumnDefault.Autoincrement(sequence);
        }
        return DefaultReader.read(expression, type);
    }

    /** {@code nextval('"T_id_seq"'::regclass)}, the name quoted and qualified as the search path wants it. */
    private static boolean isNextValue(String expression, Name sequence) {
        if (!expression.startsWith("nextval('") || !expression.endsWith("'::regclass)")) {
            return false;
        }
        String printed = expression.substring("nextval('".length(), expression.length() - "'::regclass)".length());
        String plain = printed.replace("''", "'");
        return plain.endsWith(sequence.name())
                || plain.endsWith("\"" + sequence.name().replace("\"", "\"\"") + "\"");
    }

    private static Column.@Nullable Identity identity(char code) {
        return switch (code) {
            case 'a' -> Column.Identity.ALWAYS;
            case 'd' -> Column.Identity.BY_DEFAULT;
            default -> null;
        };
    }
}
