package dev.mvnschema.migration;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.diff.PrimaryKeyChange;
import dev.mvnschema.diff.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes as lines for a person, {@code [+]}, {@code [-]} and {@code [*]} in front, as Prisma shows them. */
public final class DriftSummary {

    private final List<String> lines = new ArrayList<>();

    private DriftSummary() {}

    /** The way from what was expected to what is there; empty when nothing differs. */
    public static List<String> lines(Changes changes) {
        DriftSummary summary = new DriftSummary();
        summary.all(changes);
        return List.copyOf(summary.lines);
    }

    private void all(Changes changes) {
        section("[+] Added schemas", changes.createdSchemas(), Function.identity());
        section("[-] Removed schemas", changes.droppedSchemas(), Function.identity());
        section("[+] Added extensions", changes.createdExtensions(), extension -> extension.name());
        section("[-] Removed extensions", changes.droppedExtensions(), extension -> extension.name());
        section(
                "[*] Changed extensions",
                changes.changedExtensions(),
                pair -> pair.after().name());
        section("[+] Added enums", changes.createdEnums(), type -> type.name().toString());
        section("[-] Removed enums", changes.droppedEnums(), type -> type.name().toString());
        changes.changedEnums().forEach(this::changedEnum);
        section(
                "[+] Added sequences",
                changes.createdSequences(),
                sequence -> sequence.name().toString());
        section(
                "[-] Removed sequences",
                changes.droppedSequences(),
                sequence -> sequence.name().toString());
        section(
                "[+] Added tables",
                changes.createdTables(),
                table -> table.name().toString());
        section(
                "[-] Removed tables",
                changes.droppedTables(),
                table -> table.name().toString());
        changes.changedTables().forEach(this::changedTable);
    }

    private void changedEnum(EnumChange change) {
        lines.add("[*] Changed the `" + change.after().name() + "` enum");
        change.added().forEach(label -> lines.add("  [+] Added variant `" + label + "`"));
        change.removed().forEach(label -> lines.add("  [-] Removed variant `" + label + "`"));
        if (change.reordered()) {
            lines.add("  [*] Reordered variants");
        }
        if (change.commentChanged()) {
            lines.add("  [*] Changed the comment");
        }
    }

    private void changedTable(TableChange change) {
        lines.add("[*] Changed the `" + change.after().name() + "` table");
        change.addedColumns().forEach(column -> lines.add("  [+] Added column `" + column.name() + "`"));
        change.droppedColumns().forEach(column -> lines.add("  [-] Removed column `" + column.name() + "`"));
        change.changedColumns().forEach(this::changedColumn);
        if (change.primaryKey() != null) {
            lines.add("  [*] " + primaryKey(change.primaryKey()));
        }
        parts(change.indexes(), DriftSummary::index, Index::name, "index");
        parts(change.foreignKeys(), DriftSummary::foreignKey, ForeignKey::name, "foreign key");
        parts(change.checks(), check -> "check `" + check.name() + "`", check -> check.name(), "check");
        parts(
                change.exclusions(),
                exclusion -> "exclusion constraint `" + exclusion.name() + "`",
                exclusion -> exclusion.name(),
                "exclusion constraint");
        if (change.commentChanged()) {
            lines.add("  [*] Changed the comment");
        }
    }

    private void changedColumn(ColumnChange change) {
        String details = change.kinds().stream()
                .map(kind -> detail(kind, change.before()))
                .collect(Collectors.joining(", "));
        lines.add("  [*] Altered column `" + change.after().name() + "` (" + details + ")");
    }

    private static String detail(ColumnChange.Kind kind, Column before) {
        return switch (kind) {
            case NULLABILITY -> "changed from " + (before.nullable() ? "Nullable to Required" : "Required to Nullable");
            case TYPE -> "type changed";
            default -> kind.name().toLowerCase(Locale.ROOT) + " changed";
        };
    }

    private static String primaryKey(PrimaryKeyChange change) {
        if (change instanceof PrimaryKeyChange.Added added) {
            return "Added primary key on columns ("
                    + String.join(", ", added.after().columns()) + ")";
        }
        if (change instanceof PrimaryKeyChange.Dropped dropped) {
            return "Removed primary key on columns ("
                    + String.join(", ", dropped.before().columns()) + ")";
        }
        return change instanceof PrimaryKeyChange.Renamed ? "Renamed the primary key" : "Changed the primary key";
    }

    private <T> void parts(
            TableChange.Parts<T> parts, Function<T, String> text, Function<T, String> name, String noun) {
        parts.created().forEach(part -> lines.add("  [+] Added " + text.apply(part)));
        parts.dropped().forEach(part -> lines.add("  [-] Removed " + text.apply(part)));
        parts.renamed()
                .forEach(pair -> lines.add("  [*] Renamed " + noun + " `" + name.apply(pair.before()) + "` to `"
                        + name.apply(pair.after()) + "`"));
    }

    private static String index(Index index) {
        String columns = index.keys().stream()
                .map(key -> key.column() == null ? key.expression() : key.column())
                .collect(Collectors.joining(", "));
        return (index.unique() ? "unique index" : "index") + " `" + index.name() + "` on columns (" + columns + ")";
    }

    private static String foreignKey(ForeignKey key) {
        return "foreign key `" + key.name() + "` on columns (" + String.join(", ", key.columns()) + ")";
    }

    private <T> void section(String title, List<T> objects, Function<T, String> name) {
        if (!objects.isEmpty()) {
            lines.add(title);
            objects.forEach(object -> lines.add("  - " + name.apply(object)));
        }
    }
}
