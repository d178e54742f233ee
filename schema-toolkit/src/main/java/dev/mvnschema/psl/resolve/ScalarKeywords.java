package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.ScalarType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The built-in scalar types by the word that the language has for them. */
final class ScalarKeywords {

    private static final Map<String, ScalarType> BY_KEYWORD = index();

    private ScalarKeywords() {}

    static @Nullable ScalarType find(String keyword) {
        return BY_KEYWORD.get(keyword);
    }

    static Set<String> all() {
        return BY_KEYWORD.keySet();
    }

    private static Map<String, ScalarType> index() {
        Map<String, ScalarType> map = new HashMap<>();
        for (ScalarType type : ScalarType.values()) {
            map.put(type.keyword(), type);
        }
        return Map.copyOf(map);
    }
}
