package dev.mvnschema.diff;

import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.postgres.introspection.ArrayLiteral;
import java.util.Optional;

/** Defaults that are constants in other words. */
public final class DefaultConstant {

    private DefaultConstant() {}

    /** The value of {@code '2'::bigint}; empty for what is no quoted constant with casts alone behind it. */
    public static Optional<String> of(String sql) {
        return sql.startsWith("'") ? NormalExpression.constant(sql) : Optional.empty();
    }

    /** The default of a column as a value, when its SQL is nothing but a constant: {@code '{a,b}'::text[]} is a list. */
    public static Optional<ColumnDefault> of(String sql, ColumnType type) {
        if (!type.array()) {
            return of(sql).map(ColumnDefault.Literal::new);
        }
        return of(sql).flatMap(text -> Optional.ofNullable(ArrayLiteral.parse(text)))
                .map(ColumnDefault.ListLiteral::new);
    }
}
