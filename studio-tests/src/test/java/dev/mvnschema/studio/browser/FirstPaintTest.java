package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How soon a person sees rows. What is asserted is what makes it quick: few requests. The times are written to {@code
 * target/first-paint.txt}; {@code -Dfirst.paint.runs=20} takes more of them.
 */
@ExtendWith(Evidence.class)
class FirstPaintTest {

    private static final int RUNS = Integer.getInteger("first.paint.runs", 2);

    /** Notes when the first row is in the page, and when it has been painted. */
    private static final String WATCH = """
            new MutationObserver((changes, observer) => {
              if (!document.querySelector('.row .text')) return;
              observer.disconnect();
              performance.mark('rows');
              requestAnimationFrame(() => setTimeout(() => performance.mark('rows painted')));
            }).observe(document, { childList: true, subtree: true });""";

    private static final String MEASURES = """
            () => {
              const marks = Object.fromEntries(performance.getEntriesByType('mark').map((mark) => [mark.name, mark.startTime]));
              const paints = Object.fromEntries(performance.getEntriesByType('paint').map((paint) => [paint.name, paint.startTime]));
              const requests = performance.getEntriesByType('resource').filter((entry) => entry.startTime < marks.rows)
                .map((entry) => `${Math.round(entry.startTime)}-${Math.round(entry.responseEnd)} ${new URL(entry.name).pathname}`);
              return { paints, marks, requests };
            }""";

    @Test
    void rows_need_a_handful_of_requests() throws IOException {
        ExampleDatabase database = ExampleDatabase.copy();
        List<String> lines = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (StudioPage studio = StudioPage.open(database)) {
                studio.page.addInitScript(WATCH);
                studio.at("#/data/User");
                assertThat(studio.page.locator(".row .text").first()).isVisible();
                studio.page.waitForFunction("performance.getEntriesByName('rows painted').length > 0");
                Map<?, ?> measures = (Map<?, ?>) studio.page.evaluate(MEASURES);
                lines.add(measures.toString());
                List<?> requests = (List<?>) Objects.requireNonNull(measures.get("requests"));
                Assertions.assertThat(requests).hasSizeLessThanOrEqualTo(10);
                Assertions.assertThat(requests.toString().split("/api/token", -1))
                        .as("the token is asked for once")
                        .hasSize(2);
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "first-paint.txt"), lines);
    }
}
