package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Sequence.Owner;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.catalog.Unmodelled.Use;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Sequences and objects that are not modelled, when what they belong to or stand on gets another name. What is known of how such
 * an object is made speaks of the old names, so it counts as unknown.
 */
final class RenamedDependents {

    private RenamedDependents() {}

    /** A table or a type. */
    static Catalog object(Catalog catalog, Name from, Name to) {
        return map(
                catalog,
                owner -> owner.table().equals(from) ? new Owner(to, owner.column(), owner.role()) : owner,
                use -> use.object().equals(from) ? new Use(to, use.column(), use.goesAlong()) : use,
                table -> table.equals(from) ? to : table,
                object -> object.kind() == Unmodelled.Kind.PRIVILEGE
                                && object.name().equals(from)
                        ? to
                        : object.name());
    }

    static Catalog column(Catalog catalog, Name table, String from, String to) {
        return map(
                catalog,
                owner -> owner.table().equals(table) && owner.column().equals(from)
                        ? new Owner(table, to, owner.role())
                        : owner,
                use -> use.object().equals(table) && from.equals(use.column())
                        ? new Use(table, to, use.goesAlong())
                        : use,
                UnaryOperator.identity(),
                object -> object.kind().isSetting() && table.equals(object.table())
                        ? setting(object.name(), "column " + from + " ", "column " + to + " ")
                        : object.name());
    }

    private static Name setting(Name setting, String from, String to) {
        return setting.name().startsWith(from)
                ? new Name(setting.schema(), to + setting.name().substring(from.length()))
                : setting;
    }

    private static Catalog map(
            Catalog catalog,
            UnaryOperator<Owner> owners,
            UnaryOperator<Use> uses,
            UnaryOperator<Name> tables,
            Function<Unmodelled, Name> names) {
        return new Catalog(
                catalog.schemas(),
                catalog.extensions(),
                catalog.enums(),
                catalog.sequences().stream()
                        .map(sequence -> {
                            Owner owner = sequence.owner();
                            return owner == null
                                    ? sequence
                                    : new Sequence(sequence.name(), sequence.options(), owners.apply(owner));
                        })
                        .toList(),
                catalog.tables(),
                catalog.unmodelled().stream()
                        .map(object -> renamed(object, uses, tables, names))
                        .toList());
    }

    private static Unmodelled renamed(
            Unmodelled object, UnaryOperator<Use> uses, UnaryOperator<Name> tables, Function<Unmodelled, Name> names) {
        List<Use> now = object.uses().stream().map(uses).toList();
        Name table = object.table();
        return new Unmodelled(
                object.kind(),
                names.apply(object),
                table == null ? null : tables.apply(table),
                now,
                now.equals(object.uses()) ? object.definition() : null);
    }
}
