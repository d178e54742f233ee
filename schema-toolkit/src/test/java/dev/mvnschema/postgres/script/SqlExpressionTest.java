package dev.mvnschema.postgres.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a = (1)", "a = ')'", "\"(\" > 0", "a -- (", "a /* ( /* */ */", "$$)$$ = a", "E'\\')' = a", "''"
            })
    void what_closes_all_that_it_opens_is_whole(String sql) {
        assertThat(SqlExpression.isWhole(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1) OR (1=1", "(a", "a)", "'a", "a /* b", "$$a", "\"a", "E'\\'", "a) --"})
    void what_does_not_is_none(String sql) {
        assertThat(SqlExpression.isWhole(sql)).isFalse();
    }

    @Test
    void only_operators_are_written_with_two_question_marks() {
        assertThat(SqlExpression.withoutParameters("j ? 'k?' AND j ?| $$?$$ -- ?\n OR \"?\" = '' /*?*/"))
                .isEqualTo("j ?? 'k?' AND j ??| $$?$$ -- ?\n OR \"?\" = '' /*?*/");
    }
}
