package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Sequence.Owner;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.catalog.Unmodelled.Use;
import java.util.List;
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
                table -> table.equals(from) ? to : table);
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
                UnaryOperator.identity());
    }

    private static Catalog map(
            Catalog catalog, UnaryOperator<Owner> owners, UnaryOperator<Use> uses, UnaryOperator<Name> tables) {
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
                        .map(object -> renamed(object, uses, tables))
                        .toList());
    }

    private static Unmodelled renamed(Unmodelled object, UnaryOperator<Use> uses, UnaryOperator<Name> tables) {
        List<Use> now = object.uses().stream().map(uses).toList();
        Name table = object.table();
        return new Unmodelled(
                object.kind(),
                object.name(),
                table == null ? null : tables.apply(table),
                now,
                now.equals(object.uses()) ? object.definition() : null);
    }
}
