package dev.mvnschema.diff;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Table;
import java.util.List;
import java.util.function.Function;

/** Changes as a person reads them, in the form of Prisma's summary of a drift. */
public final class DiffSummary {

    /** What an empty summary says. */
    public static final String NONE = "No difference detected.";

    private final StringBuilder text = new StringBuilder();

    private DiffSummary() {}

    /** Section by section: what was added, what was removed, what changed; {@link #NONE} when nothing did. */
    public static String render(Changes changes) {
        if (changes.isEmpty()) {
            return NONE;
        }
        DiffSummary summary = new DiffSummary();
        summary.section("[+] Added schemas", changes.createdSchemas(), Function.identity());
        summary.section("[-] Removed schemas", changes.droppedSchemas(), Function.identity());
        summary.section("[+] Added extensions", changes.createdExtensions(), Extension::name);
        summary.section("[-] Removed extensions", changes.droppedExtensions(), Extension::name);
        summary.section(
                "[*] Changed extensions",
                changes.changedExtensions(),
                pair -> pair.after().name());
        summary.section("[*] Renamed", changes.renames(), DiffSummary::rename);
        summary.section(
                "[+] Added enums", changes.createdEnums(), type -> type.name().toString());
        summary.section("[+] Added sequences", changes.createdSequences(), DiffSummary::title);
        summary.section("[+] Added tables", changes.createdTables(), DiffSummary::title);
        summary.section("[-] Removed enums", changes.droppedEnums(), DiffSummary::title);
        summary.section("[*] Changed sequences", changes.changedSequences(), change -> title(change.after()));
        summary.section(
                "[*] Changed storage",
                changes.settings(),
                change -> change.table() + " (" + String.join(", ", change.added()) + " instead of "
                        + String.join(", ", change.removed()) + ")");
        summary.section("[-] Removed sequences", changes.droppedSequences(), DiffSummary::title);
        summary.section("[-] Removed tables", changes.droppedTables(), DiffSummary::title);
        changes.changedEnums().forEach(summary::changed);
        changes.changedTables().forEach(summary::changed);
        return summary.text.toString();
    }

    private static String title(EnumType type) {
        return type.name().toString();
    }

    private static String title(Table table) {
        return table.name().toString();
    }

    private static String title(Sequence sequence) {
        return sequence.name().toString();
    }

    private <T> void section(String heading, List<T> items, Function<T, String> title) {
        if (!items.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            items.forEach(item -> text.append("  - ").append(title.apply(item)).append('\n'));
        }
    }

    private static String rename(Rename rename) {
        if (rename instanceof Rename.OfTable table) {
            return "table " + arrow(table.from(), table.to());
        }
        if (rename instanceof Rename.OfColumn column) {
            return "column `" + column.from() + "` to `" + column.to() + "` on `" + column.table() + "`";
        }
        if (rename instanceof Rename.OfEnum type) {
            return "enum " + arrow(type.from(), type.to());
        }
        if (rename instanceof Rename.OfLabel label) {
            return "variant `" + label.from() + "` to `" + label.to() + "` of `" + label.type() + "`";
        }
        Rename.OfSequence sequence = (Rename.OfSequence) rename;
        return "sequence " + arrow(sequence.from(), sequence.to());
    }

    private static String arrow(Name from, Name to) {
        return "`" + from + "` to `" + to + "`";
    }

    private void changed(EnumChange change) {
        text.append("\n[*] Changed the `").append(change.after().name()).append("` enum\n");
        change.added().forEach(label -> line("[+] Added variant `" + label + "`"));
        change.removed().forEach(label -> line("[-] Removed variant `" + label + "`"));
        if (change.reordered()) {
            line("[*] Reordered the variants");
        }
        if (change.commentChanged()) {
            line("[*] Changed the comment");
        }
    }

    private void changed(TableChange change) {
        text.append("\n[*] Changed the `").append(change.after().name()).append("` table\n");
        primaryKey(change.primaryKey());
        change.foreignKeys().dropped().forEach(key -> line("[-] Removed foreign key on columns " + columns(key)));
        change.indexes().dropped().forEach(index -> line("[-] Removed " + IndexTitle.of(index)));
        change.checks().dropped().forEach(check -> line("[-] Removed check `" + check.name() + "`"));
        change.exclusions().dropped().forEach(one -> line("[-] Removed exclusion constraint `" + one.name() + "`"));
        change.droppedColumns().forEach(column -> line("[-] Removed column `" + column.name() + "`"));
        change.addedColumns().forEach(column -> line("[+] Added column `" + column.name() + "`"));
        change.changedColumns().forEach(column -> line("[*] Altered column " + ColumnChangeTitle.of(column)));
        change.indexes().created().forEach(index -> line("[+] Added " + IndexTitle.of(index)));
        change.foreignKeys().created().forEach(key -> line("[+] Added foreign key on columns " + columns(key)));
        change.checks().created().forEach(check -> line("[+] Added check `" + check.name() + "`"));
        change.exclusions().created().forEach(one -> line("[+] Added exclusion constraint `" + one.name() + "`"));
        renamed("foreign key", change.foreignKeys(), ForeignKey::name);
        renamed("index", change.indexes(), Index::name);
        renamed("check", change.checks(), Check::name);
        renamed("exclusion constraint", change.exclusions(), Exclusion::name);
        if (change.commentChanged()) {
            line("[*] Changed the comment");
        }
    }

    private void primaryKey(@org.jspecify.annotations.Nullable PrimaryKeyChange change) {
        if (change instanceof PrimaryKeyChange.Dropped dropped) {
            line("[-] Dropped the primary key on columns ("
                    + String.join(", ", dropped.before().columns()) + ")");
        } else if (change instanceof PrimaryKeyChange.Added added) {
            line("[+] Added primary key on columns ("
                    + String.join(", ", added.after().columns()) + ")");
        } else if (change instanceof PrimaryKeyChange.Replaced replaced) {
            line("[-] Dropped the primary key on columns ("
                    + String.join(", ", replaced.before().columns()) + ")");
            line("[+] Added primary key on columns ("
                    + String.join(", ", replaced.after().columns()) + ")");
        } else if (change instanceof PrimaryKeyChange.Renamed renamed) {
            line("[*] Renamed the primary key on columns ("
                    + String.join(", ", renamed.after().columns()) + ")");
        }
    }

    private <T> void renamed(String what, TableChange.Parts<T> parts, Function<T, String> name) {
        for (Pair<T> pair : parts.renamed()) {
            line("[*] Renamed " + what + " `" + name.apply(pair.before()) + "` to `" + name.apply(pair.after()) + "`");
        }
    }

    private static String columns(ForeignKey key) {
        return "(" + String.join(", ", key.columns()) + ")";
    }

    private void line(String line) {
        text.append("  ").append(line).append('\n');
    }
}
