package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.SerialSequence;
import dev.mvnschema.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One object under a new name, and all that refers to it, as PostgreSQL would have it. Constraints keep their names. */
final class CatalogRenames {

    private CatalogRenames() {}

    static Catalog enumType(Catalog catalog, Name from, Name to) {
        Catalog following = RenamedDependents.object(catalog, from, to);
        List<EnumType> enums = map(
                catalog.enums(),
                type -> type.name().equals(from) ? new EnumType(to, type.labels(), type.comment()) : type);
        return new Catalog(
                catalog.schemas(),
                catalog.extensions(),
                enums,
                following.sequences(),
                map(catalog.tables(), table -> withColumns(table, column -> withType(column, from, to))),
                following.unmodelled());
    }

    static Catalog label(Catalog catalog, Name type, String from, String to) {
        List<EnumType> enums = map(
                catalog.enums(),
                found -> found.name().equals(type)
                        ? new EnumType(type, map(found.labels(), label -> swap(label, from, to)), found.comment())
                        : found);
        return new Catalog(
                catalog.schemas(),
                catalog.extensions(),
                enums,
                catalog.sequences(),
                map(catalog.tables(), table -> withColumns(table, column -> withLabel(column, type, from, to))),
                catalog.unmodelled());
    }

    static Catalog table(Catalog catalog, Name from, Name to) {
        return withTables(
                RenamedDependents.object(catalog, from, to),
                table -> new Table(
                        table.name().equals(from) ? to : table.name(),
                        table.name().equals(from) ? inSchema(table.columns(), to.schema()) : table.columns(),
                        table.primaryKey(),
                        table.indexes(),
                        map(
                                table.foreignKeys(),
                                key -> key.referencedTable().equals(from)
                                        ? referring(key, key.columns(), to, key.referencedColumns())
                                        : key),
                        table.checks(),
                        table.exclusions(),
                        table.comment()));
    }

    static Catalog column(Catalog catalog, Name owner, String from, String to) {
        return withTables(RenamedDependents.column(catalog, owner, from, to), table -> {
            boolean own = table.name().equals(owner);
            List<ForeignKey> keys = map(
                    table.foreignKeys(),
                    key -> referring(
                            key,
                            own ? swap(key.columns(), from, to) : key.columns(),
                            key.referencedTable(),
                            key.referencedTable().equals(owner)
                                    ? swap(key.referencedColumns(), from, to)
                                    : key.referencedColumns()));
            return own ? withColumn(table, keys, from, to) : with(table, table.columns(), keys);
        });
    }

    static Catalog sequence(Catalog catalog, Name owner, String columnName, Name to) {
        return withTables(
                catalog,
                table -> table.name().equals(owner)
                        ? withColumns(
                                table,
                                column -> column.name().equals(columnName)
                                        ? withDefault(column, new ColumnDefault.Autoincrement(to))
                                        : column)
                        : table);
    }

    /** The rename of the sequence that a column owns, when it has the name that PostgreSQL gave it under the former names. */
    static Optional<Rename.OfSequence> followingSequence(
            Column column, Name table, Name formerTable, String formerColumn) {
        if (!(column.defaultValue() instanceof ColumnDefault.Autoincrement serial)) {
            return Optional.empty();
        }
        Name former = SerialSequence.of(formerTable, formerColumn);
        Name now = SerialSequence.of(table, column.name());
        return serial.sequence().equals(former) && !former.equals(now)
                ? Optional.of(new Rename.OfSequence(former, now))
                : Optional.empty();
    }

    /** The sequences that columns own move with their table. */
    private static List<Column> inSchema(List<Column> columns, @Nullable String schema) {
        return map(
                columns,
                column -> column.defaultValue() instanceof ColumnDefault.Autoincrement serial
                        ? withDefault(
                                column,
                                new ColumnDefault.Autoincrement(
                                        new Name(schema, serial.sequence().name())))
                        : column);
    }

    private static Table withColumn(Table table, List<ForeignKey> keys, String from, String to) {
        UnaryOperator<String> inSql = sql -> SqlTokens.renamed(sql, from, to);
        PrimaryKey primaryKey = table.primaryKey();
        return new Table(
                table.name(),
                map(table.columns(), column -> renamed(column, from, to, inSql)),
                primaryKey == null
                        ? null
                        : new PrimaryKey(
                                primaryKey.name(),
                                swap(primaryKey.columns(), from, to),
                                swap(primaryKey.include(), from, to),
                                primaryKey.deferral(),
                                primaryKey.withoutOverlaps()),
                map(table.indexes(), index -> renamed(index, from, to, inSql)),
                keys,
                map(table.checks(), check -> check.with(inSql.apply(check.expression()))),
                map(
                        table.exclusions(),
                        exclusion -> new Exclusion(
                                exclusion.name(),
                                exclusion.method(),
                                inSql.apply(exclusion.elements()),
                                applied(exclusion.predicate(), inSql),
                                exclusion.deferral())),
                table.comment());
    }

    private static Column renamed(Column column, String from, String to, UnaryOperator<String> inSql) {
        Column.Generated generated = column.generated();
        return new Column(
                swap(column.name(), from, to),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                generated == null
                        ? null
                        : new Column.Generated(inSql.apply(generated.expression()), generated.stored()),
                column.collation(),
                column.comment());
    }

    private static Index renamed(Index index, String from, String to, UnaryOperator<String> inSql) {
        return new Index(
                index.name(),
                map(
                        index.keys(),
                        key -> new Index.Key(
                                key.column() == null ? null : swap(key.column(), from, to),
                                applied(key.expression(), inSql),
                                key.descending(),
                                key.nullsFirst(),
                                key.operatorClass(),
                                key.collation())),
                index.method(),
                index.unique(),
                applied(index.predicate(), inSql),
                swap(index.include(), from, to),
                index.nullsNotDistinct(),
                index.constraint(),
                index.valid());
    }

    private static ForeignKey referring(ForeignKey key, List<String> columns, Name table, List<String> referenced) {
        ForeignKey.Options was = key.options();
        List<String> set =
                map(was.setColumns(), name -> columns.get(key.columns().indexOf(name)));
        ForeignKey.Options options = new ForeignKey.Options(was.matchFull(), set, was.period(), was.enforced());
        return new ForeignKey(
                key.name(),
                columns,
                table,
                referenced,
                key.onDelete(),
                key.onUpdate(),
                key.deferral(),
                key.validated(),
                options);
    }

    private static Column withType(Column column, Name from, Name to) {
        return column.type().element() instanceof ColumnType.EnumRef reference
                        && reference.name().equals(from)
                ? with(
                        column,
                        new ColumnType(new ColumnType.EnumRef(to), column.type().array()),
                        column.defaultValue())
                : column;
    }

    private static Column withLabel(Column column, Name type, String from, String to) {
        if (!(column.type().element() instanceof ColumnType.EnumRef reference
                && reference.name().equals(type))) {
            return column;
        }
        if (column.defaultValue() instanceof ColumnDefault.Literal literal) {
            return withDefault(column, new ColumnDefault.Literal(swap(literal.value(), from, to)));
        }
        return column.defaultValue() instanceof ColumnDefault.ListLiteral list
                ? withDefault(column, new ColumnDefault.ListLiteral(swap(list.values(), from, to)))
                : column;
    }

    private static Column withDefault(Column column, ColumnDefault value) {
        return with(column, column.type(), value);
    }

    private static Column with(Column column, ColumnType type, @Nullable ColumnDefault value) {
        return new Column(
                column.name(),
                type,
                column.nullable(),
                value,
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment());
    }

    private static Catalog withTables(Catalog catalog, UnaryOperator<Table> change) {
        return new Catalog(
                catalog.schemas(),
                catalog.extensions(),
                catalog.enums(),
                catalog.sequences(),
                map(catalog.tables(), change),
                catalog.unmodelled());
    }

    private static Table withColumns(Table table, UnaryOperator<Column> change) {
        return with(table, map(table.columns(), change), table.foreignKeys());
    }

    private static Table with(Table table, List<Column> columns, List<ForeignKey> keys) {
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.indexes(),
                keys,
                table.checks(),
                table.exclusions(),
                table.comment());
    }

    private static @Nullable String applied(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }

    private static List<String> swap(List<String> names, String from, String to) {
        return map(names, name -> swap(name, from, to));
    }

    private static String swap(String name, String from, String to) {
        return name.equals(from) ? to : name;
    }

    private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
