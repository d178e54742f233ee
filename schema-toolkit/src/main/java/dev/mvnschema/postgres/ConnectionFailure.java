package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the driver's exceptions mean to a person. */
public final class ConnectionFailure {

    private ConnectionFailure() {}

    /** The diagnostic for a connection that could not be opened or was lost. Never holds a password. */
    public static DiagnosticException of(SQLException e, DatabaseUrl url) {
        return new DiagnosticException(diagnose(e, url).because(reason(e)), e);
    }

    /** Whether the server exists and will take connections in a moment. */
    static boolean isStartingUp(SQLException e) {
        return "57P03".equals(e.getSQLState());
    }

    /** What the server says, or else the driver, on one line. */
    public static String reason(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String text = server == null ? e.getMessage() : server.getMessage();
        return text == null ? e.toString() : text.lines().findFirst().orElse(text);
    }

    private static Diagnostic diagnose(SQLException e, DatabaseUrl url) {
        String at = url.address().toString();
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String message = String.valueOf(e.getMessage());
        return switch (state) {
            case "28P01" -> wrongPassword(url, at);
            case "28000" -> message.contains("pg_hba.conf") ? notAllowed(url, at) : wrongPassword(url, at);
            case "3D000" ->
                Diagnostic.error(
                        DatabaseCode.NO_SUCH_DATABASE,
                        "The server at " + at + " has no database \"" + url.database() + "\".",
                        "Check the name behind the / in the database URL, or create the database.",
                        "schema:migrate-dev creates it when the user may.");
            case "42501" -> notAllowed(url, at);
            case "53300", "57P03", "57P01" ->
                Diagnostic.error(
                        DatabaseCode.SERVER_BUSY,
                        "The server at " + at + " takes no connections at the moment.",
                        "Try again; look at max_connections and at who is connected (pg_stat_activity).");
            default -> byCause(e, url, at, state, message);
        };
    }

    private static Diagnostic byCause(SQLException e, DatabaseUrl url, String at, String state, String message) {
        if (has(e, UnknownHostException.class)) {
            return Diagnostic.error(
                    DatabaseCode.UNREACHABLE,
                    "The host name \"" + url.address().host() + "\" of the database (" + at + ") is not known.",
                    "Check the host in the database URL, and whether this machine can resolve it.");
        }
        if (has(e, SSLException.class) || message.contains("SSL")) {
            return Diagnostic.error(
                    DatabaseCode.TLS_FAILED,
                    "No secure connection to " + at + " could be made.",
                    "Check sslmode in the database URL (disable, prefer, require, verify-ca, verify-full) and the"
                            + " certificates (sslrootcert, sslcert, sslkey).");
        }
        if (has(e, SocketTimeoutException.class)) {
            boolean connected = !message.contains("connection attempt failed") && !state.equals("08001");
            return Diagnostic.error(
                    connected ? DatabaseCode.TIMED_OUT : DatabaseCode.UNREACHABLE,
                    "The server at " + at + " did not answer in time.",
                    "Check host, port and firewall; connect_timeout in the database URL gives it more seconds.");
        }
        if (has(e, ConnectException.class) || has(e, NoRouteToHostException.class) || state.equals("08001")) {
            return Diagnostic.error(
                    DatabaseCode.UNREACHABLE,
                    "No PostgreSQL server answers at " + at + ".",
                    "Start the server, or correct host and port in the database URL.",
                    "Leave the URL out to use the embedded server.");
        }
        if (state.equals("08004") || message.contains("authentication")) {
            return wrongPassword(url, at);
        }
        if (state.startsWith("08")) {
            return Diagnostic.error(
                    DatabaseCode.CONNECTION_LOST,
                    "The connection to the server at " + at + " was lost.",
                    "Look into the server's log, then run the command again.");
        }
        return Diagnostic.error(DatabaseCode.SQL_FAILED, "The server at " + at + " refused (SQLSTATE " + state + ").");
    }

    private static Diagnostic wrongPassword(DatabaseUrl url, String at) {
        String user = url.user();
        String who = user == null ? "a connection without a user name" : "user \"" + user + "\"";
        boolean withPassword = url.password() != null;
        return Diagnostic.error(
                DatabaseCode.AUTHENTICATION_FAILED,
                "The server at " + at + " does not accept " + who
                        + (withPassword ? " with this password." : " without a password."),
                "Check user and password in the database URL, in DATABASE_URL or in .env.",
                "Write @ : / ? # % in a password as %40 %3A %2F %3F %23 %25.");
    }

    private static Diagnostic notAllowed(DatabaseUrl url, String at) {
        return Diagnostic.error(
                DatabaseCode.ACCESS_DENIED,
                "The user \"" + url.user() + "\" may not connect to the database \"" + url.database() + "\" at " + at
                        + ".",
                "Grant CONNECT on the database to the user, or allow this machine in the server's pg_hba.conf.");
    }

    private static boolean has(@Nullable Throwable e, Class<? extends Throwable> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
