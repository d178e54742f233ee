package dev.mvnschema.diff;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.OperatorClasses;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two indexes differ in nothing but their name. */
final class IndexEquality {

    private final ExpressionEquality expressions;
    private final boolean detailsUnsaid;
    private final boolean constraintsUnsaid;

    IndexEquality(ExpressionEquality expressions, Set<Aspect> unsaid) {
        this.expressions = expressions;
        this.detailsUnsaid = unsaid.contains(Aspect.INDEX_DETAILS);
        this.constraintsUnsaid = unsaid.contains(Aspect.UNIQUE_CONSTRAINTS);
    }

    boolean same(Index before, Index after) {
        return before.unique() == after.unique()
                && before.method().equals(after.method())
                && (before.valid() || !after.valid())
                && sameKeys(before.method(), before.keys(), after.keys())
                && ConstraintEquality.samePredicate(before.predicate(), after.predicate(), expressions)
                && (detailsUnsaid || sameDetails(before, after))
                && sameConstraint(before.constraint(), after.constraint());
    }

    private boolean sameConstraint(Index.@Nullable Constraint before, Index.@Nullable Constraint after) {
        if (after == null && constraintsUnsaid) {
            return true;
        }
        return Objects.equals(before, after);
    }

    private static boolean sameDetails(Index before, Index after) {
        return before.include().equals(after.include()) && before.nullsNotDistinct() == after.nullsNotDistinct();
    }

    private boolean sameKeys(String method, List<Index.Key> before, List<Index.Key> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!sameKey(method, before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameKey(String method, Index.Key before, Index.Key after) {
        return Objects.equals(before.column(), after.column())
                && ConstraintEquality.samePredicate(before.expression(), after.expression(), expressions)
                && before.descending() == after.descending()
                && sameOperatorClass(method, before.operatorClass(), after.operatorClass())
                && (detailsUnsaid || (before.nullsFirst() == after.nullsFirst() && sameCollation(before, after)));
    }

    /** An expression brings a collation of its own, which only a database tells. */
    private static boolean sameCollation(Index.Key before, Index.Key after) {
        boolean told = before.collation() != null && after.collation() != null;
        return Objects.equals(before.collation(), after.collation()) || (before.expression() != null && !told);
    }

    private static boolean sameOperatorClass(String method, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                || (before == null && after != null && OperatorClasses.isDefault(method, after))
                || (after == null && before != null && OperatorClasses.isDefault(method, before));
    }
}
