package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows that have the same values in some columns: {@code User.all().groupBy(User.TIER)}.
 *
 * @param rows which rows are grouped
 * @param columns the columns that make a group
 * @param having which groups; null for all of them
 * @param orders the order of the groups
 * @param take at most so many groups; null for all of them
 * @param skip leave out so many groups first
 * @param <M> the model's record
 */
public record Grouping<M>(
        Query<M> rows,
        List<Column<M, ?>> columns,
        @Nullable Predicate<Group<M>> having,
        List<GroupOrder<M>> orders,
        @Nullable Integer take,
        int skip) {

    public Grouping {
        columns = List.copyOf(columns);
        orders = List.copyOf(orders);
        if ((take != null && take < 0) || skip < 0) {
            throw new InvalidQuery("take and skip of groups cannot be negative");
        }
    }

    /** The groups for which all of these are true, beside what was asked before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Grouping<M> having(Predicate<Group<M>> first, Predicate<Group<M>>... more) {
        Predicate<Group<M>> added = Condition.all(Condition.operands(first, more));
        return new Grouping<>(rows, columns, having == null ? added : having.and(added), orders, take, skip);
    }

    /** Sorted by these, after what was given before: grouped columns and aggregates. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Grouping<M> orderBy(GroupOrder<M> first, GroupOrder<M>... more) {
        List<GroupOrder<M>> added = new ArrayList<>(orders);
        added.addAll(Condition.operands(first, more));
        return new Grouping<>(rows, columns, having, added, take, skip);
    }

    /** At most so many groups. */
    public Grouping<M> take(int groups) {
        return new Grouping<>(rows, columns, having, orders, groups, skip);
    }

    /** Without the first so many groups. */
    public Grouping<M> skip(int groups) {
        return new Grouping<>(rows, columns, having, orders, take, groups);
    }
}
