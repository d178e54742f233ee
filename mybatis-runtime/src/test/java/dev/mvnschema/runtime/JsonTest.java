package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents and objects. */
class JsonTest {

    record Note(String title, List<Integer> marks, LocalDate day) {}

    @Test
    void objects_and_back() {
        Note note = new Note("ü\"", List.of(1, 2), LocalDate.of(2026, 11, 22));
        assertThat(Json.from(note).as(Note.class)).isEqualTo(note);
        assertThat(Json.from(Map.of("a", 1)).text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void a_document_that_does_not_fit_is_not_quoted() {
        assertThatThrownBy(() -> Json.of("{\"title\": {\"secret\": 1}}").as(Note.class))
                .isInstanceOf(JsonNotConverted.class)
                .hasMessageContaining("RT1012")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Json.of("null").as(Note.class)).isInstanceOf(JsonNotConverted.class);
    }
}
