package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looking at rows. */
@ExtendWith(Evidence.class)
class GridTest {

    private static StudioPage studio;

    @BeforeAll
    static void open() {
        ExampleDatabase database = ExampleDatabase.copy();
        database.execute("CREATE VIEW rich_users AS SELECT username, token_balance FROM users WHERE token_balance > 0");
        database.execute("CREATE MATERIALIZED VIEW tiers AS SELECT tier, count(*) FROM users GROUP BY tier");
        studio = StudioPage.open(database);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void fresh() {
        studio.table("User");
    }

    @Test
    void tables_stand_in_the_sidebar_with_their_row_counts() {
        assertThat(studio.page.locator(".nav-link", linkNamed("TokenOperation")).locator(".count"))
                .hasText("17");
        studio.page.getByLabel("Find a table").fill("sub");
        assertThat(studio.page.locator(".models .nav-link")).hasCount(2);
        studio.press("Enter");
        assertThat(studio.page.locator(".bar h1")).hasText("SubscriptionHistory");
        studio.page.getByLabel("Find a table").fill("");
        studio.shot("grid");
    }

    @Test
    void views_are_marked_and_can_only_be_read() {
        assertThat(studio.page.locator(".nav-link", linkNamed("rich_users"))).containsText("view");
        studio.table("rich_users");
        assertThat(studio.page.locator(".bar .badge")).hasText("view");
        studio.head("token_balance").click();
        assertThat(studio.head("token_balance")).hasAttribute("aria-sort", "ascending");
        studio.cell(0, "username").dblclick();
        assertThat(studio.page.locator(".editor")).hasCount(0);
        assertThat(studio.page.locator(".bar button:has-text('Row')")).hasCount(0);
        studio.cell(0, "username").click();
        studio.press("Enter");
        assertThat(studio.page.locator(".drawer .pair")).hasCount(2);
        studio.shot("view");
        studio.press("Escape");
        studio.table("tiers");
        assertThat(studio.page.locator(".bar .badge")).hasText("materialized view");
    }

    @Test
    void heads_tell_types_and_keys_and_sort_by_several_columns() {
        assertThat(studio.head("id").locator(".icon.key")).isVisible();
        assertThat(studio.head("username").locator(".type")).hasText("varchar(32)?");
        studio.head("tier").click();
        assertThat(studio.head("tier")).hasAttribute("aria-sort", "ascending");
        studio.head("username").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(studio.head("username").locator(".sort")).hasText("2");
        assertThat(studio.page).hasURL(Pattern.compile(".*sort=tier%2Cusername"));
        assertThat(studio.cell(0, "tier")).hasText("gift");
        studio.page.goBack();
        studio.page.goBack();
        assertThat(studio.page.locator(".head-cell[aria-sort]")).hasCount(0);
    }

    @Test
    void filters_are_typed_and_stand_in_the_address() {
        studio.button("Filter").click();
        studio.choose("tokenBalance");
        studio.page.getByLabel("Operator").selectOption("gt");
        studio.page.getByLabel("Value").fill("100");
        studio.press("Enter");
        assertThat(studio.page.locator(".pill")).containsText("tokenBalance");
        assertThat(studio.page.locator(".status")).containsText(Pattern.compile("^[1-4] rows?"));
        studio.shot("filtered");
        studio.page.reload();
        assertThat(studio.page.locator(".pill")).containsText(">");
        studio.button("Clear").click();
        assertThat(studio.page.locator(".pill")).hasCount(0);
        assertThat(studio.page.locator(".status")).containsText("5 rows");
    }

    @Test
    void a_condition_in_sql_is_checked_before_it_is_taken() {
        studio.button("Filter").click();
        studio.choose("SQL condition");
        studio.page.locator(".popover-form textarea").fill("token_balanc > 1");
        studio.button("Apply").click();
        assertThat(studio.page.locator(".form-error")).containsText("token_balanc");
        studio.page.locator(".popover-form textarea").fill("token_balance > 100000000");
        studio.button("Apply").click();
        assertThat(studio.page.locator(".empty")).containsText("No row matches");
        studio.shot("empty");
        studio.button("Clear filters").click();
        assertThat(studio.page.locator(".status")).containsText("5 rows");
    }

    @Test
    void a_search_looks_into_all_columns() {
        studio.page.locator(".grid").focus();
        studio.press("/");
        studio.page.keyboard().type("alice");
        assertThat(studio.page.locator(".status")).containsText("1 row");
        assertThat(studio.page.locator("mark").first()).hasText(Pattern.compile("alice", Pattern.CASE_INSENSITIVE));
        studio.page.getByLabel("Search all columns").fill("");
        studio.press("Enter");
        assertThat(studio.page.locator(".status")).containsText("5 rows");
    }

    @Test
    void columns_are_hidden_pinned_moved_and_widened_and_stay_so() {
        studio.head("firstName").click(right());
        studio.choose("Hide");
        studio.head("username").click(right());
        studio.choose("Pin");
        studio.head("tier").click(right());
        studio.choose("Wider");
        assertThat(studio.head("firstName")).hasCount(0);
        studio.page.reload();
        assertThat(studio.page.locator(".row .text").first()).isVisible();
        assertThat(studio.head("firstName")).hasCount(0);
        assertThat(studio.page.locator(".head-cell .label span").first()).hasText("username");
        studio.button("Columns").click();
        studio.choose("As it was");
        assertThat(studio.head("firstName")).hasCount(1);
    }

    @Test
    void columns_are_dragged_to_another_place_and_width() {
        studio.head("lastName").dragTo(studio.head("telegramId"));
        assertThat(studio.page.locator(".head-cell .label span").nth(1)).hasText("lastName");
        BoundingBox before = studio.head("lastName").boundingBox();
        studio.head("lastName").locator(".grip").hover();
        studio.page.mouse().down();
        studio.page.mouse().move(before.x + before.width + 80, before.y + 10);
        studio.page.mouse().up();
        studio.page.reload();
        assertThat(studio.page.locator(".row .text").first()).isVisible();
        assertThat(studio.page.locator(".head-cell .label span").nth(1)).hasText("lastName");
        Assertions.assertThat(studio.head("lastName").boundingBox().width)
                .isBetween(before.width + 60, before.width + 100);
        studio.button("Columns").click();
        studio.choose("As it was");
        assertThat(studio.page.locator(".head-cell .label span").nth(1)).hasText("telegramId");
    }

    @Test
    void rows_are_copied_in_the_form_that_is_wanted() {
        studio.cell(0, "username").click();
        Assertions.assertThat(copied("Copy row as JSON")).startsWith("{").contains("\"telegramId\": \"");
        Assertions.assertThat(copied("Copy row as INSERT")).startsWith("INSERT INTO \"public\".\"users\" (\"id\"");
        Assertions.assertThat(copied("Copy row as Markdown")).contains("| --- |");
        studio.press("Control+c");
        studio.toast("Cell copied");
    }

    private static String copied(String item) {
        studio.cell(0, "username").click(right());
        studio.choose(item);
        studio.toast("1 row copied");
        return (String) studio.page.evaluate("navigator.clipboard.readText()");
    }

    @Test
    void the_theme_is_chosen_and_kept() {
        studio.press("Control+k");
        studio.page.keyboard().type("theme dark");
        studio.press("Enter");
        assertThat(studio.page.locator("html[data-theme=dark]")).hasCount(1);
        studio.page.reload();
        assertThat(studio.page.locator("html[data-theme=dark]")).hasCount(1);
        studio.press("Control+k");
        studio.page.keyboard().type("theme system");
        studio.press("Enter");
        assertThat(studio.page.locator("html[data-theme]")).hasCount(0);
    }

    @Test
    void the_keyboard_moves_selects_and_copies() {
        studio.page.locator(".grid").focus();
        studio.press("Control+Home", "ArrowDown", "ArrowRight", "Shift+ArrowDown", "Shift+ArrowRight");
        assertThat(studio.page.locator(".status")).containsText("2 × 2 cells");
        studio.press("Control+c");
        studio.toast("2 rows copied");
        String copied = (String) studio.page.evaluate("navigator.clipboard.readText()");
        Assertions.assertThat(copied.lines()).hasSize(2).allMatch(line -> line.contains("\t"));
        studio.press("Escape", "Space", "Control+c");
        studio.toast("1 row copied");
        studio.press("Escape");
    }

    @Test
    void the_palette_leads_everywhere() {
        studio.press("Control+k");
        studio.page.keyboard().type("paym");
        studio.shot("palette");
        studio.press("Enter");
        assertThat(studio.page.locator(".bar h1")).hasText("Payment");
        // Not by "?": in a cell that has the focus already, it would begin an edit.
        studio.press("Control+k");
        studio.page.keyboard().type("keyboard sh");
        studio.press("Enter");
        assertThat(studio.page.locator(".dialog")).containsText("Keyboard");
        studio.press("Escape");
        assertThat(studio.page.locator(".dialog")).hasCount(0);
    }

    @Test
    void nothing_went_wrong_unseen() {
        Assertions.assertThat(studio.errors()).isEmpty();
    }

    private static Locator.ClickOptions right() {
        return new Locator.ClickOptions().setButton(MouseButton.RIGHT);
    }

    private static Page.LocatorOptions linkNamed(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }
}
