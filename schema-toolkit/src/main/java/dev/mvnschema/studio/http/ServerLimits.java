package dev.mvnschema.studio.http;

import java.util.Map;

/** How long and how many clients may keep the JDK's server waiting. It reads these properties when it is first used. */
final class ServerLimits {

    private static final Map<String, String> PROPERTIES = Map.of(
            // Without it every answer waits up to 40 ms for the client's acknowledgement of its head.
            "sun.net.httpserver.nodelay", "true",
            // Seconds until a request must have been sent, whole: a client that dribbles is cut off.
            "sun.net.httpserver.maxReqTime", "30",
            // Seconds that a connection without a request is kept, and how many of those.
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.maxIdleConnections", "64",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "65536",
            "jdk.httpserver.maxConnections", "512");

    private ServerLimits() {}

    /** Keeps what somebody else has set. */
    static void apply() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
