package dev.mvnschema.pull;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.ConstraintNames;
import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.draft.OperatorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys, indexes and constraints as attributes. */
final class IndexText {

    private final Naming naming;

    IndexText(Naming naming) {
        this.naming = naming;
    }

    /** Whether a unique index is one that stands on its field: over one column, without anything special. */
    static boolean fitsOnField(Index index) {
        return index.unique()
                && index.method().equals("btree")
                && index.keys().size() == 1
                && isPlain(index.keys().get(0))
                && index.predicate() == null
                && index.include().isEmpty()
                && !index.nullsNotDistinct();
    }

    String idOnField(Table table, PrimaryKey key) {
        String usual = ConstraintNames.primaryKey(table.name().name());
        return "@id" + arguments(map(key.name(), usual));
    }

    String id(Table table, PrimaryKey key, @Nullable String clientName) {
        String usual = ConstraintNames.primaryKey(table.name().name());
        List<String> arguments = new ArrayList<>();
        arguments.add(list(naming.fields(table.name(), key.columns())));
        addName(arguments, clientName);
        arguments.addAll(map(key.name(), usual));
        return "@@id" + arguments(arguments);
    }

    String uniqueOnField(Table table, Index index) {
        Index.Key key = index.keys().get(0);
        List<String> arguments = new ArrayList<>(map(index.name(), uniqueName(table, index)));
        if (key.descending()) {
            arguments.add("sort: Desc");
        }
        addDeferral(arguments, index);
        return "@unique" + arguments(arguments);
    }

    /**
     * An index as a block attribute.
     *
     * @param clientName the {@code name:} that an existing unique key has
     */
    String onBlock(Table table, Index index, @Nullable String clientName) {
        boolean expression = index.keys().stream().anyMatch(key -> key.column() == null || key.collation() != null);
        boolean oddUnique = index.unique()
                && (!index.method().equals("btree")
                        || index.keys().stream().anyMatch(key -> key.operatorClass() != null));
        List<String> arguments = new ArrayList<>();
        String name;
        if (expression || oddUnique) {
            arguments.add("expression: "
                    + PslText.quoted(String.join(
                            ", ", index.keys().stream().map(IndexText::sql).toList())));
            if (index.unique()) {
                arguments.add("unique: true");
            }
            arguments.addAll(map(
                    index.name(), ConstraintNames.expressionIndex(table.name().name())));
            addMethod(arguments, index);
            name = "@@index";
        } else {
            arguments.add(list(index.keys().stream()
                    .map(key -> part(table.name(), index, key))
                    .toList()));
            addName(arguments, clientName);
            String usual = index.unique()
                    ? uniqueName(table, index)
                    : ConstraintNames.index(table.name().name(), columns(index));
            arguments.addAll(map(index.name(), usual));
            addMethod(arguments, index);
            name = index.unique() ? "@@unique" : "@@index";
        }
        if (index.predicate() != null) {
            arguments.add("where: raw(" + PslText.quoted(index.predicate()) + ")");
        }
        if (!index.include().isEmpty()) {
            arguments.add("include: " + list(naming.fields(table.name(), index.include())));
        }
        if (index.nullsNotDistinct()) {
            arguments.add("nullsNotDistinct: true");
        }
        addDeferral(arguments, index);
        return name + arguments(arguments);
    }

    String check(Table table, Check check) {
        List<String> arguments = new ArrayList<>(List.of("expression: " + PslText.quoted(check.expression())));
        arguments.addAll(map(check.name(), ConstraintNames.check(table.name().name())));
        return "@@check" + arguments(arguments);
    }

    String exclusion(Table table, Exclusion exclusion) {
        List<String> arguments = new ArrayList<>(List.of("expression: " + PslText.quoted(exclusion.elements())));
        if (!exclusion.method().equals("gist")) {
            arguments.add("type: " + keyword(exclusion.method()));
        }
        if (exclusion.predicate() != null) {
            arguments.add("where: raw(" + PslText.quoted(exclusion.predicate()) + ")");
        }
        arguments.addAll(
                map(exclusion.name(), ConstraintNames.exclusion(table.name().name())));
        if (exclusion.deferral() != null) {
            arguments.add(deferral(exclusion.deferral()));
        }
        return "@@exclude" + arguments(arguments);
    }

    static String deferral(Deferral deferral) {
        return "deferrable: "
                + switch (deferral) {
                    case INITIALLY_DEFERRED -> "InitiallyDeferred";
                    case INITIALLY_IMMEDIATE -> "InitiallyImmediate";
                };
    }

    /** Whether the language has a word for the access method. */
    static boolean isSayable(String method) {
        return List.of(Method.values()).stream().anyMatch(known -> known.name().equalsIgnoreCase(method));
    }

    /** The columns of an index that has nothing but columns. */
    static List<String> columns(Index index) {
        return index.keys().stream()
                .map(Index.Key::column)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<String> map(String name, String usual) {
        return name.equals(usual) ? List.of() : List.of("map: " + PslText.quoted(name));
    }

    static String arguments(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    static String list(List<String> elements) {
        return "[" + String.join(", ", elements) + "]";
    }

    private static boolean isPlain(Index.Key key) {
        return key.column() != null
                && key.operatorClass() == null
                && key.collation() == null
                && key.nullsFirst() == key.descending();
    }

    private static String uniqueName(Table table, Index index) {
        return ConstraintNames.unique(table.name().name(), columns(index));
    }

    private String part(Name table, Index index, Index.Key key) {
        List<String> arguments = new ArrayList<>();
        String operatorClass = key.operatorClass();
        if (operatorClass != null) {
            OperatorClass known = OperatorClass.ofSql(operatorClass);
            boolean named = known != null && known.supports(method(index.method()));
            arguments.add("ops: "
                    + (named && known != null ? known.keyword() : "raw(" + PslText.quoted(operatorClass) + ")"));
        }
        if (key.descending()) {
            arguments.add("sort: Desc");
        }
        if (key.nullsFirst() != key.descending()) {
            arguments.add("nulls: " + (key.nullsFirst() ? "First" : "Last"));
        }
        return naming.field(table, String.valueOf(key.column())) + arguments(arguments);
    }

    private static String sql(Index.Key key) {
        boolean more = key.collation() != null || key.operatorClass() != null;
        String expression = more ? "(" + key.expression() + ")" : String.valueOf(key.expression());
        StringBuilder text = new StringBuilder(
                key.column() == null ? expression : "\"" + key.column().replace("\"", "\"\"") + "\"");
        if (key.collation() != null) {
            text.append(" COLLATE \"").append(key.collation()).append('"');
        }
        if (key.operatorClass() != null) {
            text.append(' ').append(key.operatorClass());
        }
        if (key.descending()) {
            text.append(" DESC");
        }
        if (key.nullsFirst() != key.descending()) {
            text.append(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return text.toString();
    }

    private static void addName(List<String> arguments, @Nullable String clientName) {
        if (clientName != null) {
            arguments.add("name: " + PslText.quoted(clientName));
        }
    }

    private static void addMethod(List<String> arguments, Index index) {
        if (!index.method().equals("btree")) {
            arguments.add("type: " + keyword(index.method()));
        }
    }

    private static void addDeferral(List<String> arguments, Index index) {
        Index.Constraint constraint = index.constraint();
        if (constraint != null && constraint.deferral() != null) {
            arguments.add(deferral(constraint.deferral()));
        }
    }

    private static Method method(String name) {
        return Method.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String keyword(String method) {
        return switch (method(method)) {
            case BTREE -> "BTree";
            case HASH -> "Hash";
            case GIST -> "Gist";
            case GIN -> "Gin";
            case SPGIST -> "SpGist";
            case BRIN -> "Brin";
        };
    }
}
