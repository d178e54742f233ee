package dev.mvnschema.plan;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Pair;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.diff.TableChange;
import dev.mvnschema.plan.Step.Kind;
import dev.mvnschema.postgres.sql.EnumSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.SchemaSql;
import dev.mvnschema.postgres.sql.TableSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes the steps in the order of Prisma's engine, kind by kind. */
final class PlanBuilder {

    private final Changes changes;
    private final PlanOptions options;
    private final Draft draft = new Draft();
    private final List<AlteredTable> tables;
    private final SequenceSteps sequenceSteps;
    private final EnumSteps enums;
    private final TableSteps tableSteps;
    private final KeySteps keys;
    private final SettingSteps settings;
    private final StandingObjects standing;
    private final MissingObjects missing;
    private final Heirs heirs;

    PlanBuilder(Changes changes, Hints hints, PlanOptions options) {
        this.changes = changes;
        this.options = options;
        BiFunction<Column, Column, Cast> casts =
                options.engine() ? EngineCasts::of : new Casts(changes.before(), changes.after())::of;
        SwappedEnums swapped = new SwappedEnums(changes, options.engine());
        this.tables = touched(changes, swapped).stream()
                .map(change -> new AlteredTable(change, swapped, casts))
                .toList();
        SequenceMoves sequences = new SequenceMoves(changes, !hints.unsaid().contains(Aspect.SEQUENCES));
        this.sequenceSteps = new SequenceSteps(changes, sequences, hints, options, draft);
        Dependents dependents = new Dependents(changes, tables, swapped, options);
        this.enums = new EnumSteps(changes, hints, options, dependents, swapped, draft);
        this.heirs = new Heirs(changes.before(), changes.after(), tables);
        this.tableSteps = new TableSteps(hints, changes, sequences, options, heirs, draft);
        this.keys = new KeySteps(changes, tables, options, dependents, heirs, draft);
        this.settings = new SettingSteps(changes, !hints.unsaid().contains(Aspect.STORAGE), draft);
        this.standing = new StandingObjects(changes, tables, draft);
        this.missing = new MissingObjects(changes, draft);
    }

    /** Tables that differ, and those that have a column computed from an enum that is swapped, in the order of the tables. */
    private static List<TableChange> touched(Changes changes, SwappedEnums swapped) {
        if (swapped.isEmpty()) {
            return changes.changedTables();
        }
        Map<Name, TableChange> changed = new HashMap<>();
        changes.changedTables().forEach(change -> changed.put(change.after().name(), change));
        List<TableChange> touched = new ArrayList<>();
        for (Table table : changes.before().tables()) {
            TableChange change = changed.get(table.name());
            if (change != null) {
                touched.add(change);
            } else if (!swapped.computedAnew(table).isEmpty()) {
                changes.after().table(table.name()).ifPresent(after -> touched.add(TableChange.none(table, after)));
            }
        }
        return touched;
    }

    Plan build() {
        schemasAndExtensions();
        changes.renames().forEach(this::rename);
        sequenceSteps.create();
        for (EnumType type : changes.createdEnums()) {
            draft.add(Kind.CREATE_ENUM, EnumSql.create(type.name(), type.labels()));
        }
        if (!options.engine()) {
            missing.create();
            standing.putAway();
        }
        enums.alter();
        keys.drop();
        tableSteps.giveKeyNamesFree(tables);
        for (AlteredTable table : tables) {
            tableSteps.alter(table);
            keys.dropBehind(table);
        }
        for (Table table : heirsFirst(changes.droppedTables())) {
            draft.add(Kind.DROP_TABLE, TableSql.drop(table.name()));
            draft.find(Finding.Kind.DROP_TABLE, table.name(), null, List.of(), new DataProbe.Rows());
        }
        enums.drop();
        sequenceSteps.drop();
        keys.renameAhead();
        for (Table table : heirs.parentsFirst(changes.createdTables())) {
            Name parent = heirs.wantedParent(table);
            draft.add(
                    Kind.CREATE_TABLE,
                    TableSql.create(table)
                            + missing.partitioning(table)
                            + (parent == null ? "" : " INHERITS (" + Quoting.name(parent) + ")"));
        }
        missing.createPartitions();
        keys.create();
        missing.createLocalForeignKeys();
        if (!options.engine()) {
            sequenceSteps.finish();
            settings.write(keys);
            standing.putBack();
            new CommentSteps(changes, tables, draft).write();
        }
        if (!options.engine()) {
            dropExtensions();
        }
        for (String schema : changes.droppedSchemas()) {
            draft.add(Kind.DROP_SCHEMA, SchemaSql.dropSchema(schema));
            dropped(Name.of(schema), "schema", "this fails while something is in it");
        }
        if (!options.engine()) {
            standing.tell();
            missing.tell();
        }
        return draft.finish(changes);
    }

    /** A table that inherits from another goes before it. */
    private List<Table> heirsFirst(List<Table> tables) {
        List<Table> ordered = new ArrayList<>();
        List<Table> open = new ArrayList<>(tables);
        while (!open.isEmpty()) {
            Table next = open.stream()
                    .filter(table -> open.stream().noneMatch(other -> inherits(other, table)))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean inherits(Table heir, Table parent) {
        return changes.before().unmodelled().stream()
                .anyMatch(object -> object.kind() == Unmodelled.Kind.INHERITANCE
                        && object.name().equals(heir.name())
                        && parent.name().equals(object.table()));
    }

    private void schemasAndExtensions() {
        changes.createdSchemas().forEach(schema -> draft.add(Kind.CREATE_SCHEMA, SchemaSql.createSchema(schema)));
        if (options.engine()) {
            dropExtensions();
            changes.changedExtensions()
                    .forEach(pair -> draft.add(
                            Kind.DROP_EXTENSION,
                            SchemaSql.dropExtension(pair.before().name())));
        }
        for (Extension extension : changes.after().extensions()) {
            boolean changed = changes.changedExtensions().stream()
                    .anyMatch(pair -> pair.after().equals(extension));
            if (changes.createdExtensions().contains(extension) || (options.engine() && changed)) {
                draft.add(Kind.CREATE_EXTENSION, SchemaSql.createExtension(extension));
            }
        }
        if (!options.engine()) {
            changes.changedExtensions().forEach(this::alterExtension);
        }
    }

    private void dropped(Name name, String what, String consequence) {
        if (!options.engine()) {
            draft.find(Finding.Kind.DROP_OBJECT, name, null, List.of(what, consequence));
        }
    }

    /** When nothing needs them any more. */
    private void dropExtensions() {
        for (Extension extension : changes.droppedExtensions()) {
            draft.add(Kind.DROP_EXTENSION, SchemaSql.dropExtension(extension.name()));
            dropped(Name.of(extension.name()), "extension", "this fails while something uses it");
        }
    }

    private void alterExtension(Pair<Extension> pair) {
        Extension before = pair.before();
        Extension after = pair.after();
        boolean moves = after.schema() != null
                && before.schema() != null
                && !after.schema().equals(before.schema());
        if (ExtensionVersions.isOlder(after.version(), before.version()) || (moves && before.fixed())) {
            draft.add(Kind.DROP_EXTENSION, SchemaSql.dropExtension(before.name()));
            dropped(Name.of(before.name()), "extension", "it comes again, and this fails while something uses it");
            draft.add(Kind.CREATE_EXTENSION, SchemaSql.createExtension(after));
            return;
        }
        List<String> statements = new ArrayList<>();
        if (after.version() != null
                && before.version() != null
                && !after.version().equals(before.version())) {
            statements.add(SchemaSql.updateExtension(after.name(), after.version()));
        }
        if (moves && after.schema() != null) {
            statements.add(SchemaSql.moveExtension(after.name(), after.schema()));
        }
        draft.add(Step.of(Kind.ALTER_EXTENSION, statements));
    }

    private void rename(Rename rename) {
        if (rename instanceof Rename.OfTable table) {
            draft.add(Kind.RENAME_TABLE, TableSql.rename(table.from(), table.to()));
        } else if (rename instanceof Rename.OfColumn column) {
            draft.add(
                    Kind.RENAME_COLUMN,
                    TableSql.alter(
                            column.table(),
                            "RENAME COLUMN " + Quoting.identifier(column.from()) + " TO "
                                    + Quoting.identifier(column.to())));
        } else if (rename instanceof Rename.OfEnum type) {
            draft.add(Kind.RENAME_ENUM, EnumSql.rename(type.from(), type.to()));
        } else if (rename instanceof Rename.OfLabel label) {
            draft.add(Kind.RENAME_ENUM_VALUE, EnumSql.renameLabel(label.type(), label.from(), label.to()));
        } else if (rename instanceof Rename.OfSequence sequence) {
            draft.add(
                    Kind.RENAME_SEQUENCE,
                    SchemaSql.renameSequence(sequence.from(), sequence.to().name()));
        }
    }
}
