package dev.mvnschema.studio.edit;

import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.data.RowKey;
import dev.mvnschema.studio.data.Sql;
import dev.mvnschema.studio.edit.Change.Assignment;
import dev.mvnschema.studio.model.Entity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes changes in the transaction of a connection. It goes on after a problem, to find all of them, and then gives up as a whole. */
final class Saver {

    private static final int MOST_PROBLEMS = 100;

    private final Connection connection;
    private final List<Problem> problems = new ArrayList<>();

    Saver(Connection connection) {
        this.connection = connection;
    }

    /** What is wrong; empty when all is done and can be committed. */
    List<Problem> save(List<Change> changes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL DEFERRED");
        }
        for (Change change : changes) {
            if (problems.size() < MOST_PROBLEMS) {
                make(change);
            }
        }
        if (problems.isEmpty()) {
            checkDeferred();
        }
        return problems;
    }

    private void make(Change change) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = ChangeSql.of(change).prepare(connection)) {
            if (statement.executeUpdate() == 0 && !(change instanceof Change.Insert)) {
                problems.add(changedMeanwhile(change));
            }
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            Problem found = ProblemFinder.of(change, e);
            problems.add(found.column() == null ? withColumn(change, found) : found);
        }
    }

    /** Of several values only the server can say which one it does not understand. */
    private Problem withColumn(Change change, Problem found) throws SQLException {
        for (Assignment assignment : ProblemFinder.assignments(change)) {
            Savepoint before = connection.setSavepoint();
            Sql probe = new Sql()
                    .add("SELECT ")
                    .value(assignment.value(), assignment.attribute().castType());
            try (PreparedStatement statement = probe.prepare(connection)) {
                statement.execute();
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                connection.rollback(before);
                return new Problem(
                        found.entity(),
                        found.id(),
                        assignment.attribute().name(),
                        found.code(),
                        found.message(),
                        found.detail());
            }
        }
        return found;
    }

    private Problem changedMeanwhile(Change change) throws SQLException {
        boolean there = exists(change);
        return new Problem(
                change.entity().id(),
                change.id(),
                null,
                StudioCode.CHANGED_MEANWHILE.id(),
                there
                        ? "Someone else has changed this row since it was read. Take your change back, look at the row"
                                + " as it is now, and decide again."
                        : "This row is gone: someone else has deleted it.",
                null);
    }

    private boolean exists(Change change) throws SQLException {
        Entity entity = change.entity();
        List<@Nullable String> key =
                change instanceof Change.Update update ? update.key() : ((Change.Delete) change).key();
        Sql sql = new Sql().add("SELECT 1 FROM " + entity.sql() + " WHERE ").add(RowKey.condition(entity, "", key));
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    /** Constraints that wait for the end of the transaction are asked now, while a refusal can still be told. */
    private void checkDeferred() throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
        } catch (SQLException e) {
            connection.rollback(before);
            problems.add(
                    new Problem(null, null, null, StudioCode.CONSTRAINT.id(), String.valueOf(e.getMessage()), null));
        }
    }
}
