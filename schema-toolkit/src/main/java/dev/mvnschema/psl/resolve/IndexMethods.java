package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.Index.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Index access methods by the word that the language has for them. */
final class IndexMethods {

    private static final Map<String, Method> BY_KEYWORD = Map.of(
            "BTree", Method.BTREE,
            "Hash", Method.HASH,
            "Gist", Method.GIST,
            "Gin", Method.GIN,
            "SpGist", Method.SPGIST,
            "Brin", Method.BRIN);

    private IndexMethods() {}

    static @Nullable Method find(String keyword) {
        return BY_KEYWORD.get(keyword);
    }
}
