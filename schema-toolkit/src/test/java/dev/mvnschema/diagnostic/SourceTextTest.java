package dev.mvnschema.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceTextTest {

    private final SourceText text = new SourceText("t", "ab\ncd\r\nef\rgh\n");

    @Test
    void everyKindOfLineBreakEndsALine() {
        assertThat(text.lineCount()).isEqualTo(5);
        assertThat(text.lineText(2)).isEqualTo("cd");
        assertThat(text.lineText(3)).isEqualTo("ef");
        assertThat(text.lineText(4)).isEqualTo("gh");
        assertThat(text.lineText(5)).isEmpty();
    }

    @Test
    void offsetsHaveLineAndColumn() {
        assertThat(text.span(0, 1)).hasToString("t:1:1");
        assertThat(text.span(4, 5)).hasToString("t:2:2");
        assertThat(text.span(13, 13)).hasToString("t:5:1");
        assertThat(text.span(3, 5).text()).isEqualTo("cd");
    }

    @Test
    void aSpanOutsideTheTextIsRefused() {
        assertThatThrownBy(() -> text.span(10, 99)).isInstanceOf(IllegalArgumentException.class);
    }
}
