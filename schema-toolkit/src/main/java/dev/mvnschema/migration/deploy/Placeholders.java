package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.migration.MigrationFile;
import java.util.Map;
import java.util.TreeMap;

/** Replaces {@code ${name}} as Flyway does, everywhere in the text of a migration. */
final class Placeholders {

    private static final String OPEN = "${";
    private static final String FILE_NAME = "flyway:filename";

    private final TreeMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Placeholders(Map<String, String> values) {
        this.values.putAll(values);
    }

    /**
     * The text that runs.
     *
     * @throws DiagnosticException when a placeholder has no value
     */
    String replace(MigrationFile file) {
        String text = file.text();
        int open = text.indexOf(OPEN);
        if (open < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            replaced.append(text, from, open).append(value(file, text.substring(open + OPEN.length(), close), open));
            from = close + 1;
            open = text.indexOf(OPEN, from);
        }
        return replaced.append(text.substring(from)).toString();
    }

    private String value(MigrationFile file, String name, int at) {
        String value =
                name.equalsIgnoreCase(FILE_NAME) ? String.valueOf(file.path().getFileName()) : values.get(name);
        if (value == null) {
            throw new DiagnosticException(Diagnostic.error(
                    DeployCode.NO_PLACEHOLDER,
                    new SourceText(file.shown(), file.text()).span(at, at + OPEN.length() + name.length() + 1),
                    "The placeholder ${" + name + "} in " + file.script() + " has no value.",
                    "Give it one: -Dschema.placeholders=" + name + "=…",
                    "When it is meant as it stands: write placeholderReplacement=false into " + file.script()
                            + ".conf."));
        }
        return value;
    }
}
