package dev.mvnschema.psl.mutation;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a schema valid by taking away the lines that are not. */
public final class Pruning {

    private static final int ROUNDS = 12;

    private Pruning() {}

    /** What is left of a schema of one file whose blocks end with a brace on a line of its own; empty when that is not valid. */
    public static Optional<String> valid(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < ROUNDS; i++) {
            String pruned = String.join("\n", lines) + "\n";
            Set<Integer> wrong = wrongLines(pruned);
            if (wrong.isEmpty()) {
                return Optional.of(pruned);
            }
            wrong.stream().sorted((one, other) -> other - one).forEach(line -> remove(lines, line - 1));
        }
        return Optional.empty();
    }

    private static Set<Integer> wrongLines(String text) {
        return new SchemaResolver()
                .resolve(List.of(SchemaParser.parse(new SourceText("schema.prisma", text)))).diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(error -> Objects.requireNonNull(error.span()).line())
                        .collect(Collectors.toSet());
    }

    private static void remove(List<String> lines, int at) {
        int end = at + 1;
        if (lines.get(at).endsWith("{")) {
            while (!lines.get(end - 1).equals("}")) {
                end++;
            }
        }
        lines.subList(at, end).clear();
    }
}
