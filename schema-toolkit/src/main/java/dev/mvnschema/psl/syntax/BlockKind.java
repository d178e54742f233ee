package dev.mvnschema.psl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks that a keyword opens. */
enum BlockKind {
    MODEL("model", SyntaxKind.MODEL),
    TYPE("type", SyntaxKind.MODEL),
    VIEW("view", SyntaxKind.MODEL),
    ENUM("enum", SyntaxKind.ENUM),
    DATASOURCE("datasource", SyntaxKind.CONFIG),
    GENERATOR("generator", SyntaxKind.CONFIG);

    private static final List<BlockKind> ALL = List.of(values());

    private final String keyword;
    private final SyntaxKind node;

    BlockKind(String keyword, SyntaxKind node) {
        this.keyword = keyword;
        this.node = node;
    }

    String keyword() {
        return keyword;
    }

    SyntaxKind node() {
        return node;
    }

    /** The block whose keyword stands at an offset; what follows may be glued to it, as in {@code modelUser}. */
    static @Nullable BlockKind at(String text, int offset) {
        for (BlockKind kind : ALL) {
            if (text.startsWith(kind.keyword, offset)) {
                return kind;
            }
        }
        return null;
    }
}
