package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.postgres.sql.Quoting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code docs/differences-from-prisma.md} lists, taken out of the statements of both sides before they are compared: what
 * becomes of columns that change their type and of the keys and indexes on them, how an enum loses values, sequences, and how a
 * primary key is renamed. Everything else must be the same, clause by clause.
 */
final class ListedDifferences {

    private static final Pattern SEQUENCE =
            Pattern.compile("(?<=SEQUENCE )\\S.*_seq\"?|(?<=nextval\\(')[^']*(?:''[^']*)*");

    private static final Pattern DROPPED =
            Pattern.compile("^(DROP \\w+ |ALTER TABLE (?=.* DROP (?:CONSTRAINT|DEFAULT)\\b))\"public\"\\.");

    private final Set<String> patterns = new HashSet<>();

    ListedDifferences(Catalog first, Catalog after) {
        // With the default schema named as in the second.
        Catalog before = new MigrationPlanner()
                .changes(first, after, Hints.NONE, Renames.of(Hints.NONE))
                .before();
        Set<EnumType> swapped = new HashSet<>();
        for (EnumType type : before.enums()) {
            after.enumType(type.name())
                    .filter(other -> !other.labels().containsAll(type.labels()))
                    .ifPresent(other -> swapped.add(type));
        }
        for (Table table : before.tables()) {
            after.table(table.name()).ifPresent(match -> {
                Set<String> moved = new HashSet<>();
                for (Column column : table.columns()) {
                    match.column(column.name())
                            .filter(other -> !other.type().equals(column.type())
                                    || swapped.stream().anyMatch(type -> isOf(other, type)))
                            .ifPresent(other -> moved.add(column.name()));
                }
                moved.forEach(column -> patterns.add("ALTER TABLE " + pattern(table) + " (ADD|DROP|ALTER) COLUMN +"
                        + Pattern.quote(Quoting.identifier(column)) + " .*"));
                moved.forEach(column ->
                        patterns.add("ALTER TABLE " + pattern(table) + " DROP COLUMN +" + Quoting.identifier(column)));
                Stream.of(table, match).forEach(side -> onMoved(side, moved));
            });
        }
        Stream.of(before, after)
                .flatMap(side -> side.tables().stream())
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> isMadeAnewElsewhere(key.referencedTable(), before, after))
                .forEach(key -> patterns.add(".* CONSTRAINT " + Quoting.identifier(key.name()) + "( .*)?"));
        before.tables()
                .forEach(table -> table.columns().stream()
                        .filter(column -> column.defaultValue() instanceof ColumnDefault.Autoincrement)
                        .forEach(column -> patterns.add("ALTER TABLE " + pattern(table) + " ALTER COLUMN "
                                + Quoting.identifier(column.name()) + " DROP DEFAULT")));
        before.tables()
                .forEach(table -> table.columns().stream()
                        .filter(column -> swapped.stream().anyMatch(type -> isOf(column, type)))
                        .forEach(column -> patterns.add("ALTER TABLE " + pattern(table) + " ALTER COLUMN "
                                + Quoting.identifier(column.name()) + " DROP DEFAULT")));
        for (EnumType type : swapped) {
            patterns.add(".*\"" + type.name().name() + "(_new|_old)\".*");
            patterns.add(
                    ".*ALTER COLUMN .* (DROP|SET) DEFAULT.*\"" + type.name().name() + "\".*");
        }
        Stream.of(before, after)
                .forEach(side -> side.tables()
                        .forEach(table -> table.foreignKeys().stream()
                                .filter(key -> refersToMoved(key, before, after))
                                .forEach(key ->
                                        patterns.add(".* CONSTRAINT " + Quoting.identifier(key.name()) + "( .*)?"))));
    }

    /** Where one side alone names schemas, the engine names what goes as it was named. */
    private static String pattern(Table table) {
        return Pattern.quote(Quoting.name(table.name())).replace("\"public\".", "\\E(?:\"public\"\\.)?\\Q");
    }

    /** The engine looks at the name alone, not at the schema. */
    private static boolean isMadeAnewElsewhere(Name table, Catalog before, Catalog after) {
        boolean there = before.table(table).isPresent() && after.table(table).isPresent();
        return !there
                && Stream.of(before, after)
                        .allMatch(side -> side.tables().stream()
                                .anyMatch(other -> other.name().name().equals(table.name())));
    }

    private static boolean isOf(Column column, EnumType type) {
        return column.type().element() instanceof ColumnType.EnumRef reference
                && reference.name().equals(type.name());
    }

    private void onMoved(Table table, Set<String> moved) {
        for (Index index : table.indexes()) {
            if (index.keys().stream().anyMatch(key -> moved.contains(String.valueOf(key.column())))) {
                patterns.add(".* INDEX (\"[^\"]*\"\\.)?" + Quoting.identifier(index.name()) + "( .*)?");
            }
        }
        if (table.primaryKey() != null && table.primaryKey().columns().stream().anyMatch(moved::contains)) {
            patterns.add(
                    ".* CONSTRAINT " + Quoting.identifier(table.primaryKey().name()) + "( .*)?");
        }
        table.foreignKeys().stream()
                .filter(key -> key.columns().stream().anyMatch(moved::contains))
                .forEach(key -> patterns.add(".* CONSTRAINT " + Quoting.identifier(key.name()) + "( .*)?"));
    }

    /** To a key that is dropped for a while, then. */
    private static boolean refersToMoved(ForeignKey key, Catalog before, Catalog after) {
        return before.table(key.referencedTable())
                .flatMap(table -> after.table(key.referencedTable())
                        .filter(match -> !columns(table, key).equals(columns(match, key))
                                || !String.valueOf(table.primaryKey()).equals(String.valueOf(match.primaryKey()))))
                .isPresent();
    }

    private static List<ColumnType> columns(Table table, ForeignKey key) {
        return key.referencedColumns().stream()
                .flatMap(name -> table.column(name).stream())
                .map(Column::type)
                .toList();
    }

    /** Two indexes over the same columns: the engine takes one for the other. */
    static boolean areIn(Catalog catalog) {
        return catalog.tables().stream()
                .anyMatch(table -> table.indexes().stream()
                                .map(index -> List.of(index.keys(), index.method(), index.unique()))
                                .distinct()
                                .count()
                        < table.indexes().size());
    }

    /** A default that one schema says and the other only knows to be there, or the other way round. */
    static boolean areUntold(Catalog before, Catalog after) {
        return after.tables().stream()
                .anyMatch(table -> table.columns().stream()
                        .anyMatch(column -> before.table(table.name())
                                .flatMap(match -> match.column(column.name()))
                                .filter(match -> isUntold(match) != isUntold(column))
                                .isPresent()));
    }

    /** Several indexes over a column that gets another type: the engine brings none of them back. */
    static boolean areOnChanged(Catalog before, Catalog after) {
        return after.tables().stream()
                .anyMatch(table -> table.columns().stream()
                        .filter(column -> table.indexes().stream()
                                        .filter(index -> index.keys().stream()
                                                .anyMatch(key -> column.name().equals(key.column())))
                                        .count()
                                > 1)
                        .anyMatch(column -> before.table(table.name())
                                .flatMap(match -> match.column(column.name()))
                                .filter(match -> !match.type().equals(column.type()))
                                .isPresent()));
    }

    private static boolean isUntold(Column column) {
        return column.defaultValue() instanceof ColumnDefault.Unspecified;
    }

    /** What the engine's own form does not follow either: it cannot be run, or says no names. */
    static List<String> written(Collection<String> statements) {
        return statements.stream()
                .filter(statement -> !statement.startsWith("DROP SEQUENCE "))
                .filter(statement -> !renamesIntoCreated(statement, statements))
                // The engine takes a schema for present that a datasource declares, even when it was empty.
                .filter(statement -> !statement.startsWith("CREATE SCHEMA "))
                .map(statement -> unquoted(statement)
                        .replace("SET DATA TYPE BIGSERIAL", "SET DATA TYPE BIGINT")
                        .replace("SET DATA TYPE SMALLSERIAL", "SET DATA TYPE SMALLINT")
                        .replace("SET DATA TYPE SERIAL", "SET DATA TYPE INTEGER")
                        .replace(" ASC)", ")")
                        .replace(" ASC,", ","))
                .toList();
    }

    /** An index that went with its column: the engine creates it and renames the lost one to it, too. */
    private static boolean renamesIntoCreated(String statement, Collection<String> statements) {
        int to = statement.indexOf(" RENAME TO ");
        return statement.startsWith("ALTER INDEX ")
                && to > 0
                && statements.stream()
                        .anyMatch(other -> other.matches(
                                "CREATE (UNIQUE )?INDEX " + Pattern.quote(statement.substring(to + 11)) + " ON .*"));
    }

    /** Quotes within names, names of sequences, and the schema of what is dropped. */
    private static String unquoted(String statement) {
        String plain = DROPPED.matcher(statement.replace("\"\"", "\"")).replaceFirst("$1");
        if (plain.startsWith("CREATE TYPE ") || plain.contains(" ADD VALUE ")) {
            plain = plain.replace("''", "'");
        }
        return SEQUENCE.matcher(plain).replaceAll(found -> {
            String name = found.group().replace("\"", "").toLowerCase(Locale.ROOT);
            return name.matches("[a-z0-9_. ]+") ? Matcher.quoteReplacement(name) : "strange";
        });
    }

    /** Clause by clause, sorted, without what is listed. */
    List<String> rest(Collection<String> statements) {
        return written(statements.stream()
                        .filter(statement -> !statement.equals("BEGIN") && !statement.equals("COMMIT"))
                        .map(statement ->
                                statement.replaceAll("(ADD VALUE '(?:[^']|'')*') BEFORE '(?:[^']|'')*'", "$1"))
                        .toList())
                .stream()
                .flatMap(statement -> clauses(statement).stream())
                .filter(clause -> !clause.contains(" RENAME CONSTRAINT ")
                        && !clause.contains("SEQUENCE ")
                        && !clause.contains("nextval(")
                        && !clause.startsWith("SELECT setval("))
                .filter(clause -> patterns.stream().noneMatch(clause::matches))
                .sorted()
                .toList();
    }

    /** Without constraints that step aside and come back. */
    List<String> restOfOurs(Collection<String> statements) {
        List<String> rest = rest(statements);
        return rest.stream()
                .filter(clause -> !(clause.contains(" DROP CONSTRAINT ")
                                && rest.stream().anyMatch(other -> other.startsWith(added(clause) + " ")))
                        && !(clause.contains(" ADD CONSTRAINT ")
                                && rest.stream()
                                        .anyMatch(other -> other.contains(" DROP CONSTRAINT ")
                                                && clause.startsWith(added(other) + " "))))
                .toList();
    }

    private static String added(String dropped) {
        return dropped.replace(" DROP CONSTRAINT ", " ADD CONSTRAINT ");
    }

    /** Those of an {@code ALTER TABLE}, each with the table before it. */
    private static List<String> clauses(String statement) {
        if (!statement.startsWith("ALTER TABLE ")) {
            return List.of(statement);
        }
        int body = statement.indexOf("\" ") + 1;
        String head = statement.substring(0, body + 1);
        List<String> clauses = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        boolean named = false;
        int from = body + 1;
        for (int i = from; i <= statement.length(); i++) {
            char c = i == statement.length() ? ',' : statement.charAt(i);
            quoted ^= c == '\'' && !named && i < statement.length();
            named ^= c == '"' && !quoted;
            if (!quoted && !named) {
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    clauses.add(head + statement.substring(from, i).strip());
                    from = i + 1;
                }
            }
        }
        return clauses;
    }
}
