package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.workflow.Dropped.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The renames that the heads of migration files tell. They say whether names were exchanged already: afterwards both are still
 * there, and a former name in the schema would exchange them again with every run.
 */
final class RecordedRenames {

    /** Above the lines in the head of a file. */
    static final String TITLE = "Renames:";

    private final Set<RenameAnswer> answers = new HashSet<>();

    RecordedRenames(List<MigrationFile> files) {
        for (MigrationFile file : files) {
            boolean told = false;
            for (String line : file.text().lines().toList()) {
                String text = line.strip();
                if (text.equals("*/")) {
                    break;
                }
                if (told && text.startsWith("- ")) {
                    read(text.substring(2));
                } else if (!text.isEmpty()) {
                    told = text.equals(TITLE);
                }
            }
        }
    }

    /** A person may have edited the head: what is no answer says nothing. */
    private void read(String line) {
        try {
            answers.addAll(RenameAnswer.parseAll(line));
        } catch (DiagnosticException noAnswer) {
            return;
        }
    }

    boolean contains(RenameAnswer answer) {
        return answers.contains(answer);
    }

    /** Without the circles that were carried out. */
    Renames without(Renames declared) {
        Renames circles = declared.circles();
        return new Renames(
                open(
                        declared.tables(),
                        circles.tables(),
                        (to, from) -> new Dropped(Kind.TABLE, null, from).answered(Optional.of(to))),
                open(declared.columns(), circles.columns(), (to, from) -> member(Kind.COLUMN, to, from)),
                open(
                        declared.enums(),
                        circles.enums(),
                        (to, from) -> new Dropped(Kind.ENUM, null, from).answered(Optional.of(to))),
                open(declared.labels(), circles.labels(), (to, from) -> member(Kind.VALUE, to, from)));
    }

    private static RenameAnswer member(Kind kind, ColumnName to, String from) {
        return new Dropped(kind, to.owner(), Name.of(from)).answered(Optional.of(Name.of(to.name())));
    }

    private <K, V> Map<K, V> open(Map<K, V> all, Map<K, V> circles, BiFunction<K, V, RenameAnswer> told) {
        Map<K, V> open = new HashMap<>(all);
        open.entrySet()
                .removeIf(entry ->
                        circles.containsKey(entry.getKey()) && contains(told.apply(entry.getKey(), entry.getValue())));
        return open;
    }
}
