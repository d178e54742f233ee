package dev.mvnschema.maven.host;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The user's browser. */
public final class Browser {

    private Browser() {}

    /** Opens an address, when there is a screen to open it on. That it cannot is no problem: the address was printed. */
    public static void open(URI url) {
        List<String> command = command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT), url.toString());
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No such program here.
        }
    }

    private static List<String> command(String system, String url) {
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", url);
        }
        if (system.contains("mac")) {
            return List.of("open", url);
        }
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return screen ? List.of("xdg-open", url) : List.of();
    }
}
