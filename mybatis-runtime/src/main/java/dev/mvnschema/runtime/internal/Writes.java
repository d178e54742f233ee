package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.ListChange;
import dev.mvnschema.runtime.Lock;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.RowGroups.Group;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements that write a table.
 *
 * @param <T> what those that return rows return of each
 */
final class Writes<R, T> {

    private final Table<R, ?> table;
    private final SqlCache cache;
    private final Selects<R> selects;
    private final Returning<T> returning;
    private final List<Column<R, ?>> unless;

    Writes(Table<R, ?> table, SqlCache cache, Selects<R> selects, Returning<T> returning) {
        this(table, cache, selects, returning, List.of());
    }

    private Writes(
            Table<R, ?> table, SqlCache cache, Selects<R> selects, Returning<T> returning, List<Column<R, ?>> unless) {
        this.table = table;
        this.cache = cache;
        this.selects = selects;
        this.returning = returning;
        this.unless = unless;
    }

    /** The same, where only rows with the same values in these columns are duplicates. */
    Writes<R, T> unlessThereIs(List<Column<R, ?>> columns) {
        return new Writes<>(table, cache, selects, returning, columns);
    }

    /** Whether any unique key tells which rows are duplicates. */
    boolean skipsAny() {
        return unless.isEmpty();
    }

    /** Those that return records. */
    static <R> Writes<R, R> of(Table<R, ?> table, SqlChannel channel) {
        SqlCache cache = channel.engine().sql();
        return new Writes<>(table, cache, new Selects<>(table, cache), table.returning());
    }

    Returning<T> returning() {
        return returning;
    }

    /** @param row complete: with what the rules give */
    Statement<T> insert(String verb, Row row) {
        int given = row.size();
        SqlBuilder sql = new SqlBuilder(5 + 4 * given, given);
        values(sql, row);
        return returning(sql, verb);
    }

    private void values(SqlBuilder sql, Row row) {
        sql.add("INSERT INTO ", table.sqlName());
        String between = " (";
        for (Column<R, ?> column : table.columns()) {
            if (row.has(column.ordinal())) {
                sql.add(between, column.sql());
                between = ", ";
            }
        }
        if (between.equals(" (")) {
            sql.add(" DEFAULT VALUES");
            return;
        }
        between = ") VALUES (";
        for (Column<R, ?> column : table.columns()) {
            if (row.has(column.ordinal())) {
                sql.add(between).parameter(column.type(), row.get(column.ordinal()));
                between = ", ";
            }
        }
        sql.add(")");
    }

    /** One statement for any number of rows that give the same columns. */
    Statement<T> insertMany(String verb, List<Row> rows, Duplicates duplicates) {
        SqlBuilder sql = new SqlBuilder();
        many(sql, rows, duplicates);
        return counting(sql, verb, Command.INSERT);
    }

    Statement<T> insertManyReturning(String verb, List<Row> rows, Duplicates duplicates) {
        SqlBuilder sql = new SqlBuilder();
        many(sql, rows, duplicates);
        return returning(sql, verb);
    }

    /** One statement for groups that give different columns; returns the rows group by group. */
    Statement<T> insertGroups(String verb, List<Group> groups, Duplicates duplicates) {
        SqlBuilder sql = new SqlBuilder();
        groups(sql, groups, duplicates, returning.list());
        for (int i = 0; i < groups.size(); i++) {
            sql.add(i == 0 ? " SELECT * FROM " : " UNION ALL SELECT * FROM ", "g" + i);
        }
        return sql.statement(cache, table, verb, Command.RETURNING, returning.reader());
    }

    /** The same; returns how many rows there are. */
    Statement<Long> countGroups(String verb, List<Group> groups, Duplicates duplicates) {
        SqlBuilder sql = new SqlBuilder();
        groups(sql, groups, duplicates, returned -> returned.add("1"));
        for (int i = 0; i < groups.size(); i++) {
            sql.add(i == 0 ? " SELECT (SELECT count(*) FROM " : ") + (SELECT count(*) FROM ", "g" + i);
        }
        sql.add(")");
        return sql.statement(cache, table, verb, Command.RETURNING, row -> row.getLong(1));
    }

    private void groups(SqlBuilder sql, List<Group> groups, Duplicates duplicates, Consumer<SqlBuilder> returned) {
        for (int i = 0; i < groups.size(); i++) {
            sql.add(i == 0 ? "WITH " : ", ").add("g" + i, " AS (");
            if (groups.get(i).isEmpty()) {
                values(sql, groups.get(i).rows().get(0));
            } else {
                many(sql, groups.get(i).rows(), duplicates);
            }
            sql.add(" RETURNING ");
            returned.accept(sql);
            sql.add(")");
        }
    }

    private void many(SqlBuilder sql, List<Row> rows, Duplicates duplicates) {
        BulkInsert.write(sql, table, rows);
        if (duplicates == Duplicates.SKIP) {
            if (unless.isEmpty()) {
                sql.add(" ON CONFLICT");
            } else {
                conflict(sql, unless);
                sql.add(")");
            }
            sql.add(" DO NOTHING");
        }
    }

    Statement<T> upsert(Unique<R> key, Row create, Row changes) {
        int given = create.size();
        int changed = changes.size();
        SqlBuilder sql = new SqlBuilder(14 + 4 * given + 6 * changed, given + changed);
        values(sql, create);
        conflict(sql, key.key().columns());
        sql.add(") DO UPDATE");
        if (changes.isEmpty()) {
            String same = key.key().columns().get(0).sql();
            sql.add(" SET ").add(same, " = ").add(table.prefix(), same);
        } else {
            set(sql, changes);
        }
        Predicate<R> also = key.also();
        if (also != null) {
            sql.add(" WHERE ");
            new ConditionWriter(sql).write(also, new Scope(table.prefix(), table.prefix(), 0));
        }
        return returning(sql, "upsert");
    }

    private void conflict(SqlBuilder sql, List<Column<R, ?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? " ON CONFLICT (" : ", ", columns.get(i).sql());
        }
    }

    Statement<T> update(Unique<R> key, Row changes) {
        SqlBuilder sql = update(changes);
        selects.where(sql, key);
        return returning(sql, "update");
    }

    Statement<T> updateMany(String verb, Query<R> query, Row changes, boolean returning) {
        SqlBuilder sql = update(changes);
        chosen(sql, query);
        return returning ? returning(sql, verb) : counting(sql, verb, Command.UPDATE);
    }

    Statement<T> delete(Unique<R> key) {
        SqlBuilder sql = new SqlBuilder().add("DELETE FROM ", table.sqlName());
        selects.where(sql, key);
        return returning(sql, "delete");
    }

    Statement<T> deleteMany(String verb, Query<R> query) {
        SqlBuilder sql = new SqlBuilder().add("DELETE FROM ", table.sqlName());
        chosen(sql, query);
        return counting(sql, verb, Command.DELETE);
    }

    /** Reads a row that is about to change. */
    Statement<R> lock(String verb, Predicate<R> which) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ", table.selectList()).add(" FROM ", table.sqlName());
        Selects.where(sql, which, Scope.of(table));
        sql.add(" FOR UPDATE");
        return sql.statement(cache, table, verb, Command.RETURNING, table.reader());
    }

    private SqlBuilder update(Row changes) {
        if (changes.isEmpty()) {
            throw new InvalidQuery("update of %s without changes".formatted(table.model()));
        }
        int changed = changes.size();
        SqlBuilder sql = new SqlBuilder(8 + 6 * changed, changed + 1).add("UPDATE ", table.sqlName());
        set(sql, changes);
        return sql;
    }

    /** Goes on with what an update sets. */
    void also(SqlBuilder sql, Row changes) {
        set(sql, changes, ", ");
    }

    private void set(SqlBuilder sql, Row changes) {
        set(sql, changes, " SET ");
    }

    private void set(SqlBuilder sql, Row changes, String first) {
        String between = first;
        for (Column<R, ?> column : table.columns()) {
            if (changes.has(column.ordinal())) {
                sql.add(between).add(column.sql(), " = ");
                change(sql, column, changes.get(column.ordinal()));
                between = ", ";
            }
        }
    }

    private void change(SqlBuilder sql, Column<R, ?> column, @Nullable Object value) {
        if (value instanceof Arithmetic arithmetic) {
            Number operand = arithmetic.operandOf(column.type());
            if (arithmetic.isOfNumbers(column.type())) {
                sql.add("(").add(table.prefix(), column.sql()).add("::numeric", arithmetic.sql());
                sql.parameter(PgTypes.NUMERIC, operand).add(")::", column.type().sqlName());
            } else {
                sql.add(table.prefix(), column.sql()).add(arithmetic.sql()).parameter(column.type(), operand);
            }
        } else if (value instanceof ListChange<?> change) {
            sql.add(table.prefix(), column.sql()).add(" || ").parameter(column.type(), change.pushed());
        } else {
            sql.parameter(column.type(), value);
        }
    }

    /**
     * {@code WHERE} the rows of a query; a number of them only by their ids. These are looked up in a materialized expression,
     * because PostgreSQL may run a subquery again for each row: the rows that the statement has changed already are not locked
     * again, so that each run finds the next ones, and {@code take(1)} deletes several.
     */
    private void chosen(SqlBuilder sql, Query<R> query) {
        Lock lock = query.lock();
        if (Body.isPlain(query) && (lock == null || lock.waiting() == Lock.Wait.WAIT)) {
            Selects.where(sql, query.predicate(), Scope.of(table));
            return;
        }
        String id = table.primaryKey().stream().map(Column::sql).collect(Collectors.joining(", "));
        sql.add(" WHERE (", id).add(") IN (WITH chosen AS MATERIALIZED (SELECT ", id);
        Body.of(table, query.distinct().isEmpty() ? query.forUpdate() : query).write(sql);
        sql.add(") SELECT ", id);
        sql.add(" FROM chosen)");
    }

    private Statement<T> returning(SqlBuilder sql, String verb) {
        returning.write(sql);
        return sql.statement(cache, table, verb, Command.RETURNING, returning.reader());
    }

    private Statement<T> counting(SqlBuilder sql, String verb, Command command) {
        return sql.statement(cache, table, verb, command, returning.reader());
    }
}
