package dev.mvnschema.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which hosts are this machine beyond doubt, found without asking a name server. */
final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Settings of the driver that may name another server than the address does. */
    private static final Set<String> ELSEWHERE =
            Set.of("pghost", "pgport", "pgdbname", "host", "hostaddr", "port", "dbname", "service", "socketfactory");

    private Loopback() {}

    /** Whether a name or an address, without brackets, is this machine. */
    static boolean is(String host) {
        if (host.equalsIgnoreCase("localhost") || IPV4.matcher(host).matches()) {
            return true;
        }
        if (!IPV6.matcher(host).matches()) {
            return false;
        }
        try {
            // With a colon in it, it is an address or nothing: no look-up.
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean leadsElsewhere(String setting) {
        return ELSEWHERE.contains(setting.toLowerCase(Locale.ROOT));
    }
}
