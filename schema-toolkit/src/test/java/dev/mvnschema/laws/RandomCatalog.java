package dev.mvnschema.laws;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.SerialSequence;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.postgres.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Catalogs out of a seed, and small edits of them. What does not fit together is taken out by {@link Plausible}. */
final class RandomCatalog {

    private static final List<String> TABLES = List.of("User", "order", "post", "Tâche", "we\"ird", "line_item");
    private static final List<String> COLUMNS = List.of(
            "id", "name", "email", "Age", "when", "state", "tags", "data", "score", "flag", "span", "ref", "größe");
    private static final List<String> LABELS = List.of("A", "b", "in progress", "don't", "D", "é");

    private final Random random;
    private final int major;
    private int counter;

    RandomCatalog(long seed, int major) {
        this.random = new Random(seed);
        this.major = major;
    }

    Catalog fresh() {
        List<String> schemas = chance(25) ? List.of("extra") : List.of();
        List<EnumType> enums = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            enums.add(enumType(new Name(schemaOf(schemas), "kind" + i)));
        }
        List<Table> tables = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            tables.add(table(new Name(schemaOf(schemas), pick(TABLES)), enums));
        }
        List<Sequence> sequences = chance(20) ? List.of(sequence()) : List.of();
        return Plausible.of(new Catalog(schemas, List.of(), enums, sequences, withKeys(tables), List.of()), major);
    }

    private Sequence sequence() {
        Sequence.Options options = new Sequence.Options(
                pick(List.of("bigint", "integer")),
                1 + random.nextInt(9),
                1 + random.nextInt(3),
                1,
                1000,
                1,
                chance(50));
        return new Sequence(Name.of("seq" + random.nextInt(3)), chance(50) ? null : options, null);
    }

    private @Nullable String schemaOf(List<String> schemas) {
        return (schemas.isEmpty() || chance(60)) ? null : schemas.get(0);
    }

    private EnumType enumType(Name name) {
        List<String> labels = new ArrayList<>(LABELS);
        java.util.Collections.shuffle(labels, random);
        return new EnumType(name, labels.subList(0, 2 + random.nextInt(3)), comment());
    }

    Table table(Name name, List<EnumType> enums) {
        List<Column> columns = new ArrayList<>();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            String column = pick(COLUMNS);
            if (columns.stream().noneMatch(other -> other.name().equals(column))) {
                columns.add(column(name, column, enums));
            }
        }
        Table table = new Table(name, columns, null, List.of(), List.of(), List.of(), List.of(), comment());
        return new Table(
                name,
                columns,
                chance(80) ? new PrimaryKey(pick(List.of("pk", "key")) + "_" + next(), keyColumns(columns)) : null,
                several(3, () -> index(table)),
                List.of(),
                several(2, () -> check(table)),
                chance(20) ? several(1, () -> exclusion(table)) : List.of(),
                comment());
    }

    private List<String> keyColumns(List<Column> columns) {
        List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
        java.util.Collections.shuffle(names, random);
        return List.copyOf(names.subList(0, Math.min(names.size(), 1 + random.nextInt(2))));
    }

    Column column(Name table, String name, List<EnumType> enums) {
        ColumnType type = type(enums);
        boolean counts = Plausible.isWhole(type) && chance(30);
        Column.Identity identity = (counts && chance(40)) ? pick(List.of(Column.Identity.values())) : null;
        ColumnDefault value = (counts && identity == null)
                ? new ColumnDefault.Autoincrement(SerialSequence.of(table, name))
                : (identity == null && chance(40)) ? RandomDefault.of(random, type, enums) : null;
        boolean required = counts || chance(40);
        Column.Generated generated = (!counts && value == null && chance(12) && Plausible.isText(type))
                ? new Column.Generated("lower(" + Quoting.identifier(pick(COLUMNS)) + ")", major < 18 || chance(70))
                : null;
        String collation = (Plausible.isText(type) && chance(10)) ? "C" : null;
        return new Column(
                name,
                generated == null ? type : ColumnType.of(BuiltinType.TEXT),
                !required,
                value,
                identity,
                generated,
                generated == null ? collation : null,
                comment());
    }

    private ColumnType type(List<EnumType> enums) {
        ColumnType.Element element;
        if (!enums.isEmpty() && chance(15)) {
            element = new ColumnType.EnumRef(pick(enums).name());
        } else if (chance(6)) {
            element = new ColumnType.Other(pick(List.of("int4range", "tsvector", "interval", "point", "macaddr")));
        } else {
            element = builtin();
        }
        return new ColumnType(element, chance(12));
    }

    private ColumnType.Builtin builtin() {
        BuiltinType type = pick(List.of(BuiltinType.values()));
        List<Integer> modifiers = switch (type) {
            case CITEXT -> List.of();
            case VARCHAR, VARBIT -> chance(50) ? List.of() : List.of(5 + random.nextInt(60));
            case CHAR, BIT -> List.of(1 + random.nextInt(8));
            case DECIMAL -> chance(30) ? List.of() : List.of(8 + random.nextInt(8), random.nextInt(5));
            case TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ -> chance(50) ? List.of() : List.of(random.nextInt(7));
            default -> List.of();
        };
        return new ColumnType.Builtin(type == BuiltinType.CITEXT ? BuiltinType.TEXT : type, modifiers);
    }

    private Index index(Table table) {
        Column column = pick(table.columns());
        Column other = pick(table.columns());
        String name = "ix_" + next();
        boolean list = column.type().array() || Plausible.isJsonb(column.type());
        if (list && chance(70)) {
            return new Index(
                    name, List.of(Index.Key.of(column.name())), "gin", false, null, List.of(), false, null, true);
        }
        boolean unique = chance(35);
        boolean constraint = unique && chance(30);
        List<Index.Key> keys = new ArrayList<>(List.of(key(column, constraint)));
        if (!other.equals(column) && chance(40)) {
            keys.add(key(other, constraint));
        }
        Deferral deferral = chance(30) ? pick(List.of(Deferral.values())) : null;
        return new Index(
                name,
                keys,
                "btree",
                unique,
                (constraint || chance(80)) ? null : condition(other),
                (chance(10) && !other.equals(column)) ? List.of(other.name()) : List.of(),
                unique && major >= 15 && chance(15),
                constraint ? new Index.Constraint(deferral) : null,
                true);
    }

    private Index.Key key(Column column, boolean plain) {
        String quoted = Quoting.identifier(column.name());
        if (!plain && chance(15) && Plausible.isText(column.type())) {
            return new Index.Key(null, "lower(" + quoted + ")", false, false, null, null);
        }
        boolean descending = !plain && chance(20);
        boolean nullsFirst = (!plain && chance(15)) ? !descending : descending;
        return new Index.Key(column.name(), null, descending, nullsFirst, null, null);
    }

    private String condition(Column column) {
        String quoted = Quoting.identifier(column.name());
        if (Plausible.isNumber(column.type()) && chance(60)) {
            return quoted + " > " + (random.nextInt(5) - 9);
        }
        if (Plausible.isText(column.type()) && chance(60)) {
            return chance(50) ? "length(" + quoted + ") < " + (100 + random.nextInt(9)) : quoted + " <> ALL ('{x,y}')";
        }
        return quoted + " IS NOT NULL";
    }

    private Check check(Table table) {
        return new Check("ck_" + next(), condition(pick(table.columns())), chance(90));
    }

    private Exclusion exclusion(Table table) {
        return new Exclusion(
                "ex_" + next(), "gist", Quoting.identifier(pick(table.columns()).name()) + " WITH &&", null, null);
    }

    /** Foreign keys from columns that have the type of another table's key. */
    private List<Table> withKeys(List<Table> tables) {
        List<Table> result = new ArrayList<>();
        for (Table table : tables) {
            List<ForeignKey> keys = new ArrayList<>();
            for (Table other : tables) {
                PrimaryKey key = other.primaryKey();
                if (key != null && key.columns().size() == 1 && chance(60)) {
                    Column referenced = other.column(key.columns().get(0)).orElse(null);
                    if (referenced == null) {
                        continue;
                    }
                    ColumnType type = referenced.type();
                    table.columns().stream()
                            .filter(column -> column.type().equals(type) && !type.array() && column.generated() == null)
                            .findFirst()
                            .ifPresent(column -> keys.add(new ForeignKey(
                                    "fk_" + next(),
                                    List.of(column.name()),
                                    other.name(),
                                    key.columns(),
                                    pick(List.of(ForeignKey.Action.values())),
                                    pick(List.of(ForeignKey.Action.values())),
                                    chance(15) ? pick(List.of(Deferral.values())) : null,
                                    chance(90))));
                }
            }
            result.add(new Table(
                    table.name(),
                    table.columns(),
                    table.primaryKey(),
                    table.indexes(),
                    keys,
                    table.checks(),
                    table.exclusions(),
                    table.comment()));
        }
        return result;
    }

    /** One to three changes, each of one thing. */
    Catalog edited(Catalog catalog) {
        Catalog edited = catalog;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            edited = Plausible.of(editedOnce(edited), major);
        }
        return edited;
    }

    private Catalog editedOnce(Catalog catalog) {
        List<EnumType> enums = new ArrayList<>(catalog.enums());
        List<Table> tables = new ArrayList<>(catalog.tables());
        List<Sequence> sequences = new ArrayList<>(catalog.sequences());
        int what = random.nextInt(100);
        if (what < 8) {
            tables.add(table(Name.of(pick(TABLES)), enums));
        } else if (what < 12 && tables.size() > 1) {
            tables.remove(random.nextInt(tables.size()));
        } else if (what < 24 && !enums.isEmpty()) {
            int at = random.nextInt(enums.size());
            enums.set(at, enumType(enums.get(at).name()));
        } else if (what < 27) {
            sequences.clear();
            sequences.add(sequence());
        } else if (!tables.isEmpty()) {
            int at = random.nextInt(tables.size());
            tables.set(at, editedTable(tables.get(at), enums));
        }
        List<Table> keyed = what > 94 ? withKeys(tables) : tables;
        return new Catalog(catalog.schemas(), List.of(), enums, sequences, keyed, List.of());
    }

    private Table editedTable(Table table, List<EnumType> enums) {
        List<Column> columns = new ArrayList<>(table.columns());
        List<Index> indexes = new ArrayList<>(table.indexes());
        List<Check> checks = new ArrayList<>(table.checks());
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        List<Exclusion> exclusions = new ArrayList<>(table.exclusions());
        PrimaryKey key = table.primaryKey();
        String comment = table.comment();
        int at = random.nextInt(columns.size());
        Column column = columns.get(at);
        switch (random.nextInt(12)) {
            case 0 -> columns.add(column(table.name(), pick(COLUMNS), enums));
            case 1 -> columns.remove(at);
            case 2, 3, 4 -> columns.set(at, column(table.name(), column.name(), enums));
            case 5 ->
                columns.set(
                        at,
                        new Column(
                                column.name(),
                                column.type(),
                                !column.nullable(),
                                column.defaultValue(),
                                column.identity(),
                                column.generated(),
                                column.collation(),
                                comment()));
            case 6 -> indexes.add(index(table));
            case 7 -> indexes.removeIf(index -> chance(50));
            case 8 -> checks.add(check(table));
            case 9 -> checks.removeIf(check -> chance(50));
            case 10 -> key = chance(30) ? null : new PrimaryKey("pk_" + next(), keyColumns(columns));
            default -> {
                comment = comment();
                keys.removeIf(foreign -> chance(50));
                exclusions.addAll(several(1, () -> exclusion(table)));
            }
        }
        return new Table(table.name(), columns, key, indexes, keys, checks, exclusions, comment);
    }

    private @Nullable String comment() {
        return chance(10) ? "it's " + random.nextInt(9) : null;
    }

    private int next() {
        return ++counter + random.nextInt(3) * 100;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> several(int most, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            made.add(make.get());
        }
        return made;
    }
}
