package dev.mvnschema.pull;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.Pair;
import dev.mvnschema.diff.PrimaryKeyChange;
import dev.mvnschema.diff.TableChange;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.UniqueKey;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings one model of the existing schema to its table, relations aside. */
final class ModelMerge {

    private final Model model;
    private final TableChange change;
    private final ColumnText columns;
    private final IndexText indexes;
    private final BlockText blocks;
    private final FieldRewriter rewriter;
    private final FileEdits edits;
    private final Map<String, Set<FieldRewriter.Part>> fields = new HashMap<>();

    ModelMerge(
            Model model,
            TableChange change,
            ColumnText columns,
            IndexText indexes,
            BlockText blocks,
            FieldRewriter rewriter,
            FileEdits edits) {
        this.model = model;
        this.change = change;
        this.columns = columns;
        this.indexes = indexes;
        this.blocks = blocks;
        this.rewriter = rewriter;
        this.edits = edits;
    }

    void apply() {
        change.droppedColumns().forEach(this::dropField);
        change.changedColumns().forEach(this::changeField);
        primaryKey(change.primaryKey());
        indexes();
        parts(change.checks(), Check::name, check -> span(check.name()), check -> indexes.check(after(), check));
        parts(
                change.exclusions(),
                Exclusion::name,
                exclusion -> exclusionSpan(exclusion.name()),
                exclusion -> indexes.exclusion(after(), exclusion));
        fields.forEach(this::rewrite);
        addFields();
        if (change.commentChanged()) {
            document(model.span().source().lineStart(model.span().line()), after().comment());
        }
    }

    private Table after() {
        return change.after();
    }

    private void dropField(Column column) {
        ScalarField field = field(column.name());
        if (field != null) {
            edits.removeLines(model.name(), field.span());
        }
    }

    private void changeField(ColumnChange column) {
        Set<FieldRewriter.Part> parts = flags(column.after().name());
        for (ColumnChange.Kind kind : column.kinds()) {
            switch (kind) {
                case NULLABILITY -> parts.add(FieldRewriter.Part.ARITY);
                case TYPE -> {
                    parts.add(FieldRewriter.Part.ARITY);
                    parts.add(FieldRewriter.Part.NATIVE_TYPE);
                    parts.add(FieldRewriter.Part.DEFAULT);
                }
                case DEFAULT, AUTOINCREMENT -> parts.add(FieldRewriter.Part.DEFAULT);
                case IDENTITY, GENERATED, COLLATION -> {
                    parts.add(FieldRewriter.Part.SPECIAL);
                    parts.add(FieldRewriter.Part.DEFAULT);
                }
                case COMMENT -> {
                    ScalarField field = field(column.after().name());
                    if (field != null) {
                        document(
                                field.span().source().lineStart(field.span().line()),
                                column.after().comment());
                    }
                }
            }
        }
    }

    private void primaryKey(@Nullable PrimaryKeyChange key) {
        if (key == null) {
            return;
        }
        PrimaryKey wanted = after().primaryKey();
        dev.mvnschema.psl.PrimaryKey was = model.primaryKey();
        String block = wanted == null || wanted.columns().size() == 1
                ? null
                : indexes.id(after(), wanted, was == null ? null : was.clientName());
        if (was != null && was.onField()) {
            flags(model.scalar(was.fields().get(0)).columnName()).add(FieldRewriter.Part.ID);
        } else if (was != null && block != null) {
            edits.replace(model.name(), was.span(), block);
            block = null;
        } else if (was != null) {
            edits.removeLines(model.name(), was.span());
        }
        if (block != null) {
            addAttribute(block);
        }
        if (wanted != null && wanted.columns().size() == 1) {
            flags(wanted.columns().get(0)).add(FieldRewriter.Part.ID);
        }
    }

    private void indexes() {
        Map<String, Index> open = new HashMap<>();
        change.indexes().created().forEach(index -> open.put(index.name(), index));
        for (Pair<Index> pair : change.indexes().renamed()) {
            replaceIndex(pair.before(), pair.after());
        }
        for (Index dropped : change.indexes().dropped()) {
            Index successor = open.values().stream()
                    .filter(index -> index.name().equals(dropped.name())
                            || IndexText.columns(index).equals(IndexText.columns(dropped)))
                    .min(java.util.Comparator.comparing(Index::name))
                    .orElse(null);
            if (successor != null) {
                open.remove(successor.name());
            }
            replaceIndex(dropped, successor);
        }
        open.values().stream()
                .sorted(java.util.Comparator.comparing(Index::name))
                .forEach(index -> replaceIndex(null, index));
    }

    private void replaceIndex(@Nullable Index before, @Nullable Index after) {
        UniqueKey key = before == null ? null : unique(before.name());
        SourceSpan span = before == null ? null : indexSpan(before.name());
        String text = after == null ? null : blocks.index(after(), after);
        if (after != null && text == null) {
            flags(String.valueOf(after.keys().get(0).column())).add(FieldRewriter.Part.UNIQUE);
        }
        if (key != null && key.onField()) {
            flags(model.scalar(key.fields().get(0)).columnName()).add(FieldRewriter.Part.UNIQUE);
        } else if (span != null && after != null && text != null) {
            String clientName = key == null ? null : key.clientName();
            edits.replace(model.name(), span, indexes.onBlock(after(), after, clientName));
            return;
        } else if (span != null) {
            edits.removeLines(model.name(), span);
        }
        if (text != null) {
            addAttribute(text);
        }
    }

    private <T> void parts(
            TableChange.Parts<T> parts,
            Function<T, String> name,
            Function<T, @Nullable SourceSpan> span,
            Function<T, String> text) {
        Map<String, T> open = new HashMap<>();
        parts.created().forEach(part -> open.put(name.apply(part), part));
        for (Pair<T> pair : parts.renamed()) {
            SourceSpan place = span.apply(pair.before());
            if (place != null) {
                edits.replace(model.name(), place, text.apply(pair.after()));
            }
        }
        for (T dropped : parts.dropped()) {
            SourceSpan place = span.apply(dropped);
            T successor = open.remove(name.apply(dropped));
            if (place != null && successor != null) {
                edits.replace(model.name(), place, text.apply(successor));
            } else if (place != null) {
                edits.removeLines(model.name(), place);
            }
        }
        parts.created().stream()
                .filter(part -> open.containsKey(name.apply(part)))
                .forEach(part -> addAttribute(text.apply(part)));
    }

    private void rewrite(String column, Set<FieldRewriter.Part> parts) {
        ScalarField field = field(column);
        Column wanted = after().column(column).orElse(null);
        if (field != null && wanted != null) {
            edits.replace(model.name(), field.span(), rewriter.rewrite(model, field, after(), wanted, parts));
        }
    }

    /** Each behind the column that it follows in the table. */
    private void addFields() {
        ScalarField previous = null;
        List<String> added = change.addedColumns().stream().map(Column::name).toList();
        for (Column column : after().columns()) {
            if (added.contains(column.name())) {
                StringBuilder lines = new StringBuilder();
                if (column.comment() != null && !column.comment().isBlank()) {
                    lines.append(PslText.documentation(column.comment()));
                }
                lines.append(columns.line(after(), column)).append('\n');
                edits.insert(model.name(), model.span().source(), place(previous), lines.toString());
            } else {
                previous = field(column.name());
            }
        }
    }

    private int place(@Nullable ScalarField previous) {
        var source = model.span().source();
        return previous == null
                ? FileEdits.lineEnd(
                        source, source.text().indexOf('{', model.span().start()))
                : FileEdits.lineEnd(source, previous.span().end());
    }

    private void addAttribute(String text) {
        edits.insert(model.name(), model.span().source(), model.span().end() - 1, text + "\n");
    }

    private void document(int lineStart, @Nullable String comment) {
        edits.document(
                model.name(),
                model.span().source(),
                lineStart,
                comment == null || comment.isBlank() ? "" : PslText.documentation(comment));
    }

    private Set<FieldRewriter.Part> flags(String column) {
        return fields.computeIfAbsent(column, any -> EnumSet.noneOf(FieldRewriter.Part.class));
    }

    private @Nullable ScalarField field(String column) {
        return model.scalars()
                .filter(field -> field.columnName().equals(column))
                .findFirst()
                .orElse(null);
    }

    private @Nullable UniqueKey unique(String name) {
        return model.uniques().stream()
                .filter(key -> key.indexName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable SourceSpan indexSpan(String name) {
        UniqueKey key = unique(name);
        if (key != null) {
            return key.span();
        }
        return model.indexes().stream()
                .filter(index -> index.indexName().equals(name))
                .map(dev.mvnschema.psl.Index::span)
                .findFirst()
                .orElse(null);
    }

    private @Nullable SourceSpan span(String check) {
        return model.checks().stream()
                .filter(known -> known.constraintName().equals(check))
                .map(dev.mvnschema.psl.Check::span)
                .findFirst()
                .orElse(null);
    }

    private @Nullable SourceSpan exclusionSpan(String name) {
        return model.exclusions().stream()
                .filter(known -> known.constraintName().equals(name))
                .map(dev.mvnschema.psl.Exclusion::span)
                .findFirst()
                .orElse(null);
    }
}
