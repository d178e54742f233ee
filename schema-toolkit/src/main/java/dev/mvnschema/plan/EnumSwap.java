package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.postgres.sql.EnumSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TableSql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An enum type that loses values: a new type takes its columns and then its name. The old one is dropped at once, or later when
 * columns still use it that are dropped or converted by steps to come.
 */
final class EnumSwap {

    private final Changes changes;
    private final Name type;
    private final EnumType after;
    private final PlanOptions options;
    private final Name newName;
    private final Name oldName;

    EnumSwap(Changes changes, EnumChange change, PlanOptions options) {
        this.changes = changes;
        this.type = change.before().name();
        this.after = change.after();
        this.options = options;
        this.newName = free("_new");
        this.oldName = free("_old");
    }

    List<String> statements() {
        List<Usage> defaults = usages().stream()
                .filter(usage -> usage.before.defaultValue() != null
                        && !(usage.before.defaultValue() instanceof ColumnDefault.Unspecified))
                .toList();
        List<String> statements = new ArrayList<>();
        statements.add(EnumSql.create(newName, after.labels()));
        for (Usage usage : defaults) {
            if (usage.keepsType() || options.engine()) {
                statements.add(usage.alter("DROP DEFAULT"));
            }
        }
        statements.addAll(options.engine() ? convertWanted() : convertPresent());
        statements.add(EnumSql.rename(type, oldName.name()));
        statements.add(EnumSql.rename(newName, type.name()));
        if (leftBehind().isEmpty()) {
            statements.add(EnumSql.drop(oldName));
        }
        for (Usage usage : defaults) {
            if (usage.keepsType() && usage.after.isPresent()) {
                Column column = usage.after.get();
                ColumnDefault wanted = column.defaultValue();
                Optional.ofNullable(wanted instanceof ColumnDefault.Unspecified ? usage.before.defaultValue() : wanted)
                        .flatMap(value -> DefaultSql.of(value, column.type()))
                        .ifPresent(value -> statements.add(usage.alter("SET DEFAULT " + value)));
            }
        }
        if (options.engine()) {
            statements.add(0, "BEGIN");
            statements.add("COMMIT");
        }
        return statements;
    }

    /** The columns whose values the swap converts. */
    List<DataProbe.Labels.Place> converted() {
        List<DataProbe.Labels.Place> places = new ArrayList<>();
        for (Table table : changes.before().tables()) {
            for (Column column : table.columns()) {
                if (isConverted(column)
                        && new Usage(table.name(), column, columnAfter(table.name(), column)).keepsType()) {
                    places.add(new DataProbe.Labels.Place(
                            table.name(), column.name(), column.type().array()));
                }
            }
        }
        return places;
    }

    /** The old type, when it cannot be dropped yet. */
    Optional<Name> leftBehind() {
        boolean inUse = usages().stream().anyMatch(usage -> !usage.keepsType());
        return inUse && !options.engine() ? Optional.of(oldName) : Optional.empty();
    }

    /** Columns that have the type before and after, in the order of the tables before. */
    private List<String> convertPresent() {
        List<String> statements = new ArrayList<>();
        for (Table table : changes.before().tables()) {
            for (Column column : table.columns()) {
                Usage usage = new Usage(table.name(), column, columnAfter(table.name(), column));
                if (isConverted(column) && usage.keepsType()) {
                    statements.add(convert(table.name(), column));
                }
            }
        }
        return statements;
    }

    /** As the engine has it: every column that will have the type, there or not. */
    private List<String> convertWanted() {
        List<String> statements = new ArrayList<>();
        for (Table table : changes.after().tables()) {
            table.columns().stream()
                    .filter(this::isOf)
                    .forEach(column -> statements.add(convert(table.name(), column)));
        }
        return statements;
    }

    private String convert(Name table, Column column) {
        String array = column.type().array() ? "[]" : "";
        String name = Quoting.identifier(column.name());
        String wanted = Quoting.name(newName) + array;
        return TableSql.alter(
                table, "ALTER COLUMN " + name + " TYPE " + wanted + " USING (" + name + "::text::" + wanted + ")");
    }

    /** Every column that has the type: those of dropped tables first, then table by table. */
    private List<Usage> usages() {
        List<Usage> usages = new ArrayList<>();
        for (Table table : changes.droppedTables()) {
            table.columns().stream()
                    .filter(this::isOf)
                    .forEach(column -> usages.add(new Usage(table.name(), column, Optional.empty())));
        }
        for (Table table : changes.before().tables()) {
            if (changes.after().table(table.name()).isPresent()) {
                table.columns().stream()
                        .filter(column -> options.engine() ? isOf(column) : isConverted(column))
                        .map(column -> new Usage(table.name(), column, columnAfter(table.name(), column)))
                        .sorted(Comparator.comparing((Usage usage) -> usage.after.isPresent())
                                .thenComparing(usage -> usage.before.name()))
                        .forEach(usages::add);
            }
        }
        return usages;
    }

    private Optional<Column> columnAfter(Name table, Column column) {
        return changes.after().table(table).flatMap(found -> found.column(column.name()));
    }

    private boolean isOf(Column column) {
        return column.type().element() instanceof ColumnType.EnumRef reference
                && reference.name().equals(type);
    }

    /** A generated column is not there when the type is swapped. */
    private boolean isConverted(Column column) {
        return isOf(column) && column.generated() == null;
    }

    private Name free(String suffix) {
        Name name = new Name(type.schema(), type.name() + suffix);
        while (isTaken(changes.before(), name) || isTaken(changes.after(), name)) {
            name = new Name(name.schema(), name.name() + "_");
        }
        return name;
    }

    private static boolean isTaken(Catalog catalog, Name name) {
        return catalog.enumType(name).isPresent() || catalog.table(name).isPresent();
    }

    /** A column that has the type now. */
    private final class Usage {

        private final Name table;
        private final Column before;
        private final Optional<Column> after;

        Usage(Name table, Column before, Optional<Column> after) {
            this.table = table;
            this.before = before;
            this.after = after;
        }

        boolean keepsType() {
            return after.isPresent()
                    && isOf(after.get())
                    && after.get().type().array() == before.type().array();
        }

        String alter(String clause) {
            return TableSql.alter(table, "ALTER COLUMN " + Quoting.identifier(before.name()) + " " + clause);
        }
    }
}
