package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.mvnschema.studio.data.ReadLimits;
import dev.mvnschema.workflow.OpenStudio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A studio, and a window of the browser that shows it. */
final class StudioPage implements AutoCloseable {

    /** A machine may be busy with much else; a wait ends as soon as what it waits for is there. */
    static final int PATIENCE_MILLIS = 120_000;

    /** What is exact stays exact, however long the database takes for it. */
    private static final ReadLimits PATIENT =
            new ReadLimits(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(2));

    /** Keeps the words of messages that vanish by themselves: a busy machine may look when they are gone. */
    private static final String KEEP_TOASTS = """
            window.keptToasts = [];
            new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
              if (node.classList?.contains('toast')) window.keptToasts.push(node.textContent);
            }))).observe(document, { childList: true, subtree: true });""";

    /** The next message that holds the text; those before it are passed over. */
    private static final String TAKE_TOAST = """
            (text) => {
              const at = window.keptToasts.findIndex((kept) => kept.includes(text));
              if (at < 0) return false;
              window.keptToasts.splice(0, at + 1);
              return true;
            }""";

    private static final Set<StudioPage> OPEN = ConcurrentHashMap.newKeySet();

    private final OpenStudio.Result studio;
    private final BrowserContext context;
    private final PageLog log;
    final Page page;

    private final boolean first;

    private StudioPage(OpenStudio.Result studio, BrowserContext context, boolean first) {
        this.studio = studio;
        this.context = context;
        this.first = first;
        this.page = context.newPage();
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.addInitScript(KEEP_TOASTS);
        this.log = new PageLog(page);
        OPEN.add(this);
    }

    /** Those that a test has opened and not closed. */
    static Set<StudioPage> open() {
        return Set.copyOf(OPEN);
    }

    static StudioPage open(ExampleDatabase database) {
        return open(database, null, 1280, 800, ColorScheme.LIGHT);
    }

    static StudioPage open(
            ExampleDatabase database, @Nullable Boolean readOnly, int width, int height, ColorScheme scheme) {
        Browser browser = Chromium.browser();
        OpenStudio.Result studio = new OpenStudio(ExampleDatabase.environment(), PATIENT)
                .run(new OpenStudio.Request(
                        ExampleDatabase.layout(), database.options(), 0, "Example", readOnly, null, false));
        return new StudioPage(
                studio,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setAcceptDownloads(true)
                        .setColorScheme(scheme)),
                true);
    }

    /** Another window of the same studio, with nothing staged in it. */
    StudioPage another() {
        return new StudioPage(studio, context, false);
    }

    /** Goes to a place in the studio: {@code #/data/User}. */
    StudioPage at(String hash) {
        if (page.url().startsWith("http")) {
            page.evaluate("hash => { location.hash = hash }", hash);
        } else {
            page.navigate(studio.url() + hash);
        }
        return this;
    }

    /** Goes to a table and waits for its rows. */
    StudioPage table(String entity) {
        at("#/data/" + entity);
        assertThat(page.locator(".bar h1")).hasText(entity);
        assertThat(page.locator(".row .text").first()).isVisible();
        return this;
    }

    /** The cell of a line, from 0, in a column. */
    Locator cell(int line, String column) {
        return page.locator(".row[aria-rowindex='" + (line + 2) + "'] [aria-colindex='"
                + head(column).getAttribute("aria-colindex") + "']");
    }

    Locator head(String column) {
        return page.locator(".head-cell:has(.label span:text-is('" + column + "'))");
    }

    Locator button(String name) {
        return page.locator("button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    void choose(String item) {
        page.locator(".menu-item:has-text(\"" + item + "\")").first().click();
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Waits for a message with this text, and takes it: the next one must be another. */
    void toast(String text) {
        page.waitForFunction(TAKE_TOAST, text);
    }

    void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** What went wrong in the page without anybody seeing it. */
    List<String> errors() {
        return log.errors();
    }

    /** Everything that the page said, asked for and shows. */
    String story() {
        return log.story() + "\n\nat " + page.url() + "\n\n" + page.content();
    }

    @Override
    public void close() {
        OPEN.remove(this);
        page.close();
        if (first) {
            context.close();
            studio.close();
        }
    }
}
