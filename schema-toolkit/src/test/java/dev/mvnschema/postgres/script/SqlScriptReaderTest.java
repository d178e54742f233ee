package dev.mvnschema.postgres.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptReaderTest {

    @Test
    void semicolons_end_statements_and_comments_are_none() {
        assertThat(read("-- a; b\nSELECT 1; /* x; /* nested; */ y */ ;;\n  SELECT 2 -- end"))
                .containsExactly("SELECT 1", "SELECT 2");
        assertThat(read("")).isEmpty();
        assertThat(read(";\n-- only this")).isEmpty();
    }

    @Test
    void semicolons_inside_something_end_nothing() {
        for (String whole : List.of(
                "SELECT ';', 'it''s; so', E'a\\';b', \"a;\"\";b\", $$;$$, $x$;$$;$x$, U&'\\0061;'",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
                "DO $body$ BEGIN PERFORM 1; END $body$",
                "SELECT 1 AS a$b, e'\\';', x.\"begin\" FROM t")) {
            assertThat(read(whole + ";\nSELECT 2;")).containsExactly(whole, "SELECT 2");
        }
    }

    @Test
    void begin_and_case_outside_of_a_function_open_nothing() {
        assertThat(read("BEGIN; SELECT CASE WHEN true THEN 1 END; COMMIT; END;"))
                .containsExactly("BEGIN", "SELECT CASE WHEN true THEN 1 END", "COMMIT", "END");
    }

    @Test
    void what_is_not_closed_reaches_to_the_end() {
        assertThat(read("SELECT 'a; SELECT 2;")).containsExactly("SELECT 'a; SELECT 2;");
        assertThat(read("SELECT (1; SELECT 2")).hasSize(1);
        assertThat(read("SELECT /* 1; SELECT 2")).containsExactly("SELECT");
    }

    @Test
    void data_behind_copy_is_no_sql() {
        List<ScriptStatement> statements = SqlScriptReader.read(
                "COPY t (a, b) FROM stdin WITH (FORMAT csv); -- data\n1,it's\n2,;x\n\\.\nSELECT 2;");

        assertThat(statements)
                .extracting(ScriptStatement::sql)
                .containsExactly("COPY t (a, b) FROM stdin WITH (FORMAT csv)", "SELECT 2");
        assertThat(statements.get(0).copyData()).isEqualTo("1,it's\n2,;x\n");
        assertThat(SqlScriptReader.read("COPY t FROM STDIN;").get(0).copyData()).isEmpty();
        assertThat(SqlScriptReader.read("COPY t FROM '/tmp/x';").get(0).copyData())
                .isNull();
    }

    @Test
    void places_are_those_of_the_script() {
        String script = "\uFEFF-- x\r\nSELECT 1;\r\n\r\nSELECT 'ä';";
        for (ScriptStatement statement : SqlScriptReader.read(script)) {
            assertThat(script.substring(statement.start(), statement.end())).isEqualTo(statement.sql());
        }
        assertThat(read(script)).containsExactly("SELECT 1", "SELECT 'ä'");
    }

    private static List<String> read(String script) {
        return SqlScriptReader.read(script).stream().map(ScriptStatement::sql).toList();
    }
}
