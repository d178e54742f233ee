package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Json;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values travel in statements whose types nobody declared: by their Java classes. */
public final class RawTypes {

    private static final Map<Class<?>, PgType<?>> TYPES = Map.ofEntries(
            Map.entry(String.class, PgTypes.TEXT),
            Map.entry(Boolean.class, PgTypes.BOOL),
            Map.entry(Short.class, PgTypes.INT2),
            Map.entry(Integer.class, PgTypes.INT4),
            Map.entry(Long.class, PgTypes.INT8),
            Map.entry(Double.class, PgTypes.FLOAT8),
            Map.entry(BigDecimal.class, PgTypes.NUMERIC),
            Map.entry(UUID.class, PgTypes.UUID),
            Map.entry(Instant.class, PgTypes.TIMESTAMPTZ),
            Map.entry(LocalDate.class, PgTypes.DATE),
            Map.entry(LocalTime.class, PgTypes.TIME),
            Map.entry(OffsetTime.class, PgTypes.TIMETZ),
            Map.entry(Json.class, PgTypes.JSONB),
            Map.entry(byte[].class, PgTypes.BYTEA));

    private RawTypes() {}

    /** Adds the parameter. */
    public static void bind(TypedSql sql, String name, @Nullable Object value) {
        if (value == null) {
            sql.bind(PgTypes.CITEXT, null); // without a type: the server takes that of the place
        } else if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>(list);
            bindOne(sql, typeOf(name, elements.isEmpty() ? "" : elements.get(0)).list(), elements);
        } else {
            bindOne(sql, typeOf(name, value), value);
        }
    }

    @SuppressWarnings("unchecked") // the type was found by the value
    private static <T> void bindOne(TypedSql sql, PgType<?> type, Object value) {
        sql.bind((PgType<T>) type, (T) value);
    }

    private static PgType<?> typeOf(String name, Object value) {
        PgType<?> type = TYPES.get(value.getClass());
        if (type == null) {
            throw new InvalidQuery("the parameter :%s is a %s, which PostgreSQL has no type for"
                    .formatted(name, value.getClass().getName()));
        }
        return type;
    }

    /** Reads a value or null. */
    @SuppressWarnings("unchecked") // the type is that of the class
    public static <T> @Nullable T read(ResultSet row, int index, Class<T> type) throws SQLException {
        if (type == Instant.class) {
            boolean zoned = row.getMetaData().getColumnTypeName(index).equals("timestamptz");
            return (T) (zoned ? PgTypes.TIMESTAMPTZ : PgTypes.TIMESTAMP).readOrNull(row, index);
        }
        if (type.isEnum()) {
            String label = row.getString(index);
            return label == null ? null : constant(type, label);
        }
        PgType<?> known = TYPES.get(type);
        if (known == null) {
            throw new InvalidQuery("a column cannot be read as " + type.getName());
        }
        return (T) known.readOrNull(row, index);
    }

    private static <T> T constant(Class<T> type, String label) {
        for (T constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(label)) {
                return constant;
            }
        }
        throw new InvalidQuery("%s has no constant for the column's text".formatted(type.getSimpleName()));
    }

    /** Reads an array; nothing where it is null. */
    public static <T> List<T> readList(ResultSet row, int index, Class<T> element) throws SQLException {
        Array array = row.getArray(index);
        List<T> values = new ArrayList<>();
        for (Object one : array == null ? new Object[0] : (Object[]) array.getArray()) {
            values.add(element.cast(one));
        }
        return List.copyOf(values);
    }
}
