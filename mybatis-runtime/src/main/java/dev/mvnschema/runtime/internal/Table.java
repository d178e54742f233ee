package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.Unique;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of the database, and how a model's records come from it. A constant of generated code:
 * {@code Table.<User, UserWithRelations>named("User", "\"users\"").columns(…)…rows(UserTable::read, UserWithRelations::new)}.
 *
 * @param <R> the model's record
 * @param <G> the record with its relations
 */
public final class Table<R, G> {

    private final String model;
    private final String sqlName;
    private final List<Column<R, ?>> columns;
    private final List<Column<R, ?>> omitted;
    private final List<Column<R, ?>> primaryKey;
    private final int relationCount;
    private final List<Rule<R>> rules;
    private final List<Column<R, ?>> databaseDefaults;
    private final @Nullable Column<R, ?> version;
    private final RowReader<R> reader;
    private final Returning<R> returning;
    private final BiFunction<R, Loaded<R>, G> graph;
    private final ValueReader<R> values;
    private final Loaded<R> notLoaded;
    private final String prefix;
    private final Scope scope;
    private final String selectList;
    private final String aliasedSelectList;

    private Table(Builder<R, G> builder, RowReader<R> reader, BiFunction<R, Loaded<R>, G> graph) {
        model = builder.model;
        sqlName = builder.sqlName;
        columns = builder.columns;
        omitted = builder.omitted;
        primaryKey = builder.primaryKey;
        relationCount = builder.relationCount;
        rules = builder.rules;
        databaseDefaults = builder.databaseDefaults;
        version = builder.version;
        this.reader = reader;
        this.graph = graph;
        values = builder.values;
        notLoaded = new Loaded<>(model, new Object[relationCount], null);
        prefix = sqlName + ".";
        scope = new Scope("", prefix, 0);
        selectList = selectList("");
        aliasedSelectList = selectList(Scope.FIRST_ALIAS);
        returning = Returning.records(selectList, reader);
    }

    private String selectList(String before) {
        return columns.stream()
                .filter(column -> !omitted.contains(column))
                .map(column -> column.type().select(before + column.sql()))
                .collect(Collectors.joining(", "));
    }

    /**
     * A table.
     *
     * @param model the model's name in the schema file
     * @param sqlName the quoted name, with its schema where the schema file gives one
     */
    public static <R, G> Builder<R, G> named(String model, String sqlName) {
        return new Builder<>(model, sqlName);
    }

    public String model() {
        return model;
    }

    String sqlName() {
        return sqlName;
    }

    /** The quoted name and a dot. */
    String prefix() {
        return prefix;
    }

    /** How its columns are written where it is the outermost table. */
    Scope scope() {
        return scope;
    }

    /** A value of a row. */
    @Nullable
    Object value(R row, Column<R, ?> column) {
        return values.of(row, column.ordinal());
    }

    /** Whether this is the unquoted name, without its schema. */
    boolean isNamed(String tableName) {
        return sqlName.endsWith(Identifiers.quote(tableName));
    }

    /** All columns, to be read by {@link #reader()}. */
    String selectList() {
        return selectList;
    }

    /** The same of {@code t1}. */
    String aliasedSelectList() {
        return aliasedSelectList;
    }

    /** The columns that records have. */
    public List<Column<R, ?>> readColumns() {
        return columns.stream().filter(column -> !omitted.contains(column)).toList();
    }

    /** Whether records have no value of this column. */
    boolean isOmitted(Column<R, ?> column) {
        return omitted.contains(column);
    }

    /** How many columns {@link #selectList()} has. */
    int readCount() {
        return columns.size() - omitted.size();
    }

    public int columnCount() {
        return columns.size();
    }

    /** In the order of their ordinals, which is that of the select list. */
    public List<Column<R, ?>> columns() {
        return columns;
    }

    /** The columns of the id, or of a unique key where there is no id; empty for a view without either. */
    List<Column<R, ?>> primaryKey() {
        return primaryKey;
    }

    /** The key of a row of the database, by {@link #primaryKey()}. */
    Unique<R> unique(R row) {
        Object[] key = primaryKey.stream().map(column -> value(row, column)).toArray();
        return new Key<>(primaryKey).of(key);
    }

    int relationCount() {
        return relationCount;
    }

    List<Rule<R>> rules() {
        return rules;
    }

    /** The columns that the database gives a value when a new row has none. */
    List<Column<R, ?>> databaseDefaults() {
        return databaseDefaults;
    }

    /** The column that counts the changes of a row; null when there is none. */
    @Nullable
    Column<R, ?> version() {
        return version;
    }

    RowReader<R> reader() {
        return reader;
    }

    /** Whole records, from statements that write. */
    Returning<R> returning() {
        return returning;
    }

    G graph(R row, Loaded<R> loaded) {
        return graph.apply(row, loaded);
    }

    /** Stands for no relation at all. */
    Loaded<R> notLoaded() {
        return notLoaded;
    }

    /** A record has no value for this ordinal. Called by generated code. */
    public static IllegalArgumentException noColumn(int ordinal) {
        return new IllegalArgumentException("a record without column " + ordinal);
    }

    @Override
    public String toString() {
        return model;
    }

    /** Takes the value of a column from a record, by the column's ordinal. */
    @FunctionalInterface
    public interface ValueReader<R> {

        @Nullable
        Object of(R row, int column);
    }

    /** Collects what a table is made of. */
    public static final class Builder<R, G> {

        private final String model;
        private final String sqlName;
        private List<Column<R, ?>> columns = List.of();
        private List<Column<R, ?>> omitted = List.of();
        private List<Column<R, ?>> primaryKey = List.of();
        private int relationCount;
        private List<Rule<R>> rules = List.of();
        private ValueReader<R> values = (row, column) -> {
            throw noColumn(column);
        };
        private List<Column<R, ?>> databaseDefaults = List.of();
        private @Nullable Column<R, ?> version;

        private Builder(String model, String sqlName) {
            this.model = model;
            this.sqlName = sqlName;
        }

        /** All columns, in the order of their ordinals. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder<R, G> columns(Column<R, ?>... all) {
            columns = List.of(all);
            return this;
        }

        /** Columns that records have no value of. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder<R, G> omitted(Column<R, ?>... some) {
            omitted = List.of(some);
            return this;
        }

        /** The columns of the id, or of the first unique key where there is no id. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder<R, G> primaryKey(Column<R, ?>... key) {
            primaryKey = List.of(key);
            return this;
        }

        /** The number of relations. */
        public Builder<R, G> relations(int count) {
            relationCount = count;
            return this;
        }

        /** What the client gives to columns that an input leaves out. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder<R, G> rules(Rule<R>... all) {
            rules = List.of(all);
            return this;
        }

        /** How a value is taken from a record. */
        public Builder<R, G> values(ValueReader<R> reader) {
            values = reader;
            return this;
        }

        /** The columns that the database gives a value when a new row has none. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder<R, G> databaseDefaults(Column<R, ?>... all) {
            databaseDefaults = List.of(all);
            return this;
        }

        /** The column with {@code @version}. */
        public Builder<R, G> version(Column<R, ?> column) {
            version = column;
            return this;
        }

        /** The table; its rows are read like this. */
        public Table<R, G> rows(RowReader<R> reader, BiFunction<R, Loaded<R>, G> graph) {
            return new Table<>(this, reader, graph);
        }
    }
}
