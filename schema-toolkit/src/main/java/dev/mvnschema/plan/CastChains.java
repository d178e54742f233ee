package dev.mvnschema.plan;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.List;
import java.util.Optional;

/** Casts through other types, one behind the other. */
final class CastChains {

    private CastChains() {}

    /** The types to cast to, the wanted one last; empty when casts alone do not do it. */
    static Optional<List<String>> between(ColumnType.Element from, ColumnType.Element to) {
        String wanted = TypeSql.element(to);
        if (isBlankPadded(from)) {
            return Optional.of(List.of("text", wanted));
        }
        if (TypeFamilies.isText(from)) {
            return Optional.of(List.of(wanted));
        }
        if (from instanceof ColumnType.Builtin was && to instanceof ColumnType.Builtin is) {
            return builtin(was.type(), is.type(), wanted);
        }
        return Optional.of(List.of("text", wanted));
    }

    private static Optional<List<String>> builtin(BuiltinType from, BuiltinType to, String wanted) {
        if (from == BuiltinType.BOOLEAN && TypeFamilies.isNumber(to)) {
            return Optional.of(to == BuiltinType.INTEGER ? List.of(wanted) : List.of("INTEGER", wanted));
        }
        boolean money = (from == BuiltinType.MONEY && TypeFamilies.isNumber(to))
                || (to == BuiltinType.MONEY && TypeFamilies.isNumber(from));
        if (money) {
            return Optional.of(List.of("DECIMAL", wanted));
        }
        return Optional.empty();
    }

    /** {@code CHAR(n)}: only its cast to text drops the blanks. */
    static boolean isBlankPadded(ColumnType.Element type) {
        return type instanceof ColumnType.Builtin builtin && builtin.type() == BuiltinType.CHAR;
    }
}
