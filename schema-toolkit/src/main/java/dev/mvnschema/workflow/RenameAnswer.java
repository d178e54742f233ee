package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person said about a drop: {@code User.name:fullName}, {@code OldModel:NewModel}, {@code Role.OLD:NEW}, or
 * {@code User.name:-} for "no rename, drop it". Names with a dot, a comma or a colon stand in double quotes.
 *
 * @param from the parts of the former name: a table or enum, with its schema or without, and the column or value
 * @param to the parts of the new name; empty for a drop
 */
record RenameAnswer(List<String> from, Optional<List<String>> to) {

    static final String DROP = "-";

    private static final Pattern PLAIN = Pattern.compile("[^\\s.,:\"#-][^\\s.,:\"#]*");

    RenameAnswer {
        from = List.copyOf(from);
        to = to.map(List::copyOf);
    }

    /**
     * Several answers between commas or line ends.
     *
     * @throws DiagnosticException MIG4102 when the text is none
     */
    static List<RenameAnswer> parseAll(String text) {
        List<RenameAnswer> answers = new ArrayList<>();
        for (String part : split(text, ",\n")) {
            if (!part.isBlank()) {
                answers.add(parse(part.strip()));
            }
        }
        return answers;
    }

    private static RenameAnswer parse(String text) {
        List<String> sides = split(text, ":");
        if (sides.size() == 2) {
            List<String> from = path(sides.get(0));
            boolean drop = sides.get(1).strip().equals(DROP);
            List<String> to = drop ? List.of() : path(sides.get(1));
            if (!from.isEmpty() && (drop || !to.isEmpty())) {
                return new RenameAnswer(from, drop ? Optional.empty() : Optional.of(to));
            }
        }
        throw new DiagnosticException(Diagnostic.error(
                RenameCode.RENAME_ANSWER,
                "\"" + text + "\" is no answer about a rename.",
                "Write Model.old:new for a field, Old:New for a model or an enum, Enum.OLD:NEW for a value.",
                "Write Model.old:- when the old one is dropped, and nothing takes its place."));
    }

    /** The parts of a name; empty when one of them is empty. */
    private static List<String> path(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : split(text.strip(), ".")) {
            String name = part.startsWith("\"") && part.endsWith("\"") && part.length() > 1
                    ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                    : part.strip();
            if (name.isEmpty()) {
                return List.of();
            }
            parts.add(name);
        }
        return parts;
    }

    /** At any of the characters that stands outside of quotes. */
    private static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && separators.indexOf(c) >= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String written(List<String> path) {
        return String.join(
                ".",
                path.stream()
                        .map(name -> PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"')
                        .toList());
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        return written(from) + ":" + to.map(RenameAnswer::written).orElse(DROP);
    }
}
