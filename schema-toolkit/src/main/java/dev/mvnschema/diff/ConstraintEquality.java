package dev.mvnschema.diff;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two constraints differ in nothing but their name. */
final class ConstraintEquality {

    private final ExpressionEquality expressions;
    private final boolean deferralUnsaid;
    private final boolean optionsUnsaid;

    ConstraintEquality(ExpressionEquality expressions, Set<Aspect> unsaid) {
        this.expressions = expressions;
        this.optionsUnsaid = unsaid.contains(Aspect.CONSTRAINT_OPTIONS);
        this.deferralUnsaid = unsaid.contains(Aspect.DEFERRABILITY);
    }

    boolean sameForeignKey(ForeignKey before, ForeignKey after) {
        return before.columns().equals(after.columns())
                && before.referencedTable().equals(after.referencedTable())
                && before.referencedColumns().equals(after.referencedColumns())
                && before.onDelete() == after.onDelete()
                && before.onUpdate() == after.onUpdate()
                && before.validated() == after.validated()
                && (optionsUnsaid || before.options().equals(after.options()))
                && sameDeferral(before.deferral(), after.deferral());
    }

    boolean sameCheck(Check before, Check after) {
        return before.validated() == after.validated()
                && (optionsUnsaid || (before.inherited() == after.inherited() && before.enforced() == after.enforced()))
                && expressions.same(before.expression(), after.expression());
    }

    boolean sameExclusion(Exclusion before, Exclusion after) {
        return before.method().equals(after.method())
                && expressions.same(before.elements(), after.elements())
                && samePredicate(before.predicate(), after.predicate(), expressions)
                && sameDeferral(before.deferral(), after.deferral());
    }

    private boolean sameDeferral(@Nullable Deferral before, @Nullable Deferral after) {
        return Objects.equals(before, after) || (after == null && deferralUnsaid);
    }

    static boolean samePredicate(@Nullable String before, @Nullable String after, ExpressionEquality expressions) {
        if (before == null || after == null) {
            return Objects.equals(before, after);
        }
        return expressions.same(before, after);
    }
}
