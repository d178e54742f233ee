package dev.mvnschema.codegen.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Documents as PostgreSQL's {@code jsonb} sees them: maps, lists, texts, numbers without scale, truth values, {@link Null}. */
final class JsonValue {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonValue() {}

    static Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new TreeMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (token == JsonToken.VALUE_NULL) {
            return Null.NULL;
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? (Object) (token == JsonToken.VALUE_TRUE)
                : number(parser.getDecimalValue());
    }

    static BigDecimal number(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** The part at a path; null when there is none. */
    static @Nullable Object at(@Nullable Object document, List<String> path) {
        @Nullable Object part = document;
        for (String key : path) {
            if (part instanceof Map<?, ?> object) {
                part = object.get(key);
            } else if (part instanceof List<?> array && key.matches("-?\\d+")) {
                int index = Integer.parseInt(key);
                int place = index < 0 ? array.size() + index : index;
                part = place >= 0 && place < array.size() ? array.get(place) : null;
            } else {
                return null;
            }
        }
        return part;
    }

    /** {@code @>}: whether everything of the other stands in this one. */
    static boolean contains(Object document, Object other) {
        if (document instanceof Map<?, ?> object && other instanceof Map<?, ?> asked) {
            return asked.entrySet().stream().allMatch(entry -> {
                Object value = object.get(entry.getKey());
                return value != null && contains(value, entry.getValue());
            });
        }
        if (document instanceof List<?> array && other instanceof List<?> asked) {
            return asked.stream().allMatch(one -> array.stream().anyMatch(element -> contains(element, one)));
        }
        return document.equals(other);
    }

    /** JSON's null. */
    enum Null {
        NULL
    }
}
