package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changing rows: staged first, seen as SQL, saved together. */
@ExtendWith(Evidence.class)
class EditTest {

    private static ExampleDatabase database;
    private static Map<String, byte[]> rows;
    private static StudioPage window;

    private StudioPage studio;

    @BeforeAll
    static void openAll() {
        database = ExampleDatabase.copy();
        database.execute("UPDATE users SET tier = 'gift', first_name = 'F', last_name = 'L', token_balance = 1");
        database.execute(
                "CREATE TABLE kinds (id int PRIMARY KEY, flag boolean, words text[], code uuid, day date, stamp"
                        + " timestamp(0), amount numeric(8,2), hour time, data bytea); INSERT INTO kinds (id) VALUES (1)");
        rows = database.rows();
        window = StudioPage.open(database);
    }

    @AfterAll
    static void closeAll() {
        window.close();
    }

    @BeforeEach
    void open() {
        database.bringBack(rows);
        studio = window.another().table("User");
    }

    @AfterEach
    void close() {
        Assertions.assertThat(studio.errors()).isEmpty();
        studio.close();
    }

    @Test
    void values_of_every_type_are_staged_and_saved_together() {
        String id = studio.cell(1, "id").textContent();
        type(1, "username", "bob");
        studio.cell(1, "tier").dblclick();
        studio.page.locator(".editor select").selectOption("business");
        studio.press("Enter");
        type(1, "tokenBalance", "12x");
        assertThat(studio.page.locator(".form-error")).containsText("whole number");
        studio.page.locator(".editor .field").fill("12");
        studio.press("Enter");
        type(1, "tierExpiresAt", "2030-05-06 07:08:09.123456+02");
        studio.cell(1, "firstName").click();
        studio.press("Control+Backspace");
        studio.cell(1, "lastName").dblclick();
        studio.page.locator(".editor .field").fill("");
        studio.shot("editor");
        studio.press("Enter");
        Assertions.assertThat(database.query("SELECT count(*) FROM users WHERE username = 'bob'"))
                .isEqualTo("0");
        studio.press("Control+s");
        assertThat(studio.page.locator(".sql-block")).containsText("UPDATE \"public\".\"users\" SET");
        for (String column :
                List.of("username", "tier", "token_balance", "tier_expires_at", "first_name", "last_name")) {
            assertThat(studio.page.locator(".sql-block")).containsText('"' + column + "\" = ");
        }
        assertThat(studio.page.locator(".sql-block")).containsText("\"updated_at\" = CURRENT_TIMESTAMP");
        studio.shot("review");
        studio.press("Enter");
        studio.toast("1 row saved");
        assertThat(studio.page.locator(".cell.staged")).hasCount(0);
        Assertions.assertThat(database.query(
                        "SELECT concat_ws('|', username, tier, token_balance, tier_expires_at AT TIME ZONE"
                                + " 'UTC', first_name IS NULL, last_name = '') FROM users WHERE id = '" + id + "'"))
                .isEqualTo("bob|business|12|2030-05-06 05:08:09.123456|t|t");
    }

    @Test
    void each_type_has_its_editor_and_says_what_is_wrong_before_the_server_does() {
        studio.table("kinds");
        studio.cell(0, "flag").dblclick();
        studio.page.locator(".editor select").selectOption("true");
        studio.press("Enter");
        wrong("words", "one", "between braces");
        studio.page.locator(".editor .field").fill("{\"a b\",c}");
        studio.press("Control+Enter");
        wrong("code", "12", "UUID");
        studio.button("New").click();
        studio.press("Enter");
        type(0, "day", "2026-02-28");
        wrong("stamp", "soon", "date and a time");
        studio.page.locator(".editor .field").fill("2026-02-28 12:30:00");
        studio.press("Enter");
        wrong("amount", "1,5", "number");
        studio.page.locator(".editor .field").fill("1.5");
        studio.press("Enter");
        type(0, "hour", "23:59");
        type(0, "data", "\\x00ff");
        assertThat(studio.cell(0, "data")).hasText("\\x00ff");
        save();
        studio.toast("1 row saved");
        Assertions.assertThat(database.query("SELECT concat_ws('|', flag, words[1], words[2], length(code::text), day,"
                        + " stamp, amount, hour, encode(data, 'hex')) FROM kinds"))
                .isEqualTo("t|a b|c|36|2026-02-28|2026-02-28 12:30:00|1.50|23:59:00|00ff");
    }

    private void wrong(String column, String value, String message) {
        studio.cell(0, column).dblclick();
        studio.page.locator(".editor .field").fill(value);
        studio.button("Set").click();
        assertThat(studio.page.locator(".form-error")).containsText(message);
    }

    @Test
    void changes_can_be_taken_back_one_by_one_and_survive_a_reload() {
        type(0, "username", "one");
        type(1, "username", "two");
        studio.press("Control+z");
        assertThat(studio.page.locator(".cell.staged")).hasCount(1);
        studio.page.onDialog(dialog -> dialog.accept());
        studio.page.reload();
        assertThat(studio.cell(0, "username")).hasText("one");
        assertThat(studio.page.locator(".nav-link .staged")).hasCount(1);
        studio.button("Save 1 row").click();
        studio.button("Discard all").click();
        assertThat(studio.page.locator(".cell.staged")).hasCount(0);
    }

    @Test
    void a_new_row_takes_the_defaults_of_the_database() {
        studio.button("Row").click();
        assertThat(studio.page.locator(".row.draft")).hasCount(1);
        assertThat(studio.cell(0, "id")).containsText("default: gen_random_uuid()");
        type(0, "telegramId", "999");
        studio.shot("new-row");
        studio.press("Control+s");
        assertThat(studio.page.locator(".sql-block"))
                .containsText("INSERT INTO \"public\".\"users\" (\"telegram_id\")");
        studio.press("Enter");
        assertThat(studio.page.locator(".status")).containsText("6 rows");
        Assertions.assertThat(database.query("SELECT tier FROM users WHERE telegram_id = '999'"))
                .isEqualTo("gift");
    }

    @Test
    void a_matrix_is_pasted_from_the_active_cell_on() {
        studio.cell(3, "firstName").click();
        studio.page.evaluate("navigator.clipboard.writeText('Ann\\tArbor\\n\\tBow\\nCleo\\tCane')");
        studio.press("Control+v");
        studio.toast("6 cells pasted, 1 new row");
        assertThat(studio.page.locator(".row.draft")).hasCount(1);
        assertThat(studio.cell(4, "lastName")).hasText("Arbor");
        assertThat(studio.cell(5, "firstName")).hasText("NULL");
        assertThat(studio.cell(5, "lastName")).hasText("Bow");
        studio.press("Control+z");
        assertThat(studio.page.locator(".cell.staged")).hasCount(0);
        assertThat(studio.page.locator(".row.draft")).hasCount(0);
    }

    @Test
    void a_duplicate_lands_its_constraint_error_on_the_cell() {
        studio.cell(0, "username").click();
        studio.press("Control+d");
        assertThat(studio.page.locator(".row.draft")).hasCount(1);
        save();
        assertThat(studio.page.locator(".problem-list")).containsText("User.telegramId");
        assertThat(studio.page.locator(".problem-list")).containsText("STU1009");
        studio.shot("constraint");
        studio.press("Escape");
        assertThat(studio.page.locator(".row.draft .cell.wrong"))
                .hasAttribute("title", Pattern.compile("Another row.*"));
        type(0, "telegramId", "1000001");
        save();
        assertThat(studio.page.locator(".status")).containsText("6 rows");
    }

    @Test
    void deleting_tells_what_it_does_to_other_tables() {
        studio.cell(1, "username").click();
        studio.press("Space", "Delete");
        assertThat(studio.page.locator(".row.removed")).hasCount(1);
        studio.press("Control+s");
        assertThat(studio.page.locator(".effects")).containsText("ON DELETE");
        studio.shot("effects");
        studio.press("Enter");
        assertThat(studio.page.locator(".problem-list")).containsText("still point to this one");
        Assertions.assertThat(database.query("SELECT count(*) FROM users")).isEqualTo("5");
        studio.press("Escape", "Control+z");
        assertThat(studio.page.locator(".row.removed")).hasCount(0);
    }

    @Test
    void a_row_changed_by_someone_else_is_never_overwritten() {
        String id = studio.cell(1, "id").textContent();
        type(1, "username", "mine");
        database.execute("UPDATE users SET username = 'theirs' WHERE id = '" + id + "'");
        save();
        assertThat(studio.page.locator(".problem-list")).containsText("STU1008");
        studio.shot("conflict");
        Assertions.assertThat(database.query("SELECT username FROM users WHERE id = '" + id + "'"))
                .isEqualTo("theirs");
    }

    @Test
    void json_is_checked_and_shown_with_its_shape() {
        studio.table("TokenOperation");
        studio.cell(0, "metadata").dblclick();
        studio.page.locator(".editor textarea").fill("{\"a\": }");
        studio.button("Set").click();
        assertThat(studio.page.locator(".form-error")).containsText("no JSON");
        studio.page.locator(".editor textarea").fill("{\"a\": [1, 2]}");
        studio.button("Set").click();
        save();
        studio.toast("saved");
        studio.cell(0, "metadata").click();
        studio.cell(0, "metadata").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        studio.choose("Show the whole row");
        assertThat(studio.page.locator(".drawer")).containsText("\"a\": [");
        studio.shot("row");
    }

    @Test
    void read_only_means_that_nothing_can_be_edited() {
        try (StudioPage other = StudioPage.open(database, true, 1280, 800, ColorScheme.LIGHT)) {
            other.table("User");
            assertThat(other.page.locator(".brand .badge")).hasText("read-only");
            other.cell(0, "username").dblclick();
            assertThat(other.page.locator(".editor")).hasCount(0);
            assertThat(other.page.locator(".bar button:has-text('Row')")).hasCount(0);
        }
    }

    private void save() {
        studio.press("Control+s");
        assertThat(studio.page.locator(".dialog")).isVisible();
        studio.press("Enter");
    }

    private void type(int line, String column, String value) {
        studio.cell(line, column).dblclick();
        studio.page.locator(".editor .field").fill(value);
        studio.press("Enter");
    }
}
