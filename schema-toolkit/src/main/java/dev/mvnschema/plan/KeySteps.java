package dev.mvnschema.plan;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Pair;
import dev.mvnschema.plan.Step.Kind;
import dev.mvnschema.postgres.sql.ConstraintSql;
import dev.mvnschema.postgres.sql.IndexSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TableSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Indexes, foreign keys, checks and exclusions: away before the tables change, and back when they have. */
final class KeySteps {

    private final Changes changes;
    private final PlanOptions options;
    private final Draft draft;
    private final Dependents dependents;
    private final Heirs heirs;
    private final Map<Name, TableKeys> present = new LinkedHashMap<>();
    private final Map<Name, AlteredTable> altered = new LinkedHashMap<>();
    private final IndexRenames indexRenames;
    private final UndeclaredDrops undeclared;

    KeySteps(
            Changes changes,
            List<AlteredTable> tables,
            PlanOptions options,
            Dependents dependents,
            Heirs heirs,
            Draft draft) {
        this.heirs = heirs;
        this.changes = changes;
        this.options = options;
        this.draft = draft;
        this.dependents = dependents;
        tables.forEach(table -> altered.put(table.name(), table));
        Map<Name, Table> after = new HashMap<>();
        changes.after().tables().forEach(table -> after.put(table.name(), table));
        for (Table table : changes.before().tables()) {
            Table match = after.get(table.name());
            if (match != null) {
                AlteredTable change = altered.get(table.name());
                present.put(table.name(), new TableKeys(table, match, change, dependents));
            }
        }
        this.indexRenames = new IndexRenames(changes, present.values());
        this.undeclared = new UndeclaredDrops(altered, options, draft);
    }

    void drop() {
        for (Table table : changes.before().tables()) {
            TableKeys keys = present.get(table.name());
            for (ForeignKey key : keys == null ? table.foreignKeys() : keys.droppedForeignKeys()) {
                if (!dependents.foreignKeysOnSwappedEnums(table).contains(key)) {
                    draft.add(Kind.DROP_FOREIGN_KEY, TableSql.dropConstraint(table.name(), key.name()));
                    undeclared.foreignKey(table.name(), key);
                }
            }
        }
        for (TableKeys keys : present.values()) {
            for (Check check : keys.droppedChecks()) {
                if (heirs.drops(keys.table().name(), check)) {
                    continue;
                }
                draft.add(Kind.DROP_CHECK, TableSql.dropConstraint(keys.table().name(), check.name()));
                undeclared.check(keys.table().name(), check);
            }
        }
        for (TableKeys keys : present.values()) {
            Name table = keys.table().name();
            for (Exclusion exclusion : keys.droppedExclusions()) {
                draft.add(Kind.DROP_EXCLUSION, TableSql.dropConstraint(table, exclusion.name()));
                undeclared.exclusion(table, exclusion);
            }
        }
        for (TableKeys keys : present.values()) {
            AlteredTable table = altered.get(keys.table().name());
            for (Index index : keys.droppedIndexes()) {
                if (table == null || !becomesPrimaryKey(table, index)) {
                    draft.add(Kind.DROP_INDEX, IndexSql.drop(keys.table().name(), index));
                    undeclared.index(keys.table().name(), index);
                }
            }
        }
    }

    /** A unique index whose columns become the primary key goes when the key is there, so that the rows stay unique. */
    void dropBehind(AlteredTable table) {
        TableKeys keys = present.get(table.name());
        if (keys != null) {
            for (Index index : keys.droppedIndexes()) {
                if (becomesPrimaryKey(table, index)) {
                    draft.add(Kind.DROP_INDEX, IndexSql.drop(table.name(), index));
                }
            }
        }
    }

    private static boolean becomesPrimaryKey(AlteredTable table, Index index) {
        PrimaryKey added = table.addedPrimaryKey();
        if (!index.unique()
                || table.before().primaryKey() != null
                || added == null
                || added.name().equals(index.name())) {
            return false;
        }
        List<String> columns = new ArrayList<>();
        for (Index.Key key : index.keys()) {
            if (key.column() != null) {
                columns.add(key.column());
            }
        }
        return columns.equals(added.columns())
                && columns.stream().noneMatch(column -> table.recreates(column) || table.dropsColumn(column));
    }

    /** Renames that make room for the name of something new. */
    void renameAhead() {
        if (!options.engine()) {
            indexRenames.ahead().forEach(sql -> draft.add(Kind.RENAME_INDEX, sql));
        }
    }

    void create() {
        createIndexes();
        for (TableKeys keys : present.values()) {
            rename(Kind.RENAME_FOREIGN_KEY, keys.table().name(), keys.renamedForeignKeys(), ForeignKey::name);
        }
        for (Table table : changes.after().tables()) {
            TableKeys keys = present.get(table.name());
            for (ForeignKey key : keys == null ? table.foreignKeys() : keys.addedForeignKeys()) {
                draft.add(Kind.ADD_FOREIGN_KEY, ConstraintSql.addForeignKey(table.name(), key));
                if (keys != null && key.validated() && keys.isNew(key)) {
                    draft.find(
                            Finding.Kind.ADD_FOREIGN_KEY,
                            table.name(),
                            null,
                            List.of(key.name(), key.referencedTable().name(), String.join(",", key.columns())),
                            new DataProbe.Orphans(key.columns(), key.referencedTable(), key.referencedColumns()));
                }
            }
        }
        (options.engine() ? indexRenames.all() : indexRenames.behind())
                .forEach(sql -> draft.add(Kind.RENAME_INDEX, sql));
        addChecksAndExclusions();
    }

    private void createIndexes() {
        for (Table table : changes.createdTables()) {
            table.indexes().forEach(index -> draft.add(Kind.CREATE_INDEX, IndexSql.create(table.name(), index)));
        }
        for (TableKeys keys : present.values()) {
            Name table = keys.table().name();
            for (Index index : keys.createdIndexes()) {
                draft.add(Kind.CREATE_INDEX, IndexSql.create(table, options.engine() ? index : keys.whole(index)));
                if (index.unique() && keys.isNew(index)) {
                    draft.find(
                            Finding.Kind.ADD_UNIQUE,
                            table,
                            null,
                            keyColumns(index),
                            new DataProbe.Duplicates(
                                    keyExpressions(index), index.predicate(), index.nullsNotDistinct(), false));
                }
            }
        }
    }

    private static List<String> keyExpressions(Index index) {
        List<String> keys = new ArrayList<>();
        for (Index.Key key : index.keys()) {
            String column = key.column();
            keys.add(column != null ? Quoting.identifier(column) : "(" + key.expression() + ")");
        }
        return keys;
    }

    /** The names of the indexes and constraints that are made on a table that was there. */
    List<String> rebuilt(Name table) {
        TableKeys keys = present.get(table);
        if (keys == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        keys.createdIndexes().forEach(index -> names.add(index.name()));
        keys.addedForeignKeys().forEach(key -> names.add(key.name()));
        keys.addedChecks().forEach(check -> names.add(check.name()));
        keys.addedExclusions().forEach(exclusion -> names.add(exclusion.name()));
        AlteredTable change = altered.get(table);
        PrimaryKey key = change == null ? null : change.addedPrimaryKey();
        if (key != null) {
            names.add(key.name());
        }
        return names;
    }

    /** The names of columns of such a table that are made anew. */
    List<String> recreated(Name table) {
        return columns(table, AlteredTable::recreates);
    }

    /** The names of columns of such a table that are converted. */
    List<String> converted(Name table) {
        return columns(table, AlteredTable::changesTypeOf);
    }

    private List<String> columns(Name table, BiPredicate<AlteredTable, String> chosen) {
        AlteredTable change = altered.get(table);
        return change == null
                ? List.of()
                : change.after().columns().stream()
                        .map(Column::name)
                        .filter(column -> chosen.test(change, column))
                        .toList();
    }

    private static List<String> keyColumns(Index index) {
        List<String> columns = new ArrayList<>();
        for (Index.Key key : index.keys()) {
            String expression = key.expression();
            String column = key.column();
            columns.add(column != null ? column : String.valueOf(expression));
        }
        return columns;
    }

    private void addChecksAndExclusions() {
        for (Table table : changes.createdTables()) {
            table.checks().forEach(check -> draft.add(Kind.ADD_CHECK, ConstraintSql.addCheck(table.name(), check)));
            table.exclusions()
                    .forEach(exclusion ->
                            draft.add(Kind.ADD_EXCLUSION, ConstraintSql.addExclusion(table.name(), exclusion)));
        }
        for (TableKeys keys : present.values()) {
            Name table = keys.table().name();
            rename(Kind.RENAME_CHECK, table, keys.renamedChecks(), Check::name);
            for (Check check : keys.addedChecks()) {
                if (heirs.adds(table, check)) {
                    continue;
                }
                draft.add(Kind.ADD_CHECK, ConstraintSql.addCheck(table, check));
                if (check.validated() && keys.isNew(check)) {
                    draft.find(
                            Finding.Kind.ADD_CHECK,
                            table,
                            null,
                            List.of(check.name()),
                            new DataProbe.Where("NOT (" + check.expression() + ")", shown(keys.table())));
                }
            }
            exclusions(keys);
        }
    }

    /** A row is shown by its key. */
    private static @Nullable String shown(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null ? null : "concat_ws(', ', " + Quoting.identifiers(key.columns(), ", ") + ")";
    }

    private void exclusions(TableKeys keys) {
        Name table = keys.table().name();
        rename(Kind.RENAME_EXCLUSION, table, keys.renamedExclusions(), Exclusion::name);
        for (Exclusion exclusion : keys.addedExclusions()) {
            draft.add(Kind.ADD_EXCLUSION, ConstraintSql.addExclusion(table, exclusion));
            if (keys.isNew(exclusion)) {
                draft.find(
                        Finding.Kind.ADD_EXCLUSION,
                        table,
                        null,
                        List.of(exclusion.name()),
                        ExclusionElements.pairs(exclusion));
            }
        }
    }

    private <T> void rename(Kind kind, Name table, List<Pair<T>> pairs, Function<T, String> name) {
        ConstraintRenames.inOrder(table, pairs, name).forEach(sql -> draft.add(kind, sql));
    }
}
