package dev.mvnschema.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database, whichever way it was written. Holds the password, so {@link #toString()} leaves it out.
 *
 * @param hosts at least one; several are tried in order
 * @param user null when the URL names none
 * @param password null when the URL holds none
 * @param schema the default schema of the connection, or null for the server's choice ({@code public})
 * @param pooler whether the URL says that a transaction pooler stands before the server ({@code pgbouncer=true})
 * @param settings further settings of the connection, by their pgjdbc names
 */
public record DatabaseUrl(
        List<HostPort> hosts,
        String database,
        @Nullable String user,
        @Nullable String password,
        @Nullable String schema,
        boolean pooler,
        Map<String, String> settings) {

    public static final int DEFAULT_PORT = 5432;

    public DatabaseUrl {
        hosts = List.copyOf(hosts);
        settings = Map.copyOf(settings);
    }

    /** A server on this machine with nothing special. */
    public static DatabaseUrl local(int port, String database, String user) {
        return new DatabaseUrl(List.of(new HostPort("127.0.0.1", port)), database, user, null, null, false, Map.of());
    }

    /**
     * Reads a URL.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException ({@link DatabaseCode#BAD_URL}) without repeating the password
     */
    public static DatabaseUrl parse(String text) {
        return new DatabaseUrlParser(text).parse();
    }

    /** One server. The host has no brackets, also for IPv6. */
    public record HostPort(String host, int port) {

        @Override
        public String toString() {
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        }
    }

    public DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(hosts, name, user, password, schema, pooler, settings);
    }

    /** With these where the URL itself names none. */
    public DatabaseUrl withCredentials(@Nullable String otherUser, @Nullable String otherPassword) {
        String newUser = user == null ? otherUser : user;
        boolean sameUser = otherUser == null || otherUser.equals(newUser);
        String newPassword = password == null && sameUser ? otherPassword : password;
        return new DatabaseUrl(hosts, database, newUser, newPassword, schema, pooler, settings);
    }

    /** The first host: the one that messages name. */
    public HostPort address() {
        return hosts.get(0);
    }

    /**
     * Whether every host is certainly this machine: {@code localhost} or a loopback address in full, and no setting that leads
     * the driver elsewhere. A name that only looks like one ({@code 127.0.0.1.example.org}) is not.
     */
    public boolean isLoopback() {
        return hosts.stream().allMatch(host -> Loopback.is(host.host()))
                && settings.keySet().stream().noneMatch(Loopback::leadsElsewhere);
    }

    /** {@code jdbc:postgresql://host:port/database}: no user, no password, no settings. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hostList() + "/" + encode(database);
    }

    /** {@code postgresql://user@host:port/database?schema=…}: everything a person needs, without the password. */
    public String display() {
        return "postgresql://" + (user == null ? "" : encode(user) + "@") + hostList() + "/" + encode(database)
                + (schema == null ? "" : "?schema=" + encode(schema));
    }

    /** The settings in a fixed order. */
    Map<String, String> orderedSettings() {
        return new TreeMap<>(settings);
    }

    @Override
    public String toString() {
        return display();
    }

    private String hostList() {
        return hosts.stream().map(HostPort::toString).collect(Collectors.joining(","));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
