package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a database URL, with libpq's, Prisma's and pgjdbc's names told apart and brought to pgjdbc's.
 *
 * @param settings by pgjdbc's names
 */
record UrlParameters(
        @Nullable String user,
        @Nullable String password,
        @Nullable String schema,
        boolean pooler,
        Map<String, String> settings) {

    /** Names that mean the same and are only written otherwise. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("application_name", "ApplicationName"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("socket_timeout", "socketTimeout"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("options", "options"),
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("sslnegotiation", "sslNegotiation"));

    /** What has a component of its own in {@link DatabaseUrl}. */
    private static final Set<String> HELD_APART = Set.of("user", "password", "schema", "currentSchema", "pgbouncer");

    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    static UrlParameters read(
            Map<String, String> given, boolean jdbc, BiFunction<String, String, DiagnosticException> bad) {
        Map<String, String> settings = new HashMap<>();
        given.forEach((name, value) -> {
            String renamed = RENAMED.get(name);
            if (renamed != null) {
                settings.put(renamed, value);
            } else if (jdbc) {
                settings.put(name, value);
            }
        });
        settings.keySet().removeAll(HELD_APART);
        String schema = given.containsKey("schema") ? given.get("schema") : given.get("currentSchema");
        if (given.getOrDefault("host", "").startsWith("/")) {
            throw bad.apply(
                    "The database URL names a Unix socket, which the JDBC driver cannot use.",
                    "Connect over TCP: postgresql://user@localhost:5432/database.");
        }
        if (!jdbc) {
            certificates(given, settings);
            role(given, settings);
        }
        String mode = settings.get("sslmode");
        if (mode != null && !SSL_MODES.contains(mode.toLowerCase(Locale.ROOT))) {
            throw bad.apply(
                    "The database URL says sslmode=" + mode + ", which PostgreSQL does not know.",
                    "Use disable, allow, prefer, require, verify-ca or verify-full.");
        }
        seconds(settings, "connectTimeout", bad);
        seconds(settings, "socketTimeout", bad);
        return new UrlParameters(
                given.get("user"), given.get("password"), schema, isTrue(given.get("pgbouncer")), settings);
    }

    /** In libpq {@code sslcert} is the client's certificate and comes with a key; in Prisma it is the authority's. */
    private static void certificates(Map<String, String> given, Map<String, String> settings) {
        String certificate = given.get("sslcert");
        if (certificate != null) {
            boolean ofClient = given.containsKey("sslkey") || given.containsKey("sslrootcert");
            settings.put(ofClient ? "sslcert" : "sslrootcert", certificate);
        }
        String identity = given.get("sslidentity");
        if (identity != null) {
            settings.put("sslkey", identity);
        }
        if ("strict".equals(given.get("sslaccept"))) {
            settings.put("sslmode", "verify-full");
            if (!settings.containsKey("sslrootcert")) {
                settings.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            }
        }
    }

    private static void role(Map<String, String> given, Map<String, String> settings) {
        String wanted = given.get("target_session_attrs");
        if ("read-write".equals(wanted) || "primary".equals(wanted)) {
            settings.put("targetServerType", "primary");
        }
    }

    private static void seconds(
            Map<String, String> settings, String name, BiFunction<String, String, DiagnosticException> bad) {
        String value = settings.get(name);
        if (value != null
                && !(value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9') && !value.isEmpty())) {
            throw bad.apply(
                    "The time limit " + name + " in the database URL is not a number of seconds.", "Write a number.");
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.isEmpty() || value.equalsIgnoreCase("true") || value.equals("1"));
    }
}
