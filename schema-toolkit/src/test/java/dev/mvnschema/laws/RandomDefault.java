package dev.mvnschema.laws;

import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A default that a column of a type can have. */
final class RandomDefault {

    private RandomDefault() {}

    static @Nullable ColumnDefault of(Random random, ColumnType type, List<EnumType> enums) {
        if (type.array()) {
            List<String> values = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                String value = constant(random, type.element(), enums);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return new ColumnDefault.ListLiteral(values);
        }
        if (type.element() instanceof ColumnType.Builtin builtin && random.nextInt(100) < 40) {
            String expression = switch (builtin.type()) {
                case TEXT, VARCHAR -> "upper('x' || 'y')";
                case INTEGER, BIGINT, DECIMAL -> "(1 + 2)";
                case TIMESTAMP, TIMESTAMPTZ -> "now() + interval '1 day'";
                case UUID -> "gen_random_uuid()";
                default -> null;
            };
            if (expression != null) {
                return new ColumnDefault.Expression(expression);
            }
        }
        String value = constant(random, type.element(), enums);
        return value == null ? null : new ColumnDefault.Literal(value);
    }

    private static @Nullable String constant(Random random, ColumnType.Element element, List<EnumType> enums) {
        if (element instanceof ColumnType.EnumRef reference) {
            Optional<EnumType> type = enums.stream()
                    .filter(found -> found.name().equals(reference.name()))
                    .findFirst();
            return type.map(found ->
                            found.labels().get(random.nextInt(found.labels().size())))
                    .orElse(null);
        }
        if (!(element instanceof ColumnType.Builtin builtin)) {
            return null;
        }
        return switch (builtin.type()) {
            case TEXT, VARCHAR -> List.of("", "a", "it's", "1").get(random.nextInt(4));
            case CHAR -> "c";
            case BOOLEAN -> random.nextBoolean() ? "true" : "false";
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE_PRECISION, DECIMAL, OID -> String.valueOf(random.nextInt(99));
            case UUID -> "00000000-0000-0000-0000-000000000001";
            case DATE -> "2020-01-02";
            case TIMESTAMP -> "2020-01-02 03:04:05";
            case JSON, JSONB -> "{\"a\": 1}";
            case INET -> "10.0.0.1";
            default -> null;
        };
    }
}
