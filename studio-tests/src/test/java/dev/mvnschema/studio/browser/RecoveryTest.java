package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database goes away while a page is open, and comes back. */
@ExtendWith(Evidence.class)
class RecoveryTest {

    @Test
    void the_page_says_so_keeps_what_is_staged_and_goes_on() {
        survives(ExampleDatabase::stopServer, "away");
    }

    @Test
    void a_server_that_is_killed_loses_nothing_either() {
        survives(ExampleDatabase::killServer, "killed");
    }

    private static void survives(Runnable end, String picture) {
        ExampleDatabase database = ExampleDatabase.copy();
        try (StudioPage studio = StudioPage.open(database).table("User")) {
            studio.cell(0, "username").dblclick();
            studio.page.locator(".editor .field").fill("kept");
            studio.press("Enter");
            assertThat(studio.cell(0, "username")).hasText("kept");
            end.run();
            try {
                studio.press("Control+s");
                assertThat(studio.page.locator(".banner.red")).containsText("No PostgreSQL server answers");
                assertThat(studio.cell(0, "username")).hasText("kept");
                studio.shot(picture);
            } finally {
                ExampleDatabase.startServer();
            }
            assertThat(studio.page.locator(".banner.red")).hasCount(0);
            assertThat(studio.cell(0, "username")).hasText("kept");
            studio.page.locator(".grid").focus();
            studio.press("Control+s");
            assertThat(studio.page.locator(".dialog")).isVisible();
            studio.press("Enter");
            studio.toast("1 row saved");
            Assertions.assertThat(database.query("SELECT count(*) FROM users WHERE username = 'kept'"))
                    .isEqualTo("1");
        }
    }
}
