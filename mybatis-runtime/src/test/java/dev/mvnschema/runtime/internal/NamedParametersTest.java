package dev.mvnschema.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a = :a::int AND b = :b ~ a = ?::int AND b = ?",
                "a = 'it''s :a' AND b = :b ~ a = 'it''s :a' AND b = ?",
                "a = E'\\':a''' AND b = :b ~ a = E'\\':a''' AND b = ?",
                "a = DATE'\\' AND b = :b ~ a = DATE'\\' AND b = ?",
                "a /* :a */ -- :a ~ a /* :a */ -- :a",
                "\"x:a\" ? $$:a$$ ? $t$ $$ :a $t$ ~ \"x:a\" ?? $$:a$$ ?? $t$ $$ :a $t$",
            })
    void only_what_stands_outside_of_quotes_and_comments_counts(String sql, String jdbc) {
        assertThat(NamedParameters.of(sql).jdbc()).isEqualTo(jdbc);
    }

    @Test
    void a_text_may_be_as_long_as_it_likes() {
        String text = "it''s \\\\ ".repeat(100_000);
        for (String literal :
                new String[] {"'" + text + "'", "E'" + text + "'", "$$" + text + "$$", "/*" + text + "*/"}) {
            String sql = "SELECT " + literal + ", :a";
            assertThat(NamedParameters.of(sql).names()).containsExactly("a");
        }
    }
}
