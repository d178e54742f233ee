package dev.mvnschema.psl.resolve;

import java.util.Set;

/**
 * Names that no model, view or enum may have. They are reserved words of Prisma's client language; we keep them so that a schema
 * stays valid for both.
 */
public final class ReservedNames {

    private static final Set<String> NAMES = Set.of(
            "PrismaClient",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with",
            "yield");

    private ReservedNames() {}

    /** Whether a schema may not use the name. */
    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
