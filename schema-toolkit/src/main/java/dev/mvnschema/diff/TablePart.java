package dev.mvnschema.diff;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a table that holds SQL.
 *
 * @param name of the column, index or constraint
 * @param content the default, or the texts
 */
record TablePart(Kind kind, String name, Object content) {

    enum Kind {
        DEFAULT,
        GENERATED,
        CHECK,
        INDEX,
        EXCLUSION;

        /** Whether such parts can be the same under another name. */
        boolean movable() {
            return this == CHECK || this == INDEX || this == EXCLUSION;
        }
    }

    static List<TablePart> of(Table table) {
        List<TablePart> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            Column.Generated generated = column.generated();
            if (generated != null) {
                parts.add(new TablePart(Kind.GENERATED, column.name(), generated.expression()));
            } else if (isSql(column.defaultValue())) {
                parts.add(new TablePart(Kind.DEFAULT, column.name(), Objects.requireNonNull(column.defaultValue())));
            }
        }
        table.checks().forEach(check -> parts.add(new TablePart(Kind.CHECK, check.name(), check.expression())));
        for (Index index : table.indexes()) {
            List<String> texts = texts(index);
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                parts.add(new TablePart(Kind.INDEX, index.name(), texts));
            }
        }
        for (Exclusion exclusion : table.exclusions()) {
            parts.add(new TablePart(
                    Kind.EXCLUSION, exclusion.name(), List.of(exclusion.elements(), orEmpty(exclusion.predicate()))));
        }
        return parts;
    }

    private static boolean isSql(@Nullable ColumnDefault value) {
        return value != null
                && !(value instanceof ColumnDefault.Autoincrement)
                && !(value instanceof ColumnDefault.Unspecified);
    }

    private static List<String> texts(Index index) {
        List<String> texts = new ArrayList<>(List.of(orEmpty(index.predicate())));
        index.keys().forEach(key -> texts.add(orEmpty(key.expression())));
        return texts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The table with other text in this part. */
    Table in(Table table) {
        return new Table(
                table.name(),
                table.columns().stream().map(this::in).toList(),
                table.primaryKey(),
                table.indexes().stream().map(this::in).toList(),
                table.foreignKeys(),
                table.checks().stream().map(this::in).toList(),
                table.exclusions().stream().map(this::in).toList(),
                table.comment());
    }

    private Column in(Column column) {
        if (!column.name().equals(name) || kind.movable()) {
            return column;
        }
        Column.Generated generated = column.generated();
        return new Column(
                name,
                column.type(),
                column.nullable(),
                kind == Kind.DEFAULT ? (ColumnDefault) content : column.defaultValue(),
                column.identity(),
                generated == null || kind == Kind.DEFAULT
                        ? generated
                        : new Column.Generated((String) content, generated.stored()),
                column.collation(),
                column.comment());
    }

    private Check in(Check check) {
        return kind == Kind.CHECK && check.name().equals(name) ? check.with((String) content) : check;
    }

    private Index in(Index index) {
        if (kind != Kind.INDEX || !index.name().equals(name)) {
            return index;
        }
        List<?> texts = (List<?>) content;
        List<Index.Key> keys = new ArrayList<>();
        for (int i = 0; i < index.keys().size(); i++) {
            Index.Key key = index.keys().get(i);
            keys.add(new Index.Key(
                    key.column(),
                    key.expression() == null ? null : (String) texts.get(i + 1),
                    key.descending(),
                    key.nullsFirst(),
                    key.operatorClass(),
                    key.collation()));
        }
        return new Index(
                name,
                keys,
                index.method(),
                index.unique(),
                index.predicate() == null ? null : (String) texts.get(0),
                index.include(),
                index.nullsNotDistinct(),
                index.constraint(),
                index.valid());
    }

    private Exclusion in(Exclusion exclusion) {
        if (kind != Kind.EXCLUSION || !exclusion.name().equals(name)) {
            return exclusion;
        }
        List<?> texts = (List<?>) content;
        return new Exclusion(
                name,
                exclusion.method(),
                (String) texts.get(0),
                exclusion.predicate() == null ? null : (String) texts.get(1),
                exclusion.deferral());
    }

    /** The table with its columns and these parts alone. */
    static Table only(Table table, List<TablePart> parts) {
        return new Table(
                table.name(),
                table.columns().stream().map(column -> bare(column, parts)).toList(),
                null,
                table.indexes().stream()
                        .filter(index -> find(parts, Kind.INDEX, index.name()).isPresent())
                        .toList(),
                List.of(),
                table.checks().stream()
                        .filter(check -> find(parts, Kind.CHECK, check.name()).isPresent())
                        .toList(),
                table.exclusions().stream()
                        .filter(exclusion ->
                                find(parts, Kind.EXCLUSION, exclusion.name()).isPresent())
                        .toList(),
                null);
    }

    private static Column bare(Column column, List<TablePart> parts) {
        return new Column(
                column.name(),
                column.type(),
                true,
                find(parts, Kind.DEFAULT, column.name()).isPresent() ? column.defaultValue() : null,
                null,
                find(parts, Kind.GENERATED, column.name()).isPresent() ? column.generated() : null,
                column.collation(),
                null);
    }

    static Optional<TablePart> find(List<TablePart> parts, Kind kind, String name) {
        return parts.stream()
                .filter(part -> part.kind() == kind && part.name().equals(name))
                .findFirst();
    }

    /** The part as it is in another version of its table. */
    Optional<TablePart> counterpart(Table table) {
        return find(of(table), kind, name);
    }

    /** Whether the texts alone look alike, for what PostgreSQL could not be asked about. */
    boolean readsAs(TablePart other) {
        List<String> texts = texts();
        List<String> others = other.texts();
        if (kind != other.kind || texts.size() != others.size() || texts.isEmpty()) {
            return false;
        }
        ExpressionEquality byText = ExpressionEquality.byText();
        for (int i = 0; i < texts.size(); i++) {
            if (!byText.same(texts.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> texts() {
        if (content instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (content instanceof ColumnDefault.Expression expression) {
            return List.of(expression.sql());
        }
        return content instanceof String text ? List.of(text) : List.of();
    }
}
