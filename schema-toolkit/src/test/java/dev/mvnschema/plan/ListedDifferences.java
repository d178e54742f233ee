package dev.mvnschema.plan;

import java.util.List;

/** What docs/differences-from-prisma.md lists, taken out of statements before they are compared. */
final class ListedDifferences {

    private ListedDifferences() {}

    static List<String> ofEngine(List<String> statements) {
        return statements.stream()
                .filter(statement -> !statement.equals("BEGIN") && !statement.equals("COMMIT"))
                .toList();
    }

    static List<String> ofOurs(List<String> statements) {
        return statements.stream()
                .map(statement -> statement.replaceAll("(ADD VALUE '(?:[^']|'')*') BEFORE '(?:[^']|'')*'", "$1"))
                .toList();
    }
}
