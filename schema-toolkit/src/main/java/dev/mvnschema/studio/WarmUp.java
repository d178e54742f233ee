package dev.mvnschema.studio;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Does once what the first requests will need, while the browser is still starting. */
final class WarmUp {

    private WarmUp() {}

    /** Begins, on a thread of its own. What fails here fails again, and is told, when the page asks for it. */
    static void begin(Step... steps) {
        Thread thread = new Thread(() -> List.of(steps).forEach(WarmUp::tryOut), "studio-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void tryOut(Step step) {
        try {
            step.run();
        } catch (IOException | SQLException | RuntimeException e) {
            // The page will ask again.
        }
    }

    /** Something that the page will ask for. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException, SQLException;
    }
}
