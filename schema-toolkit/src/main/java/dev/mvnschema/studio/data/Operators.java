package dev.mvnschema.studio.data;

import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operators of the generated client, as conditions on one column. */
final class Operators {

    private Operators() {}

    /**
     * The condition.
     *
     * @param column the column as the statement names it
     */
    static Sql condition(Attribute attribute, String column, JsonObject node) {
        String operator = node.text("op");
        boolean insensitive = node.flag("insensitive");
        return switch (operator) {
            case "isNull" -> new Sql().add(column + " IS NULL");
            case "isNotNull" -> new Sql().add(column + " IS NOT NULL");
            case "equals" -> equality(attribute, column, node.textOrNull("value"), insensitive, false);
            case "not" -> equality(attribute, column, node.textOrNull("value"), insensitive, true);
            case "in" -> any(attribute, column, node, false);
            case "notIn" -> any(attribute, column, node, true);
            case "between" -> between(attribute, column, node.texts("values"));
            case "lt" -> compare(attribute, column, "<", node);
            case "lte" -> compare(attribute, column, "<=", node);
            case "gt" -> compare(attribute, column, ">", node);
            case "gte" -> compare(attribute, column, ">=", node);
            case "contains" -> like(column, "%", node.text("value"), "%", insensitive);
            case "startsWith" -> like(column, "", node.text("value"), "%", insensitive);
            case "endsWith" -> like(column, "%", node.text("value"), "", insensitive);
            case "matches" ->
                new Sql()
                        .add("CAST(" + column + " AS text) " + (insensitive ? "~* " : "~ "))
                        .value(node.text("value"), "text");
            case "search" ->
                new Sql()
                        .add("to_tsvector(CAST(" + column + " AS text)) @@ websearch_to_tsquery(")
                        .value(node.text("value"), "text")
                        .add(")");
            default -> listOrJson(attribute, column, operator, node, insensitive);
        };
    }

    private static Sql listOrJson(
            Attribute attribute, String column, String operator, JsonObject node, boolean insensitive) {
        if (attribute.list()) {
            return list(attribute, column, operator, node);
        }
        if (attribute.kind() == Kind.JSON) {
            return JsonOperators.condition(column, operator, node, insensitive);
        }
        throw unknown(operator);
    }

    private static Sql list(Attribute attribute, String column, String operator, JsonObject node) {
        String element = elementType(attribute);
        return switch (operator) {
            case "has" -> new Sql().value(node.text("value"), element).add(" = ANY (" + column + ")");
            case "hasEvery" -> new Sql().add(column + " @> ").array(node.texts("values"), element);
            case "hasSome" -> new Sql().add(column + " && ").array(node.texts("values"), element);
            case "isEmpty" -> new Sql().add("cardinality(" + column + ") = 0");
            case "isNotEmpty" -> new Sql().add("cardinality(" + column + ") > 0");
            default -> throw unknown(operator);
        };
    }

    /** Equality with null is what a person means by it; {@code not} finds rows without a value, too. */
    private static Sql equality(
            Attribute attribute, String column, @Nullable String value, boolean insensitive, boolean negated) {
        if (value == null) {
            return new Sql().add(column + (negated ? " IS NOT NULL" : " IS NULL"));
        }
        if (insensitive && attribute.kind() == Kind.TEXT && !attribute.list()) {
            return new Sql()
                    .add("lower(" + column + ")" + (negated ? " IS DISTINCT FROM lower(" : " = lower("))
                    .value(value, "text")
                    .add(")");
        }
        boolean compareAsText = !attribute.sortable();
        return new Sql()
                .add(compareAsText ? "CAST(" + column + " AS text)" : column)
                .add(negated ? " IS DISTINCT FROM " : " = ")
                .value(value, compareAsText ? "text" : attribute.castType());
    }

    /** The condition on two columns of the same row. */
    static Sql ofColumns(String column, String operator, String other) {
        String sign = switch (operator) {
            case "equals" -> "=";
            case "not" -> "<>";
            case "lt" -> "<";
            case "lte" -> "<=";
            case "gt" -> ">";
            case "gte" -> ">=";
            default -> throw unknown(operator);
        };
        return new Sql().add(column + " " + sign + " " + other);
    }

    private static Sql between(Attribute attribute, String column, List<@Nullable String> bounds) {
        if (bounds.size() != 2) {
            throw new IllegalArgumentException("Between two values, not " + bounds.size() + ".");
        }
        return new Sql()
                .add(column + " BETWEEN ")
                .value(bounds.get(0), attribute.castType())
                .add(" AND ")
                .value(bounds.get(1), attribute.castType());
    }

    private static Sql any(Attribute attribute, String column, JsonObject node, boolean negated) {
        Sql sql = insensitive(attribute, node)
                ? new Sql()
                        .add("lower(" + column + ") = ANY (SELECT lower(v) FROM unnest(")
                        .array(node.texts("values"), "text")
                        .add(") AS u (v))")
                : new Sql()
                        .add(column + " = ANY (")
                        .array(node.texts("values"), attribute.castType())
                        .add(")");
        return negated ? new Sql().add("NOT coalesce(").add(sql).add(", FALSE)") : sql;
    }

    private static Sql compare(Attribute attribute, String column, String operator, JsonObject node) {
        String value = Objects.requireNonNull(node.text("value"));
        if (insensitive(attribute, node)) {
            return new Sql()
                    .add("lower(" + column + ") " + operator + " lower(")
                    .value(value, "text")
                    .add(")");
        }
        return new Sql().add(column + " " + operator + " ").value(value, attribute.castType());
    }

    private static boolean insensitive(Attribute attribute, JsonObject node) {
        return node.flag("insensitive") && attribute.kind() == Kind.TEXT && !attribute.list();
    }

    private static Sql like(String column, String before, String value, String after, boolean insensitive) {
        return new Sql()
                .add("CAST(" + column + " AS text) " + (insensitive ? "ILIKE " : "LIKE "))
                .value(before + escaped(value) + after, "text");
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static IllegalArgumentException unknown(String operator) {
        return new IllegalArgumentException("There is no operator \"" + operator + "\" for this column.");
    }

    private static String elementType(Attribute attribute) {
        String type = attribute.castType();
        return type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    }
}
