package dev.mvnschema.diff;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.diff.ColumnChange.Kind;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** In what two columns of the same name differ. */
final class ColumnEquality {

    private final ExpressionEquality expressions;
    private final Set<Aspect> unsaid;
    private final DefaultEquality defaults;

    ColumnEquality(ExpressionEquality expressions, Set<Aspect> unsaid) {
        this.expressions = expressions;
        this.unsaid = unsaid;
        this.defaults = new DefaultEquality(expressions, !unsaid.contains(Aspect.SPELLING));
    }

    Set<Kind> differences(Column before, Column after) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        add(kinds, Kind.NULLABILITY, nullabilityDiffers(before, after));
        add(kinds, Kind.TYPE, !TypeEquality.same(before.type(), after.type()));
        boolean generated = generatedDiffers(before, after);
        add(kinds, Kind.GENERATED, generated);
        boolean computed = before.generated() != null || after.generated() != null;
        add(kinds, Kind.DEFAULT, !computed && !defaults.same(before, after));
        add(kinds, Kind.AUTOINCREMENT, !computed && countsUp(before) != countsUp(after));
        add(
                kinds,
                Kind.IDENTITY,
                !unsaid.contains(Aspect.IDENTITY) && !Objects.equals(before.identity(), after.identity()));
        add(
                kinds,
                Kind.COLLATION,
                !(unsaid.contains(Aspect.COLLATIONS) && after.collation() == null)
                        && !Objects.equals(before.collation(), after.collation()));
        add(
                kinds,
                Kind.COMMENT,
                !unsaid.contains(Aspect.COMMENTS) && !Objects.equals(before.comment(), after.comment()));
        return kinds;
    }

    /** A list that becomes a single value has its nullability set anew, whatever it was. */
    private boolean nullabilityDiffers(Column before, Column after) {
        if (after.type().array() && unsaid.contains(Aspect.LIST_NULLABILITY)) {
            return false;
        }
        boolean fromList = before.type().array() && !after.type().array();
        return before.nullable() != after.nullable() || (fromList && unsaid.contains(Aspect.LIST_NULLABILITY));
    }

    private boolean generatedDiffers(Column before, Column after) {
        Column.Generated was = before.generated();
        Column.Generated is = after.generated();
        if (was == null || is == null) {
            boolean both = was == null && is == null;
            return !both && !(is == null && unsaid.contains(Aspect.GENERATED));
        }
        return was.stored() != is.stored() || !expressions.same(was.expression(), is.expression());
    }

    private boolean countsUp(Column column) {
        return column.defaultValue() instanceof ColumnDefault.Autoincrement
                || (column.identity() != null && unsaid.contains(Aspect.IDENTITY));
    }

    private static void add(Set<Kind> kinds, Kind kind, boolean differs) {
        if (differs) {
            kinds.add(kind);
        }
    }
}
