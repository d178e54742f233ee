package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.ListType;
import dev.mvnschema.runtime.internal.Operator;
import java.util.Collection;
import java.util.List;

/**
 * A column that holds a list.
 *
 * @param <E> the Java type of an element
 */
public final class ListColumn<M, E> extends Column<M, List<E>> {

    /** Called by generated code. */
    public ListColumn(int ordinal, String field, String columnName, ListType<E> type) {
        super(ordinal, field, columnName, type, Arity.LIST);
    }

    /** Lists with this element. */
    public Predicate<M> has(E element) {
        return hasEvery(List.of(Condition.operand(element, field())));
    }

    /** Lists with all of these elements; every list when there are none. */
    public Predicate<M> hasEvery(Collection<? extends E> elements) {
        List<E> operands = Condition.operands(elements, field());
        return operands.isEmpty()
                ? new Condition.All<>(List.of())
                : new Condition.Compare<>(this, Operator.CONTAINS, operands);
    }

    /** Lists with at least one of these elements; no list when there are none. */
    public Predicate<M> hasSome(Collection<? extends E> elements) {
        return new Condition.Compare<>(this, Operator.OVERLAPS, Condition.operands(elements, field()));
    }

    /** Lists without elements. */
    public Predicate<M> isEmpty() {
        return eq(List.of());
    }
}
