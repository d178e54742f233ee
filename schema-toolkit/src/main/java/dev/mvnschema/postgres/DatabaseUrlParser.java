package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code postgresql://}, {@code postgres://} and {@code jdbc:postgresql:} URLs. Used once. */
final class DatabaseUrlParser {

    private static final String JDBC = "jdbc:postgresql:";
    private static final String DEFAULT_DATABASE = "postgres";

    private final String text;

    DatabaseUrlParser(String text) {
        this.text = unquote(text.strip());
    }

    DatabaseUrl parse() {
        if (text.isEmpty()) {
            throw bad("The database URL is empty.", "Set it to postgresql://user:password@host:5432/database.");
        }
        if (text.startsWith(JDBC)) {
            return parseRest(text.substring(JDBC.length()), true);
        }
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        if (scheme.equals("postgresql") || scheme.equals("postgres")) {
            return parseRest(text.substring(colon + 1), false);
        }
        throw wrongScheme(scheme);
    }

    private DatabaseUrl parseRest(String rest, boolean jdbc) {
        int query = rest.indexOf('?');
        String beforeQuery = query < 0 ? rest : rest.substring(0, query);
        String authority = "";
        String path = beforeQuery;
        if (beforeQuery.startsWith("//")) {
            int slash = beforeQuery.indexOf('/', 2);
            authority = slash < 0 ? beforeQuery.substring(2) : beforeQuery.substring(2, slash);
            path = slash < 0 ? "" : beforeQuery.substring(slash + 1);
        } else if (beforeQuery.startsWith("/")) {
            path = beforeQuery.substring(1);
        }
        int at = authority.lastIndexOf('@');
        if (at < 0 && beforeQuery.indexOf('@') >= 0 && !jdbc) {
            throw bad(
                    "The database URL has a / before its @.",
                    "Write / in a user name or password as %2F, ? as %3F and # as %23.");
        }
        String credentials = at < 0 ? null : authority.substring(0, at);
        Map<String, String> query2 = query < 0 ? Map.of() : parameters(rest.substring(query + 1));
        UrlParameters parameters = UrlParameters.read(query2, jdbc, this::bad);
        String user = credentials == null ? null : decode(before(credentials, ':'));
        String password = credentials == null || credentials.indexOf(':') < 0
                ? null
                : decode(credentials.substring(credentials.indexOf(':') + 1));
        String database = decode(path);
        return new DatabaseUrl(
                hosts(authority.substring(at + 1)),
                database.isEmpty() ? DEFAULT_DATABASE : database,
                emptyToNull(user == null ? parameters.user() : user),
                password == null ? parameters.password() : password,
                emptyToNull(parameters.schema()),
                parameters.pooler(),
                parameters.settings());
    }

    private List<DatabaseUrl.HostPort> hosts(String list) {
        List<DatabaseUrl.HostPort> hosts = new ArrayList<>();
        for (String one : list.split(",", -1)) {
            hosts.add(host(one));
        }
        return hosts;
    }

    private DatabaseUrl.HostPort host(String one) {
        String host;
        String port;
        if (one.startsWith("[")) {
            int close = one.indexOf(']');
            if (close < 0 || (close + 1 < one.length() && one.charAt(close + 1) != ':')) {
                throw bad("The IPv6 address in the database URL is not closed by ].", "Write it as [::1]:5432.");
            }
            host = one.substring(1, close);
            port = close + 2 <= one.length() ? one.substring(close + 2) : "";
        } else {
            int colon = one.lastIndexOf(':');
            if (colon != one.indexOf(':')) {
                throw bad("The host in the database URL has more than one colon.", "Write an IPv6 address as [::1].");
            }
            host = decode(colon < 0 ? one : one.substring(0, colon));
            port = colon < 0 ? "" : one.substring(colon + 1);
        }
        if (host.startsWith("/")) {
            throw bad(
                    "The database URL names a Unix socket, which the JDBC driver cannot use.",
                    "Connect over TCP: postgresql://user@localhost:5432/database.");
        }
        return new DatabaseUrl.HostPort(host.isEmpty() ? "localhost" : host, port(port));
    }

    private int port(String digits) {
        if (digits.isEmpty()) {
            return DatabaseUrl.DEFAULT_PORT;
        }
        boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : -1;
        if (port < 1 || port > 65535) {
            throw bad(
                    "The port in the database URL is not a number from 1 to 65535.",
                    "Check what stands behind the host; write : in a password as %3A, @ as %40 and / as %2F.");
        }
        return port;
    }

    private Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                parameters.put(decode(before(pair, '=')), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Percent decoding in which a plus sign is a plus sign. */
    private String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 4);
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw bad("The database URL has a % that two hexadecimal digits do not follow.", "Write % as %25.");
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                int codePoint = encoded.codePointAt(i);
                bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint) - 1;
            }
        }
        bytes.flip();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw bad("The percent escapes in the database URL are not UTF-8.", "Write ä as %C3%A4.");
        }
    }

    private DiagnosticException wrongScheme(String scheme) {
        if (scheme.startsWith("prisma")) {
            return bad(
                    "The database URL is one of Prisma's own services (" + scheme + "://), not a PostgreSQL server.",
                    "Use the postgresql:// URL of the server behind it.");
        }
        String found = scheme.isEmpty()
                ? "The database URL has no scheme."
                : "The database URL starts with " + scheme + "://.";
        return bad(found, "Use postgresql://user:password@host:5432/database or jdbc:postgresql://host:5432/database.");
    }

    private DiagnosticException bad(String message, String next) {
        return new DiagnosticException(Diagnostic.error(DatabaseCode.BAD_URL, message, next));
    }

    private static String before(String s, char separator) {
        int index = s.indexOf(separator);
        return index < 0 ? s : s.substring(0, index);
    }

    private static @Nullable String emptyToNull(@Nullable String s) {
        return s == null || s.isEmpty() ? null : s;
    }

    private static String unquote(String s) {
        boolean quoted = s.length() >= 2
                && (s.charAt(0) == '"' || s.charAt(0) == '\'')
                && s.charAt(0) == s.charAt(s.length() - 1);
        return quoted ? s.substring(1, s.length() - 1) : s;
    }
}
