package dev.mvnschema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.postgres.DatabaseUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final DatabaseUrl database = CliDatabase.fresh();

    @BeforeEach
    void prepare() throws IOException {
        write("migrations/V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY, name text);");
        write("seed/010_a.csv", "id,name\n1,x\n");
    }

    @Test
    void each_state_has_its_exit_code() throws IOException {
        assertThat(run("status")).isEqualTo(2);
        assertThat(run("deploy")).isZero();
        assertThat(run("status")).isZero();

        DatabaseUrl shadow = CliDatabase.fresh();
        CliDatabase.query(database, "CREATE TABLE b (id int)");
        assertThat(run("status", "--shadow-url", CliDatabase.text(shadow))).isEqualTo(4);
        assertThat(printed(out)).contains("[+] Added tables");

        write("migrations/V1__a.sql", "CREATE TABLE a (id bigint);");
        assertThat(run("status")).isEqualTo(3);
        assertThat(run("deploy")).isEqualTo(1);
        assertThat(printed(err))
                .contains("MIG2002", "schema-cli resolve --edited 1")
                .doesNotContain("-Dschema.edited");
        assertThat(run("resolve", "--edited", "1")).isZero();
        assertThat(run("status")).isZero();
    }

    @Test
    void options_are_called_like_properties_and_results_may_be_json() throws IOException {
        Path file = directory.resolve("out/status.json");
        assertThat(run("deploy", "-Dschema.lockWait=1s", "--lock-timeout=1s", "--output", "json"))
                .isZero();
        assertThat(printed(out)).contains("\"applied\":[\"V1__a.sql\"]");
        assertThat(run("status", "--output=json", "--outputFile", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).startsWith("{\"verdict\":\"up-to-date\",\"exitCode\":0,");
        assertThat(run(
                        "seed",
                        "--output=json",
                        "--seedDirectory",
                        directory.resolve("seed").toString()))
                .isZero();
        assertThat(printed(out)).contains("\"inserted\":1");
        assertThat(run("validate")).isZero();
    }

    @Test
    void what_cannot_be_understood_is_an_error_with_a_code_and_no_trace() {
        for (String[] wrong : new String[][] {
            {"status", "--output=yaml"},
            {"status", "--nonsense"},
            {"bounce"},
            {"status", "deploy"},
            {"resolve"},
            {"status", "--url"},
            {"deploy", "--lockAttempts=x"},
            {"status", "--migrations", "nowhere"},
            {"status", "--url", "mysql://x/y"}
        }) {
            err.reset();
            assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(1);
            assertThat(printed(err)).contains("error[").doesNotContain("\tat ");
        }
        assertThat(new Main(stream(out), stream(err), Map.of()).run("--help")).isZero();
        assertThat(printed(out)).contains("Exit codes");
    }

    @Test
    void without_a_database_it_says_how_to_name_one() {
        int code = new Main(stream(out), stream(err), Map.of())
                .run("status", "--migrations", directory.resolve("migrations").toString());

        assertThat(code).isEqualTo(1);
        assertThat(printed(err)).contains("MIG5431", "DATABASE_URL");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--migrations")) {
            all.addAll(List.of("--migrations", directory.resolve("migrations").toString()));
        }
        return new Main(stream(out), stream(err), Map.of("DATABASE_URL", CliDatabase.text(database)))
                .run(all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
