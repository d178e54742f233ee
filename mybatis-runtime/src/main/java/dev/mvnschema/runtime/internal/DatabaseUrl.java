package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseNotConfigured;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database, from {@code postgresql://user:password@host:port/name?schema=…} or {@code jdbc:postgresql://…}.
 *
 * @param jdbcUrl the address for the driver, without user and password where they came apart from it
 * @param login {@code user} and {@code password}, where the address has them
 * @param connectionLimit how many connections a pool may hold
 * @param poolTimeout how long to wait for one
 */
record DatabaseUrl(String jdbcUrl, Properties login, int connectionLimit, Duration poolTimeout) {

    /** Not as java.net.URI has it: that knows no host with an underscore and no list of hosts. */
    private static final Pattern FORM =
            Pattern.compile("postgres(?:ql)?://(?:(?<login>[^/?#\\s]*)@)?(?<hosts>[^@/?#\\s]+)"
                    + "(?:/(?<name>[^?#\\s]*))?(?:\\?(?<query>[^#\\s]*))?");

    private static final int DEFAULT_LIMIT = 10;
    private static final int DEFAULT_TIMEOUT_SECONDS = 10;

    /** The address that system property, environment or files name. */
    static String find(Properties properties, Map<String, String> environment, Path directory) {
        String property = properties.getProperty("schema.url");
        if (property != null) {
            return property;
        }
        String variable = environment.get("DATABASE_URL");
        if (variable != null && !variable.isBlank()) {
            return variable;
        }
        String file = UrlFiles.find(directory);
        if (file != null) {
            return file;
        }
        throw new DatabaseNotConfigured(
                "P1012",
                "no database: set DATABASE_URL, write it into .env, or start the embedded server (mvn schema:start)",
                null);
    }

    static DatabaseUrl parse(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(
                    trimmed, new Properties(), DEFAULT_LIMIT, Duration.ofSeconds(DEFAULT_TIMEOUT_SECONDS));
        }
        Matcher parts = FORM.matcher(trimmed);
        if (!parts.matches()) {
            throw malformed(null);
        }
        try {
            return of(parts);
        } catch (IllegalArgumentException e) {
            // its message repeats a part of the address, maybe of the password
            throw malformed("a percent sign without two digits");
        }
    }

    private static DatabaseUrl of(Matcher parts) {
        Map<String, String> query = query(parts.group("query"));
        int limit = number(query.remove("connection_limit"), DEFAULT_LIMIT);
        int timeout = number(query.remove("pool_timeout"), DEFAULT_TIMEOUT_SECONDS);
        Map<String, String> options = new LinkedHashMap<>();
        query.forEach((name, value) -> {
            String option = driverOption(name);
            if (option != null) {
                options.put(option, value);
            }
        });
        StringBuilder jdbc = new StringBuilder("jdbc:postgresql://")
                .append(parts.group("hosts"))
                .append('/');
        String name = parts.group("name");
        jdbc.append(name == null ? "" : name);
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            jdbc.append(separator).append(option.getKey()).append('=');
            jdbc.append(URLEncoder.encode(option.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return new DatabaseUrl(jdbc.toString(), login(parts.group("login")), limit, Duration.ofSeconds(timeout));
    }

    /** The driver's name for an option of Prisma's; null for one that means nothing here. */
    private static @Nullable String driverOption(String name) {
        return switch (name) {
            case "schema" -> "currentSchema";
            case "connect_timeout" -> "connectTimeout";
            case "socket_timeout" -> "socketTimeout";
            case "application_name" -> "ApplicationName";
            case "pgbouncer", "sslaccept", "sslidentity", "sslpassword", "statement_cache_size", "host" -> null;
            default -> name;
        };
    }

    private static Properties login(@Nullable String userInfo) {
        Properties login = new Properties();
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            login.setProperty("user", decode(colon < 0 ? userInfo : userInfo.substring(0, colon)));
            if (colon >= 0) {
                login.setProperty("password", decode(userInfo.substring(colon + 1)));
            }
        }
        return login;
    }

    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : text == null ? new String[0] : text.split("&", -1)) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                query.put(decode(part.substring(0, equal)), decode(part.substring(equal + 1)));
            }
        }
        return query;
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw malformed("connection_limit and pool_timeout are numbers");
        }
    }

    /** A plus is a plus in an address. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static DatabaseNotConfigured malformed(@Nullable String where) {
        return new DatabaseNotConfigured(
                "P1013",
                "the database's address is not of the form postgresql://user:password@host:port/name%s; special characters of"
                                .formatted(where == null ? "" : " (" + where + ")")
                        + " a password are written in percent form",
                null);
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, login);
    }
}
