package dev.mvnschema.studio.data;

import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.http.Refusal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server says about a query, for the page. */
public final class Failures {

    private static final String QUERY_CANCELED = "57014";

    private Failures() {}

    /** The answer to a request whose query failed. */
    public static Refusal of(SQLException e) {
        Map<String, Object> details = details(e);
        if (QUERY_CANCELED.equals(e.getSQLState())) {
            return new Refusal(
                    504, StudioCode.TIMEOUT.id(), "The query took longer than the studio waits.", details, e);
        }
        return new Refusal(422, StudioCode.QUERY_FAILED.id(), message(e), details, e);
    }

    /** The server's sentence. */
    public static String message(SQLException e) {
        ServerErrorMessage server = server(e);
        String text = server == null ? e.getMessage() : server.getMessage();
        return text == null ? e.toString() : text;
    }

    /** What the server says besides: {@code sqlState}, {@code detail}, {@code hint}, {@code position} from 1. */
    public static Map<String, Object> details(SQLException e) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "sqlState", e.getSQLState());
        ServerErrorMessage server = server(e);
        if (server != null) {
            put(details, "detail", server.getDetail());
            put(details, "hint", server.getHint());
            if (server.getPosition() > 0) {
                details.put("position", server.getPosition());
            }
        }
        return details;
    }

    /** Null when the exception is the driver's own. */
    public static @Nullable ServerErrorMessage server(SQLException e) {
        return e instanceof PSQLException found ? found.getServerErrorMessage() : null;
    }

    private static void put(Map<String, Object> details, String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
