package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many-to-many: rows are linked and unlinked where they are seen; the join table gets the changes. */
@ExtendWith(Evidence.class)
class LinkTest {

    private ExampleDatabase database;
    private StudioPage studio;

    @BeforeEach
    void open() {
        database = ExampleDatabase.copy();
        database.execute("CREATE TABLE tag (id int PRIMARY KEY, name text NOT NULL);"
                + " INSERT INTO tag VALUES (1, 'early'), (2, 'loud'), (3, 'kind');"
                + " CREATE TABLE \"_TagToUser\" (\"A\" int NOT NULL REFERENCES tag ON DELETE CASCADE,"
                + " \"B\" uuid NOT NULL REFERENCES users ON DELETE CASCADE, PRIMARY KEY (\"A\", \"B\"));"
                + " INSERT INTO \"_TagToUser\" SELECT t.id, u.id FROM tag t, users u WHERE t.id < 3");
        studio = StudioPage.open(database).table("User");
    }

    @AfterEach
    void close() {
        Assertions.assertThat(studio.errors()).isEmpty();
        studio.close();
    }

    @Test
    void links_are_staged_seen_as_sql_and_saved_together() {
        String user = studio.cell(0, "id").textContent();
        studio.page.locator(".grid").evaluate("grid => { grid.scrollLeft = 4000 }");
        Locator tags = studio.page.locator(".row[aria-rowindex='2'] .chip[aria-label='2 _TagToUser']");
        tags.click();
        Locator linked = studio.page.locator(".nested tbody tr");
        assertThat(linked).hasCount(2);
        linked.filter(new Locator.FilterOptions().setHasText("early"))
                .getByText("Unlink")
                .click();
        assertThat(studio.page.locator(".nested tr.gone")).containsText("early");
        studio.button("Link…").click();
        assertThat(studio.page.locator(".choices .menu-item")).hasText("kind3");
        studio.page.locator(".choices .menu-item").click();
        assertThat(studio.page.locator(".nested tr.added")).containsText("kind");
        studio.shot("links");
        studio.page.locator(".grid").focus();
        studio.press("Control+s");
        assertThat(studio.page.locator(".sql-block")).containsText("INSERT INTO \"public\".\"_TagToUser\"");
        assertThat(studio.page.locator(".sql-block")).containsText("DELETE FROM \"public\".\"_TagToUser\"");
        studio.press("Enter");
        studio.toast("2 rows saved");
        assertThat(studio.page.locator(".nested tr.added, .nested tr.gone")).hasCount(0);
        Assertions.assertThat(database.query(
                        "SELECT string_agg(\"A\"::text, ',' ORDER BY \"A\") FROM \"_TagToUser\" WHERE \"B\" = '" + user
                                + "'"))
                .isEqualTo("2,3");
    }

    @Test
    void undo_takes_back_what_was_done_last_in_whichever_table() {
        studio.cell(0, "username").dblclick();
        studio.page.locator(".editor .field").fill("changed");
        studio.press("Enter");
        studio.page.locator(".grid").evaluate("grid => { grid.scrollLeft = 4000 }");
        studio.page
                .locator(".row[aria-rowindex='2'] .chip[aria-label='2 _TagToUser']")
                .click();
        studio.page.getByText("Unlink").first().click();
        assertThat(studio.page.locator(".nested tr.gone")).hasCount(1);
        assertThat(studio.button("Save 2 rows")).isVisible();
        studio.page.locator(".grid").focus();
        studio.press("Control+z");
        assertThat(studio.page.locator(".nested tr.gone")).hasCount(0);
        assertThat(studio.button("Save 1 row")).isVisible();
    }
}
