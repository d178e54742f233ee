package dev.mvnschema.pull;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.ConstraintNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Relations as fields of their two models. */
final class RelationText {

    private final Naming naming;
    private final Map<Name, Table> tables;
    private final Set<Name> ignored;

    /** @param ignored tables whose models carry {@code @@ignore} */
    RelationText(Naming naming, Map<Name, Table> tables, Set<Name> ignored) {
        this.naming = naming;
        this.tables = tables;
        this.ignored = ignored;
    }

    /** The field on the side of the foreign key, or of the column A. */
    String childLine(PulledRelation relation) {
        if (relation.manyToMany()) {
            return list(relation.childField(), relation.child(), relation.parent(), relation.name());
        }
        ForeignKey key = relation.key();
        Table child = table(relation.child());
        boolean optional = key != null && columns(child, key).stream().anyMatch(Column::nullable);
        return relation.childField() + " " + naming.model(relation.parent()) + (optional ? "?" : "") + " "
                + attribute(relation) + ignore(relation.child(), relation.parent());
    }

    /** The opposite field. */
    String parentLine(PulledRelation relation) {
        if (relation.manyToMany()) {
            return list(relation.parentField(), relation.parent(), relation.child(), relation.name());
        }
        return relation.parentField() + " " + naming.model(relation.child()) + (relation.oneToOne() ? "?" : "[]")
                + name(relation.name()) + ignore(relation.parent(), relation.child());
    }

    /** {@code @relation(…)} of the side with the foreign key. */
    String attribute(PulledRelation relation) {
        ForeignKey key = relation.key();
        if (key == null) {
            throw new IllegalArgumentException("a many-to-many relation has no fields");
        }
        Table child = table(relation.child());
        List<String> arguments = new ArrayList<>();
        if (relation.name() != null) {
            arguments.add(PslText.quoted(relation.name()));
        }
        arguments.add("fields: " + IndexText.list(naming.fields(relation.child(), key.columns())));
        arguments.add("references: " + IndexText.list(naming.fields(relation.parent(), key.referencedColumns())));
        boolean anyRequired = columns(child, key).stream().anyMatch(column -> !column.nullable());
        ForeignKey.Action usual = anyRequired ? ForeignKey.Action.RESTRICT : ForeignKey.Action.SET_NULL;
        if (key.onDelete() != usual) {
            arguments.add("onDelete: " + keyword(key.onDelete()));
        }
        if (key.onUpdate() != ForeignKey.Action.CASCADE) {
            arguments.add("onUpdate: " + keyword(key.onUpdate()));
        }
        arguments.addAll(IndexText.map(
                key.name(), ConstraintNames.foreignKey(child.name().name(), key.columns())));
        if (key.deferral() != null) {
            arguments.add(IndexText.deferral(key.deferral()));
        }
        return "@relation" + IndexText.arguments(arguments);
    }

    private String list(String field, Name from, Name to, @Nullable String name) {
        return field + " " + naming.model(to) + "[]" + name(name) + ignore(from, to);
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : " @relation(" + PslText.quoted(name) + ")";
    }

    private String ignore(Name from, Name to) {
        return ignored.contains(to) && !ignored.contains(from) ? " @ignore" : "";
    }

    private static List<Column> columns(Table table, ForeignKey key) {
        return key.columns().stream()
                .map(name -> table.column(name).orElseThrow())
                .toList();
    }

    private Table table(Name name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }

    private static String keyword(ForeignKey.Action action) {
        return switch (action) {
            case NO_ACTION -> "NoAction";
            case RESTRICT -> "Restrict";
            case CASCADE -> "Cascade";
            case SET_NULL -> "SetNull";
            case SET_DEFAULT -> "SetDefault";
        };
    }
}
