package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.Index.Method;

/** Index access methods as the language writes them. */
final class Methods {

    private Methods() {}

    static String keyword(Method method) {
        return switch (method) {
            case BTREE -> "BTree";
            case HASH -> "Hash";
            case GIST -> "Gist";
            case GIN -> "Gin";
            case SPGIST -> "SpGist";
            case BRIN -> "Brin";
        };
    }
}
