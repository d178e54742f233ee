package dev.mvnschema.plan;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Pair;
import dev.mvnschema.diff.TableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the indexes, foreign keys and checks of a table that is there before and after: for good, or only for the time
 * of the migration.
 */
final class TableKeys {

    private final Table before;
    private final Table after;
    private final @Nullable AlteredTable altered;
    private final Dependents dependents;

    TableKeys(Table before, Table after, @Nullable AlteredTable altered, Dependents dependents) {
        this.before = before;
        this.after = after;
        this.altered = altered;
        this.dependents = dependents;
    }

    Table table() {
        return after;
    }

    List<ForeignKey> droppedForeignKeys() {
        return before.foreignKeys().stream()
                .filter(key -> parts(TableChange::foreignKeys).dropped().contains(key)
                        || dependents.mustStepAside(after.name(), key))
                .toList();
    }

    List<ForeignKey> addedForeignKeys() {
        Set<ForeignKey> added = new HashSet<>(parts(TableChange::foreignKeys).created());
        pairs(before.foreignKeys(), parts(TableChange::foreignKeys)).stream()
                .filter(pair -> dependents.mustStepAside(after.name(), pair.before()))
                .forEach(pair -> added.add(pair.after()));
        return inOrder(after.foreignKeys(), added).stream()
                .map(key -> pairs(before.foreignKeys(), parts(TableChange::foreignKeys)).stream()
                        .filter(pair -> pair.after().equals(key))
                        .findFirst()
                        .map(KeptParts::foreignKey)
                        .orElse(key))
                .toList();
    }

    List<Pair<ForeignKey>> renamedForeignKeys() {
        return parts(TableChange::foreignKeys).renamed().stream()
                .filter(pair -> !dependents.mustStepAside(after.name(), pair.before()))
                .toList();
    }

    /** Those that {@link EnumSteps} has not dropped already. */
    List<Index> droppedIndexes() {
        List<Index> gone = dependents.indexesOnSwappedEnums(before);
        return before.indexes().stream()
                .filter(index -> !gone.contains(index))
                .filter(index -> parts(TableChange::indexes).dropped().contains(index)
                        || is(altered -> dependents.mustStepAside(altered, index)))
                .toList();
    }

    /** New ones, and those that come back. */
    List<Index> createdIndexes() {
        Set<Index> created = new HashSet<>(parts(TableChange::indexes).created());
        List<Index> unmanaged = new ArrayList<>();
        for (Pair<Index> pair : pairs(before.indexes(), parts(TableChange::indexes))) {
            if (comesBack(pair.before())) {
                (after.indexes().contains(pair.after()) ? created : unmanaged).add(pair.after());
            }
        }
        List<Index> all = new ArrayList<>(inOrder(after.indexes(), created));
        all.addAll(unmanaged);
        return all;
    }

    /** The index with what the wanted side leaves unsaid about one that comes back. */
    Index whole(Index index) {
        return pairs(before.indexes(), parts(TableChange::indexes)).stream()
                .filter(pair -> pair.after().equals(index))
                .findFirst()
                .map(KeptParts::index)
                .orElse(index);
    }

    boolean isNew(Index index) {
        return parts(TableChange::indexes).created().contains(index);
    }

    boolean isNew(ForeignKey key) {
        return parts(TableChange::foreignKeys).created().contains(key);
    }

    boolean isNew(Check check) {
        return parts(TableChange::checks).created().contains(check);
    }

    List<Pair<Index>> renamedIndexes() {
        return parts(TableChange::indexes).renamed().stream()
                .filter(pair -> !comesBack(pair.before()))
                .toList();
    }

    private boolean comesBack(Index index) {
        return dependents.indexesOnSwappedEnums(before).contains(index)
                || is(altered -> dependents.vanishes(altered, index) || dependents.mustStepAside(altered, index));
    }

    List<Check> droppedChecks() {
        List<Check> gone = dependents.checksOnSwappedEnums(before);
        return before.checks().stream()
                .filter(check -> !gone.contains(check))
                .filter(check -> parts(TableChange::checks).dropped().contains(check) || stepsAside(check))
                .toList();
    }

    List<Check> addedChecks() {
        List<Check> added = new ArrayList<>(parts(TableChange::checks).created());
        List<Check> gone = dependents.checksOnSwappedEnums(before);
        pairs(before.checks(), parts(TableChange::checks)).stream()
                .filter(pair -> gone.contains(pair.before()) || stepsAside(pair.before()))
                .forEach(pair -> added.add(pair.after()));
        return added;
    }

    List<Pair<Check>> renamedChecks() {
        List<Check> gone = dependents.checksOnSwappedEnums(before);
        return parts(TableChange::checks).renamed().stream()
                .filter(pair -> !gone.contains(pair.before()) && !stepsAside(pair.before()))
                .toList();
    }

    List<Exclusion> droppedExclusions() {
        List<Exclusion> gone = dependents.exclusionsOnSwappedEnums(before);
        return before.exclusions().stream()
                .filter(exclusion -> !gone.contains(exclusion))
                .filter(exclusion ->
                        parts(TableChange::exclusions).dropped().contains(exclusion) || stepsAside(exclusion))
                .toList();
    }

    List<Exclusion> addedExclusions() {
        List<Exclusion> added = new ArrayList<>(parts(TableChange::exclusions).created());
        pairs(before.exclusions(), parts(TableChange::exclusions)).stream()
                .filter(pair -> comesBack(pair.before()))
                .forEach(pair -> added.add(pair.after()));
        return added;
    }

    List<Pair<Exclusion>> renamedExclusions() {
        return parts(TableChange::exclusions).renamed().stream()
                .filter(pair -> !comesBack(pair.before()))
                .toList();
    }

    private boolean comesBack(Exclusion exclusion) {
        return dependents.exclusionsOnSwappedEnums(before).contains(exclusion) || stepsAside(exclusion);
    }

    private boolean stepsAside(Exclusion exclusion) {
        return is(altered -> dependents.mustStepAside(altered, exclusion));
    }

    boolean isNew(Exclusion exclusion) {
        return parts(TableChange::exclusions).created().contains(exclusion);
    }

    private boolean stepsAside(Check check) {
        return is(altered -> dependents.mustStepAside(altered, check));
    }

    private boolean is(Predicate<AlteredTable> test) {
        return altered != null && test.test(altered);
    }

    private <T> TableChange.Parts<T> parts(java.util.function.Function<TableChange, TableChange.Parts<T>> kind) {
        return altered == null ? TableChange.Parts.none() : kind.apply(altered.change());
    }

    /** Everything that stays, with its counterpart; what the wanted side does not speak about stays as it is. */
    private static <T> List<Pair<T>> pairs(List<T> before, TableChange.Parts<T> parts) {
        List<Pair<T>> pairs = new ArrayList<>(parts.kept());
        pairs.addAll(parts.renamed());
        Set<T> told = new HashSet<>(parts.dropped());
        pairs.forEach(pair -> told.add(pair.before()));
        before.stream()
                .filter(object -> !told.contains(object))
                .forEach(object -> pairs.add(new Pair<>(object, object)));
        return pairs;
    }

    private static <T> List<T> inOrder(List<T> all, Set<T> chosen) {
        return all.stream().filter(chosen::contains).toList();
    }
}
