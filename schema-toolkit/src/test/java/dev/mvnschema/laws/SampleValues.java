package dev.mvnschema.laws;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value for the n-th row of a column, as text, such that the column has it still when its type has changed. The same row has
 * the same value in all columns of a type, so that keys meet.
 */
final class SampleValues {

    private static final Set<BuiltinType> TEXTS =
            EnumSet.of(BuiltinType.TEXT, BuiltinType.VARCHAR, BuiltinType.CHAR, BuiltinType.CITEXT);
    private static final Set<BuiltinType> BITS = EnumSet.of(BuiltinType.BIT, BuiltinType.VARBIT);

    /** Types that the schema language has no name for. */
    static final Map<String, String> OTHERS = Map.of(
            "int4range",
            "[%d,%<d]",
            "tsvector",
            "'%d'",
            "interval",
            "%d days",
            "point",
            "(%d,1)",
            "macaddr",
            "08:00:2b:01:02:0%d");

    private final Catalog before;
    private final Catalog wanted;

    SampleValues(Catalog before, Catalog wanted) {
        this.before = before;
        this.wanted = wanted;
    }

    /**
     * The text of the value, or of the element of a list.
     *
     * @param after what becomes of the column; null when it goes
     * @return null when there is none that outlives the change
     */
    @Nullable
    String of(Column column, @Nullable Column after, int row) {
        ColumnType.Element from = column.type().element();
        ColumnType.Element to = after == null ? from : after.type().element();
        if (from instanceof ColumnType.EnumRef one && (to.equals(from) || isText(to) || isJson(to))) {
            return label(row, one, to.equals(from) ? one : null);
        }
        if (from instanceof ColumnType.EnumRef one && to instanceof ColumnType.EnumRef other) {
            return label(row, one, other);
        }
        if (from.equals(to)) {
            return plain(from, row);
        }
        if (isText(from)) {
            return to instanceof ColumnType.EnumRef other
                    ? fitting(label(row, other, other), from, column.type().array())
                    : fitting(
                            plain(isText(to) ? from : to, row),
                            isText(to) ? shorter(from, to) : from,
                            column.type().array());
        }
        if (isJson(from)) {
            String text = isJson(to) || isText(to)
                    ? "1"
                    : to instanceof ColumnType.EnumRef other ? label(row, other, other) : plain(to, row);
            return text == null || text.equals("1") ? text : '"' + text.replace("\"", "\\\"") + '"';
        }
        if (isText(to)) {
            return fitting(
                    plain(from, row),
                    to,
                    column.type().array() || (after != null && after.type().array()));
        }
        if (isBits(from) && isBits(to)) {
            return null;
        }
        boolean foreign = from instanceof ColumnType.Other || to instanceof ColumnType.Other;
        return foreign && !isJson(to) ? null : plain(from, row);
    }

    /** A label that both types have. */
    private @Nullable String label(int row, ColumnType.EnumRef one, ColumnType.@Nullable EnumRef other) {
        List<String> labels = labels(before, one).isEmpty() ? labels(wanted, one) : labels(before, one);
        List<String> shared = other == null
                ? labels
                : labels.stream().filter(labels(wanted, other)::contains).toList();
        return shared.isEmpty() ? null : shared.get(row % shared.size());
    }

    private static List<String> labels(Catalog catalog, ColumnType.EnumRef reference) {
        return catalog.enumType(reference.name()).map(EnumType::labels).orElse(List.of());
    }

    private @Nullable String plain(ColumnType.Element element, int row) {
        if (element instanceof ColumnType.EnumRef reference) {
            return label(row, reference, null);
        }
        return element instanceof ColumnType.Builtin builtin
                ? plain(builtin, row)
                : Optional.ofNullable(OTHERS.get(((ColumnType.Other) element).sql()))
                        .map(pattern -> pattern.formatted(row))
                        .orElse(null);
    }

    private static String plain(ColumnType.Builtin type, int row) {
        int length = type.modifiers().isEmpty() ? 1 : type.modifiers().get(0);
        return switch (type.type()) {
            case UUID -> "00000000-0000-0000-0000-00000000000" + row;
            case INET -> "10.0.0." + row;
            case BIT -> "0".repeat(length - 1) + row % 2;
            case VARBIT -> String.valueOf(row % 2);
            case BOOLEAN -> row % 2 == 0 ? "true" : "false";
            case DATE -> "2020-01-0" + row;
            case TIMESTAMP, TIMESTAMPTZ -> "2020-01-0" + row + " 10:00:00";
            case TIME -> "10:00:0" + row;
            case TIMETZ -> "10:00:0" + row + "+00";
            case BYTEA -> "\\x0" + row;
            default -> String.valueOf(row);
        };
    }

    /** The text when the type has room for it as PostgreSQL prints it, in a list perhaps. */
    private static @Nullable String fitting(@Nullable String text, ColumnType.Element type, boolean inList) {
        return text == null || text.length() + (inList ? 2 : 0) + (text.startsWith("10.0.") ? 3 : 0) <= room(type)
                ? text
                : null;
    }

    private static ColumnType.Element shorter(ColumnType.Element one, ColumnType.Element other) {
        return room(one) < room(other) ? one : other;
    }

    private static int room(ColumnType.Element type) {
        if (type instanceof ColumnType.Builtin builtin) {
            boolean single = builtin.type() == BuiltinType.CHAR;
            return builtin.modifiers().isEmpty()
                    ? (single ? 1 : Integer.MAX_VALUE)
                    : builtin.modifiers().get(0);
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isText(ColumnType.Element element) {
        return element instanceof ColumnType.Builtin builtin && TEXTS.contains(builtin.type());
    }

    private static boolean isBits(ColumnType.Element element) {
        return element instanceof ColumnType.Builtin builtin && BITS.contains(builtin.type());
    }

    private static boolean isJson(ColumnType.Element element) {
        return element instanceof ColumnType.Builtin builtin
                && (builtin.type() == BuiltinType.JSON || builtin.type() == BuiltinType.JSONB);
    }
}
