package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The database goes away while a page is open, and comes back. */
class RecoveryTest {

    @Test
    void the_page_says_so_keeps_what_is_staged_and_goes_on() {
        ExampleDatabase database = ExampleDatabase.copy();
        try (StudioPage studio = StudioPage.open(database).table("User")) {
            studio.cell(0, "username").dblclick();
            studio.page.locator(".editor .field").fill("kept");
            studio.press("Enter");
            ExampleDatabase.stopServer();
            try {
                studio.press("Control+s");
                assertThat(studio.page.locator(".banner.red")).containsText("No PostgreSQL server answers");
                assertThat(studio.cell(0, "username")).hasText("kept");
                studio.shot("away");
            } finally {
                ExampleDatabase.startServer();
            }
            assertThat(studio.page.locator(".banner.red")).hasCount(0);
            assertThat(studio.cell(0, "username")).hasText("kept");
            studio.page.locator(".grid").focus();
            studio.press("Control+s");
            assertThat(studio.page.locator(".dialog")).isVisible();
            studio.press("Enter");
            assertThat(studio.page.locator(".toast").last()).containsText("1 row saved");
        }
    }
}
