package dev.mvnschema.pull;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** New blocks: models and enums. Not laid out yet. */
final class BlockText {

    private final Naming naming;
    private final ColumnText columns;
    private final IndexText indexes;
    private final RelationText relations;
    private final List<PulledRelation> all;
    private final Set<Name> ignored;

    BlockText(Naming naming, ColumnText columns, RelationText relations, List<PulledRelation> all, Set<Name> ignored) {
        this.naming = naming;
        this.columns = columns;
        this.indexes = new IndexText(naming);
        this.relations = relations;
        this.all = all;
        this.ignored = ignored;
    }

    String model(Table table) {
        StringBuilder text = new StringBuilder();
        document(text, table.comment());
        text.append("model ").append(naming.model(table.name())).append(" {\n");
        for (Column column : table.columns()) {
            document(text, column.comment());
            text.append(columns.line(table, column)).append('\n');
        }
        relationLines(table.name()).forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        attributes(table).forEach(line -> text.append(line).append('\n'));
        return text.append("}\n").toString();
    }

    String view(Table view) {
        StringBuilder text = new StringBuilder();
        document(text, view.comment());
        String name = naming.model(view.name());
        text.append("view ").append(name).append(" {\n");
        for (Column column : view.columns()) {
            document(text, column.comment());
            text.append(columns.line(view, column)).append('\n');
        }
        text.append('\n');
        if (!name.equals(view.name().name())) {
            text.append("@@map(").append(PslText.quoted(view.name().name())).append(")\n");
        }
        schema(view.name()).forEach(line -> text.append(line).append('\n'));
        return text.append("}\n").toString();
    }

    String enumType(EnumType type) {
        StringBuilder text = new StringBuilder();
        document(text, type.comment());
        String name = naming.enumType(type.name());
        text.append("enum ").append(name).append(" {\n");
        type.labels().forEach(label -> text.append(value(type, label)).append('\n'));
        text.append('\n');
        if (!name.equals(type.name().name())) {
            text.append("@@map(").append(PslText.quoted(type.name().name())).append(")\n");
        }
        schema(type.name()).forEach(line -> text.append(line).append('\n'));
        return text.append("}\n").toString();
    }

    /** A line of an enum. */
    String value(EnumType type, String label) {
        String value = String.valueOf(naming.value(type.name(), label));
        return value.equals(label) ? value : value + " @map(" + PslText.quoted(label) + ")";
    }

    /** The attribute of an index that stands on no field, or null. */
    @org.jspecify.annotations.Nullable
    String index(Table table, Index index) {
        if (IndexText.fitsOnField(index)
                && index.equals(ColumnText.uniqueIndex(
                        table, String.valueOf(index.keys().get(0).column())))) {
            return null;
        }
        return indexes.onBlock(table, index, null);
    }

    private List<String> relationLines(Name table) {
        List<String> lines = new ArrayList<>();
        for (PulledRelation relation : all) {
            if (relation.child().equals(table)) {
                lines.add(relations.childLine(relation));
            }
            if (relation.parent().equals(table)) {
                lines.add(relations.parentLine(relation));
            }
        }
        return lines;
    }

    private List<String> attributes(Table table) {
        List<String> lines = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        if (key != null && key.columns().size() > 1) {
            lines.add(indexes.id(table, key, null));
        }
        table.indexes().stream()
                .sorted(Comparator.comparing(Index::name))
                .map(index -> index(table, index))
                .filter(java.util.Objects::nonNull)
                .forEach(lines::add);
        if (!naming.model(table.name()).equals(table.name().name())) {
            lines.add("@@map(" + PslText.quoted(table.name().name()) + ")");
        }
        if (ignored.contains(table.name())) {
            lines.add("@@ignore");
        }
        lines.addAll(schema(table.name()));
        table.checks().forEach(check -> lines.add(indexes.check(table, check)));
        table.exclusions().forEach(exclusion -> lines.add(indexes.exclusion(table, exclusion)));
        return lines;
    }

    private static List<String> schema(Name name) {
        return name.schema() == null ? List.of() : List.of("@@schema(" + PslText.quoted(name.schema()) + ")");
    }

    private static void document(StringBuilder text, @org.jspecify.annotations.Nullable String comment) {
        if (comment != null && !comment.isBlank()) {
            text.append(PslText.documentation(comment));
        }
    }
}
