package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.plan.Step.Commit;
import dev.mvnschema.plan.Step.Kind;
import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.postgres.sql.EnumSql;
import dev.mvnschema.postgres.sql.IndexSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TableSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

/** Enum types: values added in place, the type swapped for another when values go. */
final class EnumSteps {

    private static final String COMMENT_ON_SEVERAL = """
            -- This migration adds more than one value to an enum.
            -- With PostgreSQL versions 11 and earlier, this is not possible
            -- in a single migration. This can be worked around by creating
            -- multiple migrations, each migration adding only one value to
            -- the enum.


            """;

    private final Changes changes;
    private final Hints hints;
    private final PlanOptions options;
    private final Dependents dependents;
    private final SwappedEnums swapped;
    private final Draft draft;
    private final List<Name> leftBehind = new ArrayList<>();

    EnumSteps(
            Changes changes,
            Hints hints,
            PlanOptions options,
            Dependents dependents,
            SwappedEnums swapped,
            Draft draft) {
        this.swapped = swapped;
        this.changes = changes;
        this.hints = hints;
        this.options = options;
        this.dependents = dependents;
        this.draft = draft;
    }

    void alter() {
        if (!options.engine()) {
            stepAside();
        }
        boolean apart =
                !options.engine() && new NewLabels(changes, hints.backfills().values()).areUsed();
        List<EnumChange> relevant = changes.changedEnums().stream()
                .filter(change -> SwappedEnums.swaps(change) || !change.added().isEmpty())
                .toList();
        for (int i = 0; i < relevant.size(); i++) {
            EnumChange change = relevant.get(i);
            boolean last = i == relevant.size() - 1;
            draft.add(new Step(
                    Kind.ALTER_ENUM, statements(change), apart && last ? Commit.BEFORE_NEXT : Commit.WITH_NEIGHBOURS));
            if (!change.removed().isEmpty()) {
                draft.find(
                        Finding.Kind.REMOVE_ENUM_VALUES,
                        change.after().name(),
                        null,
                        change.removed(),
                        new DataProbe.Labels(change.removed(), new EnumSwap(changes, change, options).converted()));
            }
        }
        defaultsBack();
    }

    private List<String> statements(EnumChange change) {
        if (!SwappedEnums.swaps(change)) {
            return additions(change);
        }
        EnumSwap swap = new EnumSwap(changes, change, options);
        swap.leftBehind().ifPresent(leftBehind::add);
        List<String> statements = new ArrayList<>(swap.statements());
        if (!options.engine()) {
            statements.addAll(rights(change.before().name()));
        }
        return statements;
    }

    /** The new type belongs to whom the old one belonged, and the same people may use it. */
    private List<String> rights(Name type) {
        return changes.before().unmodelled().stream()
                .filter(object -> object.kind() == Unmodelled.Kind.PRIVILEGE
                        && object.table() == null
                        && object.name().equals(type))
                .map(Unmodelled::definition)
                .filter(Objects::nonNull)
                .flatMap(definition -> definition.create().stream())
                .map(statement -> statement.replaceFirst("\\?", Matcher.quoteReplacement(Quoting.name(type))))
                .toList();
    }

    /** What a swapped type could not be pulled from under; {@link KeySteps} puts it back. */
    private void stepAside() {
        for (Table table : changes.before().tables()) {
            for (ForeignKey key : dependents.foreignKeysOnSwappedEnums(table)) {
                draft.add(Kind.DROP_FOREIGN_KEY, TableSql.dropConstraint(table.name(), key.name()));
            }
        }
        for (Table table : changes.before().tables()) {
            for (Index index : dependents.indexesOnSwappedEnums(table)) {
                draft.add(Kind.DROP_INDEX, IndexSql.drop(table.name(), index));
            }
            dependents
                    .checksOnSwappedEnums(table)
                    .forEach(check -> draft.add(Kind.DROP_CHECK, TableSql.dropConstraint(table.name(), check.name())));
            dependents
                    .exclusionsOnSwappedEnums(table)
                    .forEach(exclusion ->
                            draft.add(Kind.DROP_EXCLUSION, TableSql.dropConstraint(table.name(), exclusion.name())));
            columnsAside(table);
        }
    }

    /** Generated columns are added again with the other changes of their table, defaults right behind the swap. */
    private void columnsAside(Table table) {
        List<String> clauses = new ArrayList<>();
        swapped.computedAnew(table).forEach(column -> clauses.add("DROP COLUMN " + Quoting.identifier(column.name())));
        swapped.defaults(table)
                .forEach(column -> clauses.add("ALTER COLUMN " + Quoting.identifier(column.name()) + " DROP DEFAULT"));
        if (!clauses.isEmpty()) {
            draft.add(Kind.ALTER_TABLE, TableSql.alter(table.name(), String.join(",\n", clauses)));
        }
    }

    private void defaultsBack() {
        for (Table table : changes.before().tables()) {
            for (Column column : swapped.defaults(table)) {
                changes.after()
                        .table(table.name())
                        .flatMap(after -> after.column(column.name()))
                        .filter(after -> Objects.equals(after.defaultValue(), column.defaultValue()))
                        .flatMap(after -> Optional.ofNullable(after.defaultValue())
                                .flatMap(value -> DefaultSql.of(value, after.type())))
                        .ifPresent(sql -> draft.add(
                                Kind.ALTER_TABLE,
                                TableSql.alter(
                                        table.name(),
                                        "ALTER COLUMN " + Quoting.identifier(column.name()) + " SET DEFAULT " + sql)));
            }
        }
    }

    /** Enums that are gone, and the old types behind swapped ones that were still in use. */
    void drop() {
        for (EnumType type : changes.droppedEnums()) {
            draft.add(Kind.DROP_ENUM, EnumSql.drop(type.name()));
        }
        leftBehind.forEach(type -> draft.add(Kind.DROP_ENUM, EnumSql.drop(type)));
    }

    private List<String> additions(EnumChange change) {
        Name type = change.after().name();
        List<String> statements = new ArrayList<>();
        if (options.engine()) {
            change.added().forEach(label -> statements.add(EnumSql.addLabel(type, label)));
            if (statements.size() > 1) {
                statements.set(0, COMMENT_ON_SEVERAL + statements.get(0));
            }
            return statements;
        }
        List<String> labels = change.after().labels();
        for (String label : change.added()) {
            String next = labels.subList(labels.indexOf(label) + 1, labels.size()).stream()
                    .filter(change.before().labels()::contains)
                    .findFirst()
                    .orElse(null);
            statements.add(next == null ? EnumSql.addLabel(type, label) : EnumSql.addLabelBefore(type, label, next));
        }
        return statements;
    }
}
