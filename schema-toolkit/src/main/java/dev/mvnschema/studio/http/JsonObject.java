package dev.mvnschema.studio.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request. Every accessor checks the type: whoever sends something else is told which member is wrong.
 *
 * @param members strings, booleans, longs, doubles, lists, {@link JsonObject}s and null
 */
public record JsonObject(Map<String, @Nullable Object> members) {

    /** The names of the members, in order. */
    public Set<String> names() {
        return members.keySet();
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** A text; numbers and booleans as they are written. */
    public String text(String name) {
        String found = textOrNull(name);
        if (found == null) {
            throw wrong(name, "a text");
        }
        return found;
    }

    public @Nullable String textOrNull(String name) {
        return scalar(name, members.get(name));
    }

    public boolean flag(String name) {
        Object value = members.get(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false");
    }

    /** A whole number; {@code otherwise} when it is absent. */
    public long number(String name, long otherwise) {
        Object value = members.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Long number) {
            return number;
        }
        throw wrong(name, "a whole number");
    }

    public JsonObject object(String name) {
        if (members.get(name) instanceof JsonObject object) {
            return object;
        }
        throw wrong(name, "an object");
    }

    public @Nullable JsonObject objectOrNull(String name) {
        return has(name) ? object(name) : null;
    }

    /** A list of objects; empty when it is absent. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> found = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof JsonObject object)) {
                throw wrong(name, "a list of objects");
            }
            found.add(object);
        }
        return found;
    }

    /** A list of texts and nulls; empty when it is absent. */
    public List<@Nullable String> texts(String name) {
        List<@Nullable String> found = new ArrayList<>();
        for (Object element : list(name)) {
            found.add(scalar(name, element));
        }
        return found;
    }

    private List<?> list(String name) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list");
    }

    private static @Nullable String scalar(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value.toString();
        }
        throw wrong(name, "a text");
    }

    private static IllegalArgumentException wrong(String name, String wanted) {
        return new IllegalArgumentException("\"" + name + "\" must be " + wanted + ".");
    }
}
