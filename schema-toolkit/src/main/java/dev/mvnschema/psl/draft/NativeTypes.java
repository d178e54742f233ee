package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.ScalarType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's native types as the language names them: on which scalar type, with how many (always optional) arguments. */
public final class NativeTypes {

    private static final Map<String, Constructor> ALL = all();

    private NativeTypes() {}

    /**
     * One native type.
     *
     * @param arguments 0, 1 (length or precision) or 2 (precision and scale)
     */
    public record Constructor(String name, ScalarType scalar, int arguments) {}

    public static @Nullable Constructor find(String name) {
        return ALL.get(name);
    }

    /** The names, in the order in which documentation lists them. */
    public static Collection<String> names() {
        return ALL.keySet();
    }

    private static Map<String, Constructor> all() {
        Map<String, Constructor> types = new LinkedHashMap<>();
        put(types, ScalarType.STRING, 0, "Text", "Citext", "Uuid", "Inet", "Xml");
        put(types, ScalarType.STRING, 1, "VarChar", "Char", "Bit", "VarBit");
        put(types, ScalarType.BOOLEAN, 0, "Boolean");
        put(types, ScalarType.INT, 0, "Integer", "SmallInt", "Oid");
        put(types, ScalarType.BIG_INT, 0, "BigInt");
        put(types, ScalarType.FLOAT, 0, "DoublePrecision", "Real");
        put(types, ScalarType.DECIMAL, 2, "Decimal");
        put(types, ScalarType.DECIMAL, 0, "Money");
        put(types, ScalarType.DATE_TIME, 1, "Timestamp", "Timestamptz", "Time", "Timetz");
        put(types, ScalarType.DATE_TIME, 0, "Date");
        put(types, ScalarType.JSON, 0, "JsonB", "Json");
        put(types, ScalarType.BYTES, 0, "ByteA");
        return types;
    }

    private static void put(Map<String, Constructor> types, ScalarType scalar, int arguments, String... names) {
        for (String name : names) {
            types.put(name, new Constructor(name, scalar, arguments));
        }
    }
}
