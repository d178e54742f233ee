package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Sequence.Options;
import dev.mvnschema.catalog.Sequence.Owner;
import dev.mvnschema.catalog.Sequence.Role;
import dev.mvnschema.catalog.SerialSequence;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sequences: those that columns own, as {@code SERIAL} makes them, and of all the others what there is to tell. */
final class OwnedSequences {

    private final Map<Long, Rows.Relation> relations;
    private final BiFunction<Long, String, Name> naming;
    private final Map<List<Long>, Name> byColumn = new HashMap<>();

    OwnedSequences(Map<Long, Rows.Relation> relations, BiFunction<Long, String, Name> naming) {
        this.relations = relations;
        this.naming = naming;
        for (Rows.Relation relation : relations.values()) {
            if (relation.kind() == 'S' && relation.ownerTable() != 0 && !relation.identity()) {
                byColumn.put(
                        List.of(relation.ownerTable(), (long) relation.ownerColumn()),
                        naming.apply(relation.namespace(), relation.name()));
            }
        }
    }

    @Nullable
    Name of(long table, int column) {
        return byColumn.get(List.of(table, (long) column));
    }

    /** Those that no column made in the usual way, in the order of their names. */
    List<Sequence> notable(Map<Long, Options> options, List<Table> tables, Map<Long, List<Rows.Column>> columns) {
        Map<Name, Table> byName = new HashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        List<Sequence> notable = new ArrayList<>();
        for (Rows.Relation relation : relations.values()) {
            if (relation.kind() == 'S') {
                Sequence sequence = sequence(relation, options.get(relation.oid()), byName, columns);
                if (sequence != null) {
                    notable.add(sequence);
                }
            }
        }
        return notable;
    }

    private @Nullable Sequence sequence(
            Rows.Relation relation,
            @Nullable Options options,
            Map<Name, Table> tables,
            Map<Long, List<Rows.Column>> columns) {
        Name name = naming.apply(relation.namespace(), relation.name());
        if (relation.ownerTable() == 0) {
            return new Sequence(name, unlessUsual(options, Options.usual("bigint")), null);
        }
        Rows.Relation owner = relations.get(relation.ownerTable());
        Optional<Rows.Column> column = columns.getOrDefault(relation.ownerTable(), List.of()).stream()
                .filter(row -> row.number() == relation.ownerColumn())
                .findFirst();
        if (owner == null || column.isEmpty()) {
            return null;
        }
        Name table = naming.apply(owner.namespace(), owner.name());
        String columnName = column.get().name();
        Optional<Column> found = Optional.ofNullable(tables.get(table)).flatMap(there -> there.column(columnName));
        if (found.isEmpty()) {
            return null;
        }
        Role role = role(relation, found.get(), name);
        Options told = unlessUsual(
                options,
                role == Role.OWNED
                        ? Options.usual("bigint")
                        : Options.usual(found.get().type()));
        boolean usual = told == null && name.equals(SerialSequence.of(table, columnName));
        return role != Role.OWNED && usual ? null : new Sequence(name, told, new Owner(table, columnName, role));
    }

    private static Role role(Rows.Relation relation, Column column, Name name) {
        if (relation.identity()) {
            return Role.IDENTITY;
        }
        return column.defaultValue() instanceof ColumnDefault.Autoincrement serial
                        && serial.sequence().equals(name)
                ? Role.SERIAL
                : Role.OWNED;
    }

    private static @Nullable Options unlessUsual(@Nullable Options options, Options usual) {
        return Objects.equals(options, usual) ? null : options;
    }
}
