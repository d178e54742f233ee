package dev.mvnschema.plan;

import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.diff.Pair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys and indexes that step aside and come back: with all that they had before and that the wanted side leaves unsaid. */
final class KeptParts {

    private KeptParts() {}

    static ForeignKey foreignKey(Pair<ForeignKey> pair) {
        ForeignKey after = pair.after();
        return new ForeignKey(
                after.name(),
                after.columns(),
                after.referencedTable(),
                after.referencedColumns(),
                after.onDelete(),
                after.onUpdate(),
                either(after.deferral(), pair.before().deferral()),
                after.validated(),
                pair.before().options());
    }

    static Index index(Pair<Index> pair) {
        Index before = pair.before();
        Index after = pair.after();
        List<Index.Key> keys = new ArrayList<>();
        for (int i = 0; i < after.keys().size(); i++) {
            keys.add(key(before.keys().get(i), after.keys().get(i)));
        }
        return new Index(
                after.name(),
                keys,
                after.method(),
                after.unique(),
                after.predicate(),
                after.include().isEmpty() ? before.include() : after.include(),
                after.nullsNotDistinct() || before.nullsNotDistinct(),
                either(after.constraint(), before.constraint()),
                true);
    }

    private static Index.Key key(Index.Key before, Index.Key after) {
        boolean order = before.descending() == after.descending();
        return new Index.Key(
                after.column(),
                after.expression(),
                after.descending(),
                order ? before.nullsFirst() : after.nullsFirst(),
                after.operatorClass(),
                either(after.collation(), before.collation()));
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
