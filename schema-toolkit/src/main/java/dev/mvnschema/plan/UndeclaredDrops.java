package dev.mvnschema.plan;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.OperatorClasses;
import dev.mvnschema.diff.TableChange.Parts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells when a step drops something of a kind that Prisma's language has no words for. Such a thing is dropped only after the
 * schema has begun to use its kind; until a person has said yes, it may be one that somebody made by hand.
 */
final class UndeclaredDrops {

    private final Map<Name, AlteredTable> altered;
    private final PlanOptions options;
    private final Draft draft;

    UndeclaredDrops(Map<Name, AlteredTable> altered, PlanOptions options, Draft draft) {
        this.altered = altered;
        this.options = options;
        this.draft = draft;
    }

    void check(Name table, Check check) {
        AlteredTable change = altered.get(table);
        if (change != null && goes(change.change().checks(), check, Check::name)) {
            tell(table, "check", check.name());
        }
    }

    void exclusion(Name table, Exclusion exclusion) {
        AlteredTable change = altered.get(table);
        if (change != null && goes(change.change().exclusions(), exclusion, Exclusion::name)) {
            tell(table, "exclusion constraint", exclusion.name());
        }
    }

    void index(Name table, Index index) {
        AlteredTable change = altered.get(table);
        if (change != null && isSpecial(index) && goes(change.change().indexes(), index, Index::name)) {
            tell(table, "index", index.name());
        }
    }

    /** A key that comes back is told when it was deferrable in another way. */
    void foreignKey(Name table, ForeignKey key) {
        AlteredTable change = altered.get(table);
        if (change == null || key.deferral() == null || options.engine()) {
            return;
        }
        change.change().foreignKeys().created().stream()
                .filter(created -> created.columns().equals(key.columns())
                        && created.referencedTable().equals(key.referencedTable())
                        && created.deferral() != key.deferral())
                .findFirst()
                .ifPresent(created -> draft.find(
                        Finding.Kind.CHANGE_UNDECLARED,
                        table,
                        null,
                        List.of("deferral of the foreign key `" + key.name() + "`", told(key), told(created))));
    }

    private static String told(ForeignKey key) {
        Deferral deferral = key.deferral();
        return deferral == null
                ? "none"
                : deferral.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void tell(Name table, String what, String name) {
        if (!options.engine()) {
            draft.find(Finding.Kind.DROP_UNDECLARED, table, null, List.of(what, name));
        }
    }

    /** Not so what comes back under its name, or steps aside for a change of its column. */
    private static <T> boolean goes(Parts<T> parts, T part, Function<T, String> name) {
        return parts.dropped().contains(part)
                && parts.created().stream()
                        .noneMatch(created -> name.apply(created).equals(name.apply(part)));
    }

    private static boolean isSpecial(Index index) {
        return index.predicate() != null
                || index.keys().stream()
                        .anyMatch(key -> key.expression() != null
                                || (key.operatorClass() != null && !OperatorClasses.isNamed(key.operatorClass())));
    }
}
