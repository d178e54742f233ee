package dev.mvnschema.studio.data;

import dev.mvnschema.studio.http.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client's operators on what a path finds in a JSON value: {@code {"path": ["a", "0"], "op", "value"}}. */
final class JsonOperators {

    private JsonOperators() {}

    static Sql condition(String column, String operator, JsonObject node, boolean insensitive) {
        List<@Nullable String> path = node.texts("path");
        String like = insensitive ? " ILIKE " : " LIKE ";
        return switch (operator) {
            case "pathExists" -> found(column, path).add(" IS NOT NULL");
            case "pathEquals" -> found(column, path).add(" = ").value(node.text("value"), "jsonb");
            case "pathNot" -> found(column, path).add(" IS DISTINCT FROM ").value(node.text("value"), "jsonb");
            case "stringContains" ->
                text(column, path).add(like).value("%" + Operators.escaped(node.text("value")) + "%", "text");
            case "stringStartsWith" ->
                text(column, path).add(like).value(Operators.escaped(node.text("value")) + "%", "text");
            case "stringEndsWith" ->
                text(column, path).add(like).value("%" + Operators.escaped(node.text("value")), "text");
            case "isJsonNull" -> new Sql().add("CAST(" + column + " AS jsonb) = 'null'");
            case "isAnyNull" -> new Sql().add("(" + column + " IS NULL OR CAST(" + column + " AS jsonb) = 'null')");
            case "pathIsNull" -> found(column, path).add(" = 'null'");
            case "arrayStartsWith" -> found(column, path).add(" -> 0 = ").value(node.text("value"), "jsonb");
            case "arrayEndsWith" -> found(column, path).add(" -> -1 = ").value(node.text("value"), "jsonb");
            case "arrayContains" -> found(column, path).add(" @> ").value(node.text("value"), "jsonb");
            case "pathLt" -> found(column, path).add(" < ").value(node.text("value"), "jsonb");
            case "pathLte" -> found(column, path).add(" <= ").value(node.text("value"), "jsonb");
            case "pathGt" -> found(column, path).add(" > ").value(node.text("value"), "jsonb");
            case "pathGte" -> found(column, path).add(" >= ").value(node.text("value"), "jsonb");
            default -> throw Operators.unknown(operator);
        };
    }

    private static Sql found(String column, List<@Nullable String> path) {
        return new Sql()
                .add("(CAST(" + column + " AS jsonb) #> ")
                .array(path, "text")
                .add(")");
    }

    private static Sql text(String column, List<@Nullable String> path) {
        return new Sql()
                .add("(CAST(" + column + " AS jsonb) #>> ")
                .array(path, "text")
                .add(")");
    }
}
