package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Mentions;
import dev.mvnschema.diff.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Domains, functions and the like that a wanted table uses and that nobody's plan can make. */
final class MissingObjects {

    private final List<Unmodelled> missing;
    private final Changes changes;
    private final Draft draft;

    MissingObjects(Changes changes, Draft draft) {
        this.changes = changes;
        this.draft = draft;
        Catalog before = changes.before();
        this.missing = changes.after().unmodelled().stream()
                .filter(object -> object.table() == null)
                .filter(object -> before.unmodelled().stream()
                        .noneMatch(there ->
                                there.kind() == object.kind() && there.name().equals(object.name())))
                .toList();
    }

    void tell() {
        for (Table table : changes.createdTables()) {
            List<String> inTheWay = changes.before().unmodelled().stream()
                    .filter(object ->
                            object.name().equals(table.name()) && !object.kind().isSetting())
                    .map(Unmodelled::title)
                    .toList();
            if (!inTheWay.isEmpty()) {
                draft.find(Finding.Kind.BLOCKED, table.name(), null, inTheWay);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        Stream.concat(
                        changes.createdTables().stream(),
                        changes.changedTables().stream().map(TableChange::after))
                .forEach(this::tell);
    }

    private void tell(Table table) {
        List<String> texts = texts(table);
        List<String> titles = missing.stream()
                .filter(object -> texts.stream().anyMatch(text -> Mentions.of(text, bareName(object))))
                .map(Unmodelled::title)
                .toList();
        if (!titles.isEmpty()) {
            draft.find(Finding.Kind.MISSING, table.name(), null, titles);
        }
    }

    /** {@code f} for {@code f(integer)}. */
    private static String bareName(Unmodelled object) {
        String name = object.name().name();
        int arguments = name.indexOf('(');
        return arguments < 0 ? name : name.substring(0, arguments);
    }

    /** All SQL in a table that can speak of other objects. */
    private static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.type().element() instanceof ColumnType.Other other) {
                texts.add(other.sql());
            }
            if (column.defaultValue() instanceof ColumnDefault.Expression expression) {
                texts.add(expression.sql());
            }
            if (column.generated() != null) {
                texts.add(column.generated().expression());
            }
            if (column.collation() != null) {
                texts.add('"' + column.collation() + '"');
            }
        }
        for (Index index : table.indexes()) {
            texts.add(Objects.requireNonNullElse(index.predicate(), ""));
            index.keys().forEach(key -> {
                texts.add(Objects.requireNonNullElse(key.expression(), ""));
                texts.add(Objects.requireNonNullElse(key.operatorClass(), ""));
            });
        }
        table.checks().forEach(check -> texts.add(check.expression()));
        table.exclusions().forEach(exclusion -> texts.add(exclusion.elements()));
        return texts;
    }
}
