package dev.mvnschema.pull;

import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.Pair;
import dev.mvnschema.diff.TableChange;
import dev.mvnschema.psl.Field;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.syntax.Arity;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the relations of the existing models to the foreign keys and join tables of the database. */
final class RelationMerge {

    private final Schema existing;
    private final Map<Name, Model> models;
    private final List<PulledRelation> relations;
    private final RelationText text;
    private final Declarations declarations;
    private final FileEdits edits;
    private final Set<String> removed = new HashSet<>();

    /** @param models the models that stay, by table */
    RelationMerge(
            Schema existing,
            Map<Name, Model> models,
            List<PulledRelation> relations,
            RelationText text,
            Declarations declarations,
            FileEdits edits) {
        this.existing = existing;
        this.models = models;
        this.relations = relations;
        this.text = text;
        this.declarations = declarations;
        this.edits = edits;
    }

    /** Adds both ends of what is new, as far as their models are not written anew. */
    void addNew() {
        for (PulledRelation relation : relations) {
            if (relation.existing()) {
                continue;
            }
            Model child = models.get(relation.child());
            if (child != null) {
                addField(child, text.childLine(relation));
            }
            Model parent = models.get(relation.parent());
            if (parent != null) {
                addField(parent, text.parentLine(relation));
            }
        }
    }

    /** Removes what has lost a model, its join table or its foreign key. */
    void removeGone(Set<Name> droppedTables, List<TableChange> changes) {
        Set<String> alive = relations.stream()
                .filter(PulledRelation::existing)
                .map(relation -> key(relation.child(), relation.childField()))
                .collect(Collectors.toSet());
        Map<Name, Set<String>> droppedKeys = new HashMap<>();
        changes.forEach(change -> droppedKeys.put(
                change.before().name(),
                change.foreignKeys().dropped().stream().map(ForeignKey::name).collect(Collectors.toSet())));
        for (Relation relation : existing.relations()) {
            if (relation instanceof Relation.ForeignKey inline) {
                Name child = table(inline.child());
                boolean gone = droppedTables.contains(child)
                        || droppedTables.contains(table(inline.parent()))
                        || (droppedKeys.getOrDefault(child, Set.of()).contains(inline.constraintName())
                                && !alive.contains(key(child, inline.childField())));
                if (gone) {
                    removeField(inline.child(), inline.childField());
                    removeField(inline.parent(), inline.parentField());
                }
            } else if (relation instanceof Relation.ManyToMany many) {
                Name joinTable = new Name(existing.model(many.modelA()).schema(), many.tableName());
                if (droppedTables.contains(joinTable)
                        || droppedTables.contains(table(many.modelA()))
                        || droppedTables.contains(table(many.modelB()))) {
                    removeField(many.modelA(), many.fieldA());
                    removeField(many.modelB(), many.fieldB());
                }
            }
        }
    }

    /** Writes those anew whose foreign key or whose columns differ. */
    void rewriteChanged(List<TableChange> changes) {
        for (TableChange change : changes) {
            Set<String> keys = new HashSet<>();
            change.foreignKeys().created().forEach(key -> keys.add(key.name()));
            for (Pair<ForeignKey> pair : change.foreignKeys().renamed()) {
                keys.add(pair.after().name());
            }
            Set<String> columns = change.changedColumns().stream()
                    .filter(column -> column.has(ColumnChange.Kind.NULLABILITY))
                    .map(column -> column.after().name())
                    .collect(Collectors.toSet());
            for (PulledRelation relation : relations) {
                if (relation.existing()
                        && relation.key() != null
                        && relation.child().equals(change.after().name())) {
                    rewrite(relation, relation.key(), keys, columns, change);
                }
            }
        }
    }

    private void rewrite(
            PulledRelation relation, ForeignKey key, Set<String> keys, Set<String> columns, TableChange change) {
        Model child = models.get(relation.child());
        Model parent = models.get(relation.parent());
        if (child == null || parent == null) {
            return;
        }
        boolean changed = keys.contains(key.name()) || key.columns().stream().anyMatch(columns::contains);
        FieldDeclaration field = declarations.field(child.name(), relation.childField());
        if (changed) {
            boolean named = isNamed(field);
            PulledRelation said = named ? relation : withoutName(relation);
            edits.replace(child.name(), field.span(), childLine(said, parent.name(), field, change.after()));
        }
        FieldDeclaration opposite = declarations.field(parent.name(), relation.parentField());
        boolean single = opposite.arity() != Arity.LIST;
        boolean becameUnique =
                !single && relation.oneToOne() && !change.indexes().created().isEmpty();
        if (becameUnique || (single && !relation.oneToOne())) {
            changeArity(parent, opposite, child.name() + (relation.oneToOne() ? "?" : "[]"));
        }
    }

    private void changeArity(Model model, FieldDeclaration field, String type) {
        FieldDeclaration.TypeUse use = field.type();
        if (use != null) {
            SourceSpan span = use.span();
            int end = span.end()
                    + switch (field.arity()) {
                        case REQUIRED -> 0;
                        case OPTIONAL -> 1;
                        case LIST -> 2;
                    };
            edits.replace(model.name(), span.source().span(span.start(), end), type);
        }
    }

    private String childLine(PulledRelation relation, String parent, FieldDeclaration field, Table child) {
        ForeignKey key = relation.key();
        boolean optional = key != null
                && key.columns().stream()
                        .anyMatch(name -> child.column(name).orElseThrow().nullable());
        StringBuilder line = new StringBuilder(relation.childField())
                .append(' ')
                .append(parent)
                .append(optional ? "? " : " ")
                .append(text.attribute(relation));
        for (AttributeUse attribute : field.attributes()) {
            if (!attribute.name().text().equals("relation")) {
                line.append(' ').append(attribute.span().text());
            }
        }
        return line.toString();
    }

    private static boolean isNamed(FieldDeclaration field) {
        return field.attributes().stream()
                .filter(attribute -> attribute.name().text().equals("relation"))
                .flatMap(attribute -> attribute.arguments().arguments().stream())
                .anyMatch(argument -> argument.value() instanceof Expression.StringValue
                        && (argument.name() == null || argument.name().text().equals("name")));
    }

    private static PulledRelation withoutName(PulledRelation relation) {
        return new PulledRelation(
                relation.child(),
                relation.parent(),
                relation.key(),
                relation.joinTable(),
                null,
                relation.childField(),
                relation.parentField(),
                relation.oneToOne(),
                true);
    }

    private void addField(Model model, String line) {
        int last = model.fields().stream()
                .mapToInt(field -> field.span().end())
                .max()
                .orElse(model.span().start());
        edits.insert(
                model.name(),
                model.span().source(),
                FileEdits.lineEnd(model.span().source(), last),
                line + "\n");
    }

    private void removeField(String modelName, String fieldName) {
        Model model = existing.model(modelName);
        boolean stays = models.containsValue(model) && removed.add(modelName + "." + fieldName);
        Field field = model.findField(fieldName).orElse(null);
        if (stays && field != null) {
            edits.removeLines(modelName, field.span());
        }
    }

    private Name table(String model) {
        Model found = existing.model(model);
        return new Name(found.schema(), found.databaseName());
    }

    private static String key(Name table, String field) {
        return table + "." + field;
    }
}
