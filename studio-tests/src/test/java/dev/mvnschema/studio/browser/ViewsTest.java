package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Relations, files, SQL, the diagram and the migrations. */
@ExtendWith(Evidence.class)
class ViewsTest {

    private static ExampleDatabase database;
    private static StudioPage studio;

    @BeforeAll
    static void open() {
        database = ExampleDatabase.copy();
        studio = StudioPage.open(database);
    }

    @AfterAll
    static void close() {
        Assertions.assertThat(studio.errors()).isEmpty();
        studio.close();
    }

    @Test
    void a_foreign_key_opens_the_row_it_points_to_and_crumbs_lead_back() {
        studio.table("Payment");
        studio.cell(0, "userId").locator(".follow").click();
        assertThat(studio.page.locator(".bar h1")).hasText("User");
        assertThat(studio.page.locator(".status")).containsText("1 row");
        assertThat(studio.page.locator(".crumbs a")).hasText(Pattern.compile("Payment .*"));
        studio.shot("crumbs");
        studio.page.locator(".crumbs a").click();
        assertThat(studio.page.locator(".bar h1")).hasText("Payment");
    }

    @Test
    void rows_that_point_here_are_counted_and_open_in_place() {
        studio.table("User");
        // Of one column: the counts of the others may come later.
        Locator chip = studio.page.locator(".row[aria-rowindex='2'] .chip[aria-label$=' generations']");
        studio.page.locator(".grid").evaluate("grid => { grid.scrollLeft = 4000 }");
        assertThat(chip).isVisible();
        String number = chip.textContent();
        chip.click();
        assertThat(studio.page.locator(".nested tbody tr")).hasCount(Integer.parseInt(number));
        studio.shot("nested");
        studio.page.locator(".nested a").click();
        assertThat(studio.page.locator(".status")).containsText(number + " row");
        assertThat(studio.page.locator(".crumbs a")).hasText(Pattern.compile("User .*"));
    }

    @Test
    void matching_rows_are_exported() throws IOException {
        studio.at("#/data/User?sort=-telegram_id");
        assertThat(studio.head("telegramId")).hasAttribute("aria-sort", "descending");
        assertThat(studio.page.locator(".status")).containsText("5 rows");
        Assertions.assertThat(export("CSV")).startsWith("id,telegram_id").contains("\r\n");
        Assertions.assertThat(export("JSON").strip())
                .startsWith("[")
                .endsWith("]")
                .contains("\"telegramId\": \"");
        Assertions.assertThat(export("SQL")).startsWith("INSERT INTO \"public\".\"users\" (\"id\"");
        Assertions.assertThat(export("Markdown")).contains("| --- |");
    }

    private static String export(String form) throws IOException {
        openMore();
        Download download = studio.page.waitForDownload(() -> studio.choose("as " + form));
        return Files.readString(download.path());
    }

    private static void openMore() {
        studio.page
                .getByLabel("More", new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(studio.page.locator(".menu[aria-label='Table']")).isVisible();
    }

    @Test
    void another_page_closes_what_was_open_over_this_one() {
        studio.table("User");
        openMore();
        studio.at("#/data/Payment");
        assertThat(studio.page.locator(".menu")).hasCount(0);
        openMore();
        studio.choose("Import CSV");
        assertThat(studio.page.locator(".dialog")).isVisible();
        studio.page.goBack();
        assertThat(studio.page.locator(".dialog")).hasCount(0);
        studio.at("#/diagram");
        studio.at("#/data/Payment");
        assertThat(studio.page.locator(".bar h1")).hasText("Payment");
        assertThat(studio.page.locator(".status")).containsText("row");
    }

    @Test
    void a_menu_that_was_opened_and_closed_at_once_takes_nothing_along() {
        studio.table("User");
        studio.page
                .getByLabel("More", new Page.GetByLabelOptions().setExact(true))
                .evaluate("more => { more.click(); more.click() }");
        openMore();
        studio.choose("Query in SQL");
        assertThat(studio.page.locator(".bar h1")).hasText("SQL");
    }

    @Test
    void a_csv_file_becomes_staged_rows_after_a_preview() {
        String csv = "telegram_id;User Name;first name\n77001;\"a;b\";\n77002;plain;Ann\n";
        studio.table("User");
        openMore();
        studio.choose("Import CSV");
        studio.page
                .getByLabel("CSV file", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("users.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(studio.page.locator(".preview tbody tr")).hasCount(2);
        studio.shot("import");
        studio.button("Stage 2 rows").click();
        assertThat(studio.page.locator(".row.draft")).hasCount(2);
        studio.press("Control+s");
        studio.page.locator(".dialog-foot .primary").click();
        studio.toast("2 rows saved");
        Assertions.assertThat(database.query("SELECT username FROM users WHERE telegram_id = '77001'"))
                .isEqualTo("a;b");
        database.execute("DELETE FROM users WHERE telegram_id LIKE '7700%'");
    }

    @Test
    void sql_is_completed_run_at_the_cursor_and_explained() {
        studio.at("#/sql?sql=SELECT 1 AS one;");
        Locator area = studio.page.getByLabel("SQL", new Page.GetByLabelOptions().setExact(true));
        area.press("Control+End");
        studio.page.keyboard().type("\nSELECT u.user");
        assertThat(studio.page.locator(".completions")).isHidden();
        studio.page.keyboard().type(" FROM users u");
        area.evaluate("area => { const at = area.value.indexOf('u.user') + 6; area.setSelectionRange(at, at) }");
        studio.press("Control+Space");
        assertThat(studio.page.locator(".completions .menu-item").first()).containsText("username");
        studio.shot("completion");
        studio.press("Enter", "Control+Enter");
        assertThat(studio.page.locator(".result tbody tr")).hasCount(5);
        studio.shot("sql");
        studio.press("Control+Shift+Enter");
        assertThat(studio.page.locator(".plan-step").first()).containsText("Seq Scan");
        studio.shot("plan");
        area.fill("SELECT nothing_like_it FROM users");
        studio.press("Control+Enter");
        assertThat(studio.page.locator(".problem-list")).containsText("nothing_like_it");
        assertThat(studio.page.locator(".sql-wrong")).hasText("nothing_like_it");
        area.fill("DELETE FROM payments");
        studio.press("Control+Enter");
        assertThat(studio.page.locator(".problem-list")).containsText("read-only transaction");
        area.fill("SELECT pg_sleep(60)");
        studio.press("Control+Enter");
        studio.button("Cancel").click();
        assertThat(studio.page.locator(".problem-list")).containsText("cancelled");
        studio.page.getByLabel("Allow writes").check();
        area.fill("UPDATE users SET username = username");
        studio.press("Control+Enter");
        assertThat(studio.page.locator(".result-note")).containsText("UPDATE: 5 rows");
        studio.page.getByLabel("History").click();
        assertThat(studio.page.locator(".menu[role=menu]")).containsText("pg_sleep");
        studio.press("Escape");
    }

    @Test
    void the_diagram_shows_models_finds_them_and_narrows_down() throws IOException {
        studio.at("#/diagram");
        assertThat(studio.page.locator(".diagram-node")).hasCount(7);
        studio.shot("diagram");
        studio.page.getByLabel("Find a model").fill("paym");
        assertThat(studio.page.locator(".diagram-node.chosen")).hasAttribute("data-id", "payments");
        assertThat(studio.page.locator(".diagram-edge.near")).hasCount(1);
        studio.page.getByLabel("Find a model").fill("");
        studio.page.getByLabel("Focus").selectOption("payments");
        assertThat(studio.page.locator(".diagram-node")).hasCount(2);
        assertThat(studio.page).hasURL(Pattern.compile(".*focus=payments.*"));
        studio.page.getByLabel("Columns").selectOption("keys");
        assertThat(studio.page.locator(".diagram-svg")).containsText("more");
        Assertions.assertThat(diagram("SVG")).startsWith("<svg").contains("diagram-edge");
        Assertions.assertThat(diagram("Mermaid")).startsWith("erDiagram").contains("User ||--o{ Payment");
        Assertions.assertThat(diagram("DBML")).contains("Table \"public\".\"users\"");
        studio.button("Export").click();
        Download picture = studio.page.waitForDownload(() -> studio.choose("PNG"));
        Assertions.assertThat(Files.readAllBytes(picture.path())).startsWith(0x89, 'P', 'N', 'G');
        studio.page.locator(".diagram-node").first().focus();
        studio.press("Enter");
        assertThat(studio.page.locator(".grid")).isVisible();
    }

    private static String diagram(String form) throws IOException {
        studio.button("Export").click();
        Download download = studio.page.waitForDownload(() -> studio.choose(form));
        return Files.readString(download.path());
    }

    @Test
    void migrations_tell_their_state_their_sql_and_drift() {
        studio.at("#/migrations");
        assertThat(studio.page.locator(".migration")).hasCount(2);
        assertThat(studio.page.locator(".migration").first()).containsText("applied");
        assertThat(studio.page.locator(".migration-sql")).containsText("ALTER TABLE");
        studio.button("Check for drift").click();
        assertThat(studio.page.locator(".drift-none")).isVisible();
        studio.shot("migrations");
        database.execute("CREATE TABLE stray (id int)");
        studio.button("Check for drift").click();
        assertThat(studio.page.locator(".problem-list")).containsText("stray");
        database.execute("DROP TABLE stray");
    }
}
