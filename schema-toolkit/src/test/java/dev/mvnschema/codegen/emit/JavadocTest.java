package dev.mvnschema.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {

    @Test
    void whatever_a_person_wrote_stays_text() {
        assertThat(Javadoc.html("a < b && b > c, @see {@link X} */ \\u002a/ $L"))
                .isEqualTo("a &lt; b &amp;&amp; b &gt; c, &#64;see {&#64;link X} *&#47; &#92;u002a/ $L");
    }

    @Test
    void paragraphs_and_code_are_kept() {
        assertThat(Javadoc.html("One.\nStill one.\r\n \n\nTwo with `List<User>`."))
                .isEqualTo("One.\nStill one.\n\n<p>Two with <code>List&lt;User&gt;</code>.");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Javadoc.of(null)).isEmpty();
        assertThat(Javadoc.of(" \n ")).isEmpty();
    }

    @Test
    void a_name_is_code_even_when_it_is_no_word() {
        assertThat(Javadoc.code("users")).isEqualTo("{@code users}");
        assertThat(Javadoc.code("a}*/b")).isEqualTo("<code>a}*&#47;b</code>");
    }
}
