package dev.mvnschema.studio.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The browser of the machine; one for all tests. */
final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Skips the test where there is no browser; {@code CHROMIUM} names one elsewhere. */
    static Browser browser() {
        Assumptions.assumeTrue(
                program().isPresent(), "There is no Chromium here: the studio is not tested in a browser.");
        return Running.BROWSER;
    }

    private static Optional<String> program() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .or(() -> PLACES.stream()
                        .filter(place -> Files.isExecutable(Path.of(place)))
                        .findFirst());
    }

    /** Started with the first use, on the thread that runs all tests; it ends with the process. */
    private static final class Running {

        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program().orElseThrow()))
                        .setHeadless(true)
                        .setTimeout(StudioPage.PATIENCE_MILLIS)
                        .setArgs(FLAGS));
    }
}
