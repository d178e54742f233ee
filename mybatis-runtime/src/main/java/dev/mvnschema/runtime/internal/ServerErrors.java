package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.CheckViolation;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ConnectionFailed;
import dev.mvnschema.runtime.ConstraintViolation.Violated;
import dev.mvnschema.runtime.DatabaseException;
import dev.mvnschema.runtime.DatabaseFailure;
import dev.mvnschema.runtime.Deadlock;
import dev.mvnschema.runtime.ExclusionViolation;
import dev.mvnschema.runtime.ForeignKeyViolation;
import dev.mvnschema.runtime.NotNullViolation;
import dev.mvnschema.runtime.SchemaMismatch;
import dev.mvnschema.runtime.SerializationFailure;
import dev.mvnschema.runtime.StatementCancelled;
import dev.mvnschema.runtime.TransactionFailed;
import dev.mvnschema.runtime.UniqueViolation;
import dev.mvnschema.runtime.ValueRejected;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns what the driver throws into the exceptions of this library. The server's texts quote values of rows, so they are left out
 * where they may: the cause is a copy without them.
 */
final class ServerErrors {

    /** "Key (a, b)=(1, 2) already exists.", in whatever language. */
    private static final Pattern KEY = Pattern.compile("\\(([^()]*)\\)=\\(");

    private ServerErrors() {}

    static DatabaseException translate(Statement<?> statement, SQLException error) {
        return translate(statement.table, statement.table.model() + "." + statement.verb, error);
    }

    static DatabaseException translate(String operation, SQLException error) {
        return translate(null, operation, error);
    }

    private static DatabaseException translate(@Nullable Table<?, ?> table, String operation, SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        ServerErrorMessage server = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        SQLException cause = withoutValues(error, state);
        String say = operation + ": ";
        return switch (state) {
            case "23505" -> new UniqueViolation(violated(table, operation, server), cause);
            case "23503", "23001" -> foreignKey(table, operation, state, server, cause);
            case "23502" -> new NotNullViolation(violated(table, operation, server), cause);
            case "23514" -> new CheckViolation(violated(table, operation, server), cause);
            case "23P01" -> new ExclusionViolation(violated(table, operation, server), cause);
            case "22001" -> new ValueRejected("P2000", say + "a text is longer than its column allows", cause);
            case "22003" -> new ValueRejected("P2020", say + "a number is out of its column's range", cause);
            case "42P01" ->
                new SchemaMismatch(
                        "P2021",
                        say + "a table does not exist in the database; apply the migrations (schema:deploy)",
                        cause);
            case "42703" ->
                new SchemaMismatch(
                        "P2022",
                        say + "a column does not exist in the database; apply the migrations (schema:deploy)",
                        cause);
            case "42704", "42883" ->
                new SchemaMismatch(
                        null,
                        say + "something that the statement names does not exist in the database: "
                                + cause.getMessage(),
                        cause);
            case "42P10" ->
                new SchemaMismatch(
                        null, say + "the columns of the key are not those of a unique key in the database", cause);
            case "22012" -> new ValueRejected("P2007", say + "a division by zero", cause);
            case "25006" ->
                new TransactionFailed("P2028", say + "the transaction is read-only, and takes no writes", cause);
            case "40P01" ->
                new Deadlock(
                        "P2034", say + "a deadlock with a concurrent transaction; run the transaction again", cause);
            case "40001" ->
                new SerializationFailure(
                        "P2034", say + "lost against a concurrent transaction; run the transaction again", cause);
            case "57014", "55P03" ->
                new StatementCancelled(
                        null, say + "cancelled, by a timeout or on request; look for locks and slow queries", cause);
            case "25P02" ->
                new TransactionFailed(
                        "P2028",
                        say + "an earlier statement of this transaction failed; nothing more can run in it",
                        cause);
            case "28P01", "28000" ->
                new ConnectionFailed("P1000", say + "the database refuses user or password", cause);
            case "3D000" -> new ConnectionFailed("P1003", say + "the database does not exist on the server", cause);
            case "53300" -> new ConnectionFailed("P2037", say + "the server has too many connections open", cause);
            default -> byClass(state, say, cause);
        };
    }

    private static DatabaseException byClass(String state, String say, SQLException cause) {
        if (state.startsWith("22")) {
            return new ValueRejected(
                    "P2007", "%sa value does not fit its column (SQLSTATE %s)".formatted(say, state), cause);
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new ConnectionFailed(
                    "P1001", say + "the database cannot be reached, or broke the connection", cause);
        }
        return new DatabaseFailure(
                "P2039",
                "%sthe database reports an error (SQLSTATE %s): %s".formatted(say, state, cause.getMessage()),
                cause);
    }

    private static ForeignKeyViolation foreignKey(
            @Nullable Table<?, ?> table,
            String operation,
            String state,
            @Nullable ServerErrorMessage server,
            SQLException cause) {
        Violated violated = violated(table, operation, server);
        boolean referred = state.equals("23001") || isStillReferredTo(table, operation, server);
        return new ForeignKeyViolation(
                referred
                        // the fields that the server names are those of the row that is referred to
                        ? new Violated(operation, violated.model(), violated.constraint(), List.of())
                        : violated,
                referred,
                cause);
    }

    /**
     * The server uses one code for both sides. It names the table that refers; its detail names the other table that takes part,
     * which is the same one when a row is still referred to.
     */
    private static boolean isStillReferredTo(
            @Nullable Table<?, ?> table, String operation, @Nullable ServerErrorMessage server) {
        String referring = server == null ? null : server.getTable();
        if (server == null || referring == null) {
            return false;
        }
        if (table != null && table.isNamed(referring)) {
            List<String> key =
                    table.primaryKey().stream().map(Column::columnName).toList();
            return operation.contains(".delete") || columns(server).equals(key);
        }
        String detail = server.getDetail() == null ? "" : server.getDetail();
        String other = detail.substring(detail.lastIndexOf(')') + 1);
        return Pattern.compile("(?<!\\w)" + Pattern.quote(referring) + "(?!\\w)")
                .matcher(other)
                .find();
    }

    private static Violated violated(
            @Nullable Table<?, ?> table, String operation, @Nullable ServerErrorMessage server) {
        String tableName = server == null ? null : server.getTable();
        Table<?, ?> own = table != null && (tableName == null || table.isNamed(tableName)) ? table : null;
        String model = own != null ? own.model() : tableName != null ? tableName : "a table";
        List<String> fields = new ArrayList<>();
        if (server != null) {
            columns(server).forEach(column -> fields.add(own == null ? column : field(own, column)));
        }
        return new Violated(operation, model, server == null ? null : server.getConstraint(), fields);
    }

    private static List<String> columns(ServerErrorMessage server) {
        if (server.getColumn() != null) {
            return List.of(server.getColumn());
        }
        Matcher key = KEY.matcher(server.getDetail() == null ? "" : server.getDetail());
        return key.find() ? List.of(key.group(1).split(", ", -1)) : List.of();
    }

    private static String field(Table<?, ?> table, String columnName) {
        for (Column<?, ?> column : table.columns()) {
            if (column.columnName().equals(columnName) || column.sql().equals(columnName)) {
                return column.field();
            }
        }
        return columnName;
    }

    /** The server's first sentence alone: detail, hint and context quote rows, conditions and statements. */
    private static SQLException withoutValues(SQLException error, String state) {
        ServerErrorMessage server = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String said = server == null ? error.getMessage() : server.getMessage();
        String text = mayQuoteValues(state) ? null : said;
        SQLException copy = new SQLException(text == null ? "SQLSTATE " + state : text, state);
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }

    /** "invalid input syntax for type integer: …", "Bad value for type int : …" */
    private static boolean mayQuoteValues(String state) {
        return state.startsWith("22");
    }
}
