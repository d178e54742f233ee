package dev.mvnschema.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A million rows: to the end, to the middle, by the bar, and in another order. */
@ExtendWith(Evidence.class)
class LargeTableTest {

    private static ExampleDatabase database;
    private static StudioPage studio;

    @BeforeAll
    static void open() {
        database = ExampleDatabase.copy();
        database.execute(
                "CREATE TABLE event (id int PRIMARY KEY, at timestamptz NOT NULL, kind text NOT NULL, amount int)");
        database.execute(
                "INSERT INTO event SELECT n, timestamptz '2026-01-01' + n * interval '7 second', 'kind ' || n % 4,"
                        + " CASE WHEN n % 10 = 0 THEN NULL ELSE n % 1000 END FROM generate_series(1, 1000000) n");
        database.execute("CREATE INDEX ON event (amount)");
        database.execute("ANALYZE event");
        database.execute("CREATE TABLE reading (id int PRIMARY KEY, place text, value numeric NOT NULL)");
        studio = StudioPage.open(database).table("event");
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void every_depth_shows_its_own_rows() {
        assertThat(studio.page.locator(".status")).containsText("1,000,000 rows");
        studio.press("Control+End");
        assertRow(1_000_000);
        studio.press("PageUp", "PageUp", "PageUp", "PageUp", "PageUp", "PageUp");
        assertThat(studio.page.locator(".row .bone")).hasCount(0);
        jump("500,000");
        assertRow(500_000);
        studio.shot("million");
        jump("777777");
        assertRow(777_777);
        assertThat(studio.page).hasURL(Pattern.compile(".*at=7777\\d\\d.*"));
        studio.press("Control+Home");
        assertRow(1);
    }

    @Test
    void the_bar_reaches_both_ends_and_the_wheel_goes_row_by_row() {
        Locator grid = studio.page.locator(".grid");
        assertThat(studio.page.locator(".status")).containsText("1,000,000 rows");
        grid.evaluate("grid => { grid.scrollTop = grid.scrollHeight }");
        assertRow(1_000_000);
        grid.evaluate("grid => { grid.scrollTop = 0 }");
        assertRow(1);
        grid.hover();
        for (int i = 0; i < 10; i++) {
            studio.page.mouse().wheel(0, 320);
        }
        assertRow(110);
        grid.evaluate("grid => { grid.scrollTop = 0 }");
    }

    @Test
    void another_order_is_as_deep() {
        studio.at("#/data/event?sort=-amount");
        assertThat(studio.head("amount")).hasAttribute("aria-sort", "descending");
        jump("600000");
        assertThat(studio.page
                        .locator(".row[aria-rowindex='600001'] .cell.number")
                        .first())
                .isVisible();
        studio.at("#/data/event");
        assertThat(studio.page.locator(".head-cell[aria-sort]")).hasCount(0);
    }

    @Test
    void a_long_csv_file_goes_straight_into_the_table() {
        StringBuilder csv = new StringBuilder("id,Place,unknown,value\n");
        for (int i = 1; i <= 70_000; i++) {
            csv.append(i)
                    .append(",\"place, number ")
                    .append(i % 100)
                    .append("\",x,")
                    .append(i)
                    .append(".5\n");
        }
        studio.at("#/data/reading");
        assertThat(studio.page.locator(".empty")).containsText("This table is empty");
        studio.page
                .getByLabel("More", new Page.GetByLabelOptions().setExact(true))
                .click();
        studio.choose("Import CSV");
        Locator file = studio.page.getByLabel("CSV file", new Page.GetByLabelOptions().setExact(true));
        file.setInputFiles(payload(csv + "70001,,x,nothing\n"));
        assertThat(studio.page.locator(".dialog")).containsText("too many rows to be staged");
        assertThat(studio.page.locator(".dialog .sql-block")).containsText("COPY \"public\".\"reading\"");
        studio.shot("import-large");
        studio.button("Import ").click();
        assertThat(studio.page.locator(".dialog .problem-list")).containsText("Row 70001, value");
        Assertions.assertThat(database.query("SELECT count(*) FROM reading")).isEqualTo("0");
        file.setInputFiles(payload(csv.toString()));
        studio.button("Import ").click();
        studio.toast("70,000 rows imported");
        assertThat(studio.page.locator(".status")).containsText("70,000 rows");
        Assertions.assertThat(database.query("SELECT count(*) FROM reading WHERE place LIKE 'place, number %'"))
                .isEqualTo("70000");
        studio.table("event");
    }

    private static FilePayload payload(String csv) {
        return new FilePayload("readings.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void jump(String number) {
        studio.page.getByLabel("Go to row").fill(number);
        studio.press("Enter");
    }

    /** Row n holds the id n, and stands at line n. */
    private static void assertRow(int number) {
        Locator row = studio.page.locator(".row[aria-rowindex='" + (number + 1) + "']");
        assertThat(row.locator(".cell.number").first()).hasText(String.valueOf(number));
    }
}
