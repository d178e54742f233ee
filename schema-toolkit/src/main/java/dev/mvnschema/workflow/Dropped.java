package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.diff.Renames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object that is not in the schema any more.
 *
 * @param owner the table of a column or the enum of a value, under its new name; null for tables and enums
 * @param name the name that it has had
 */
record Dropped(Kind kind, @Nullable Name owner, Name name) {

    /** What it is. */
    enum Kind {
        TABLE("table"),
        COLUMN("column"),
        ENUM("enum"),
        VALUE("value");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The object whose new name a rename tells. */
    static Dropped of(Rename rename) {
        if (rename instanceof Rename.OfTable table) {
            return new Dropped(Kind.TABLE, null, table.from());
        }
        if (rename instanceof Rename.OfEnum type) {
            return new Dropped(Kind.ENUM, null, type.from());
        }
        if (rename instanceof Rename.OfColumn column) {
            return new Dropped(Kind.COLUMN, column.table(), Name.of(column.from()));
        }
        Rename.OfLabel label = (Rename.OfLabel) rename;
        return new Dropped(Kind.VALUE, label.type(), Name.of(label.from()));
    }

    /** The new name that a rename tells. */
    static Name target(Rename rename) {
        if (rename instanceof Rename.OfTable table) {
            return table.to();
        }
        if (rename instanceof Rename.OfEnum type) {
            return type.to();
        }
        return Name.of(rename instanceof Rename.OfColumn column ? column.to() : ((Rename.OfLabel) rename).to());
    }

    /** That it lives on under another name. */
    Renames renamedTo(Name to) {
        Map<Name, Name> own = owner == null ? Map.of(to, name) : Map.of();
        Map<ColumnName, String> member =
                owner == null ? Map.of() : Map.of(new ColumnName(owner, to.name()), name.name());
        return new Renames(
                kind == Kind.TABLE ? own : Map.of(),
                kind == Kind.COLUMN ? member : Map.of(),
                kind == Kind.ENUM ? own : Map.of(),
                kind == Kind.VALUE ? member : Map.of());
    }

    /** What a person would say about it. */
    RenameAnswer answered(Optional<Name> to) {
        List<String> from = new ArrayList<>();
        if (owner != null) {
            from.addAll(path(owner));
        }
        from.addAll(path(name));
        return new RenameAnswer(from, to.map(Dropped::path));
    }

    /** For messages. */
    @Override
    public String toString() {
        return kind.word() + " `" + (owner == null ? "" : owner + "`.`") + name + "`";
    }

    private static List<String> path(Name name) {
        String schema = name.schema();
        return schema == null ? List.of(name.name()) : List.of(schema, name.name());
    }
}
