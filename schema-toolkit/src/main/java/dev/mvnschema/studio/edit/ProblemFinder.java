package dev.mvnschema.studio.edit;

import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.data.Failures;
import dev.mvnschema.studio.edit.Change.Assignment;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** From the server's refusal of a change to the cell that caused it, and to a sentence for the person who wrote it. */
final class ProblemFinder {

    private ProblemFinder() {}

    static Problem of(Change change, SQLException e) {
        ServerErrorMessage server = Failures.server(e);
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String constraint = server == null ? null : server.getConstraint();
        String column = server == null ? null : server.getColumn();
        if (constraint != null && column == null) {
            column = columnOf(change, constraint);
        }
        return new Problem(
                change.entity().id(),
                change.id(),
                column,
                state.startsWith("23") ? StudioCode.CONSTRAINT.id() : StudioCode.QUERY_FAILED.id(),
                message(change.entity(), state, column, constraint, Failures.message(e)),
                server == null ? null : server.getDetail());
    }

    private static String message(
            Entity entity, String state, @Nullable String column, @Nullable String constraint, String said) {
        String what = column == null
                ? "The value"
                : entity.find(column).map(Attribute::label).orElse(column);
        return switch (state) {
            case "23502" -> what + " needs a value.";
            case "23505" -> "Another row has this value already (" + constraint + ").";
            case "23001" -> "Other rows still point to this one (" + constraint + ").";
            case "23503" ->
                said.contains("update or delete")
                        ? "Other rows still point to this one (" + constraint + ")."
                        : "There is no row for this value to point to (" + constraint + ").";
            case "23514" -> "The value breaks the check " + constraint + ".";
            case "23P01" -> "The value conflicts with another row (" + constraint + ").";
            default -> said;
        };
    }

    /** The column of a constraint that the change has set; else its first. */
    private static @Nullable String columnOf(Change change, String constraint) {
        List<String> columns = columns(change.entity(), constraint);
        Stream<String> set =
                assignments(change).stream().map(found -> found.attribute().name());
        return set.filter(columns::contains)
                .findFirst()
                .orElse(columns.isEmpty() || change instanceof Change.Delete ? null : columns.get(0));
    }

    private static List<String> columns(Entity entity, String constraint) {
        Optional<List<String>> foreignKey = entity.table().foreignKeys().stream()
                .filter(key -> key.name().equals(constraint))
                .map(ForeignKey::columns)
                .findFirst();
        Optional<List<String>> index = entity.table().indexes().stream()
                .filter(found -> found.name().equals(constraint))
                .map(found -> found.keys().stream()
                        .map(Index.Key::column)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList())
                .findFirst();
        Optional<List<String>> check = entity.table().checks().stream()
                .filter(found -> found.name().equals(constraint))
                .map(found -> mentioned(entity, found.expression()))
                .findFirst();
        return foreignKey
                .or(() -> index)
                .or(() -> check)
                .or(() -> Optional.ofNullable(entity.table().primaryKey())
                        .filter(key -> key.name().equals(constraint))
                        .map(key -> key.columns()))
                .orElse(List.of());
    }

    private static List<String> mentioned(Entity entity, String expression) {
        return entity.attributes().stream()
                .map(Attribute::name)
                .filter(name -> expression.matches("(?s).*\\b" + Pattern.quote(name) + "\\b.*"))
                .toList();
    }

    static List<Assignment> assignments(Change change) {
        if (change instanceof Change.Insert insert) {
            return insert.assignments();
        }
        return change instanceof Change.Update update ? update.assignments() : List.of();
    }
}
