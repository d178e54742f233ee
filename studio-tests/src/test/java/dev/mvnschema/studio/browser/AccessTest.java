package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every view for everybody: names, roles and contrasts as axe checks them, light and dark, wide and narrow. */
@ExtendWith(Evidence.class)
class AccessTest {

    private static final String AXE = axe();

    /** Rows are there, and nothing fades in or out any more: colours are what they are. */
    private static final String AT_REST = """
            () => !document.querySelector('.bone') && document.getAnimations().every((animation) =>
              animation.playState !== 'running' || animation.effect.getComputedTiming().iterations === Infinity)""";

    private static ExampleDatabase database;

    @BeforeAll
    static void open() {
        database = ExampleDatabase.copy();
    }

    @Test
    void light_and_wide() {
        views("light", 1280, 800, ColorScheme.LIGHT);
    }

    @Test
    void dark_and_wide() {
        views("dark", 1280, 800, ColorScheme.DARK);
    }

    @Test
    void light_on_a_phone() {
        views("phone", 390, 844, ColorScheme.LIGHT);
    }

    private static void views(String name, int width, int height, ColorScheme scheme) {
        try (StudioPage studio = StudioPage.open(database, null, width, height, scheme)) {
            studio.at("#/data/User?filter={\"and\":[{\"column\":\"token_balance\",\"op\":\"gte\",\"value\":\"0\"}]}");
            assertThat(studio.page.locator(".row .text").first()).isVisible();
            check(studio, name + "-grid");
            studio.press("Control+Home", "ArrowRight", "Enter");
            assertThat(studio.page.locator(".editor")).isVisible();
            check(studio, name + "-editor");
            studio.press("Escape");
            studio.at("#/sql?sql=SELECT username, tier FROM users");
            studio.page.locator(".sql-area").press("Control+Enter");
            assertThat(studio.page.locator(".result")).isVisible();
            check(studio, name + "-sql");
            studio.at("#/diagram");
            assertThat(studio.page.locator(".diagram-node").first()).isVisible();
            check(studio, name + "-diagram");
            studio.at("#/migrations");
            assertThat(studio.page.locator(".migration-sql")).isVisible();
            check(studio, name + "-migrations");
            if (width < 700) {
                studio.page
                        .getByLabel("Tables", new Page.GetByLabelOptions().setExact(true))
                        .click();
                assertThat(studio.page.locator(".app.menu-open .sidebar")).isInViewport();
                check(studio, name + "-menu");
            }
            Assertions.assertThat((Boolean) studio.page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("no sideways scrolling of the page")
                    .isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static void check(StudioPage studio, String name) {
        studio.page.waitForFunction(AT_REST);
        studio.shot(name);
        if ((Boolean) studio.page.evaluate("typeof axe === 'undefined'")) {
            studio.page.evaluate(AXE);
        }
        List<String> found = (List<String>)
                studio.page.evaluate(
                        "async () => (await axe.run(document, { resultTypes: ['violations'], " + wanted(name)
                                + " })).violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))");
        Assertions.assertThat(found).as("axe on %s", name).isEmpty();
    }

    /** The dark page differs from the light one in its colours alone, that of a phone in everything else. */
    private static String wanted(String name) {
        if (name.startsWith("dark")) {
            return "runOnly: ['color-contrast']";
        }
        return "rules: { 'color-contrast': { enabled: " + !name.startsWith("phone") + " } }";
    }

    private static String axe() {
        try (InputStream in = AccessTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
