package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Types of columns from their identifiers and modifiers. */
final class TypeResolver {

    private static final int NO_MODIFIER = -1;
    /** What precedes the length in the modifier of a text or number. */
    private static final int HEADER = 4;

    private static final Map<String, BuiltinType> BUILTIN = Map.ofEntries(
            Map.entry("text", BuiltinType.TEXT),
            Map.entry("varchar", BuiltinType.VARCHAR),
            Map.entry("bpchar", BuiltinType.CHAR),
            Map.entry("uuid", BuiltinType.UUID),
            Map.entry("inet", BuiltinType.INET),
            Map.entry("xml", BuiltinType.XML),
            Map.entry("bit", BuiltinType.BIT),
            Map.entry("varbit", BuiltinType.VARBIT),
            Map.entry("bool", BuiltinType.BOOLEAN),
            Map.entry("int2", BuiltinType.SMALLINT),
            Map.entry("int4", BuiltinType.INTEGER),
            Map.entry("int8", BuiltinType.BIGINT),
            Map.entry("oid", BuiltinType.OID),
            Map.entry("float4", BuiltinType.REAL),
            Map.entry("float8", BuiltinType.DOUBLE_PRECISION),
            Map.entry("numeric", BuiltinType.DECIMAL),
            Map.entry("money", BuiltinType.MONEY),
            Map.entry("timestamp", BuiltinType.TIMESTAMP),
            Map.entry("timestamptz", BuiltinType.TIMESTAMPTZ),
            Map.entry("date", BuiltinType.DATE),
            Map.entry("time", BuiltinType.TIME),
            Map.entry("timetz", BuiltinType.TIMETZ),
            Map.entry("bytea", BuiltinType.BYTEA),
            Map.entry("json", BuiltinType.JSON),
            Map.entry("jsonb", BuiltinType.JSONB));

    private final Map<Long, Rows.Type> types;
    private final Map<Long, String> namespaces;
    private final BiFunction<Long, String, Name> naming;

    /** @param naming makes a name from the identifier of a namespace and a name in it */
    TypeResolver(Map<Long, Rows.Type> types, Map<Long, String> namespaces, BiFunction<Long, String, Name> naming) {
        this.types = types;
        this.namespaces = namespaces;
        this.naming = naming;
    }

    /** The types, with their modifiers, that only the server can print. */
    Set<List<Long>> unnamed(Iterable<Rows.Column> columns) {
        Set<List<Long>> unnamed = new HashSet<>();
        for (Rows.Column column : columns) {
            Rows.Type type = element(column);
            if (known(type, column.modifier()) == null) {
                unnamed.add(key(type, column));
            }
        }
        return unnamed;
    }

    ColumnType resolve(Rows.Column column, Map<List<Long>, String> names) {
        Rows.Type element = element(column);
        ColumnType.Element known = known(element, column.modifier());
        boolean array = element.oid() != column.type();
        if (known != null) {
            return new ColumnType(known, array);
        }
        String name = names.getOrDefault(key(element, column), element.name());
        return new ColumnType(new ColumnType.Other(name), array);
    }

    private Rows.Type element(Rows.Column column) {
        Rows.Type type = type(column.type());
        return type.element() == 0 ? type : type(type.element());
    }

    private Rows.Type type(long oid) {
        Rows.Type type = types.get(oid);
        if (type == null) {
            throw new IllegalStateException("type " + oid + " was not read");
        }
        return type;
    }

    private ColumnType.@Nullable Element known(Rows.Type type, int modifier) {
        if (type.kind() == 'e') {
            return new ColumnType.EnumRef(naming.apply(type.namespace(), type.name()));
        }
        if (type.name().equals("citext") && type.kind() == 'b') {
            return new ColumnType.Builtin(BuiltinType.CITEXT, List.of());
        }
        if (!"pg_catalog".equals(namespaces.get(type.namespace()))) {
            return null;
        }
        BuiltinType builtin = BUILTIN.get(type.name());
        // Without a length, bpchar is a text whose trailing blanks do not count: not CHAR, which is CHAR(1).
        if (builtin == null || (builtin == BuiltinType.CHAR && modifier == NO_MODIFIER)) {
            return null;
        }
        return new ColumnType.Builtin(builtin, modifiers(builtin, modifier));
    }

    private static List<Integer> modifiers(BuiltinType type, int modifier) {
        if (modifier == NO_MODIFIER) {
            return List.of();
        }
        return switch (type) {
            case VARCHAR, CHAR -> List.of(modifier - HEADER);
            case DECIMAL -> List.of(((modifier - HEADER) >> 16) & 0xFFFF, scale(modifier - HEADER));
            default -> List.of(modifier);
        };
    }

    /** Eleven bits with a sign, since PostgreSQL 15. */
    private static int scale(int modifier) {
        return ((modifier & 0x7FF) ^ 0x400) - 0x400;
    }

    private static List<Long> key(Rows.Type type, Rows.Column column) {
        return List.of(type.oid(), (long) column.modifier());
    }
}
