package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Style;
import dev.mvnschema.workflow.Prompts.Answer;
import dev.mvnschema.workflow.Prompts.Confirmation;
import dev.mvnschema.workflow.Prompts.TextQuestion;
import dev.mvnschema.workflow.PropertyPrompts;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.codehaus.plexus.components.interactivity.DefaultPrompter;
import org.codehaus.plexus.components.interactivity.InputHandler;
import org.codehaus.plexus.components.interactivity.OutputHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MavenPromptsTest {

    private static final Confirmation DROP = new Confirmation("schema.force", List.of("1 table"), "Go on?");
    private static final TextQuestion NAME = new TextQuestion("schema.name", "Name?", "change");

    private final RecordingLog log = new RecordingLog();

    @Test
    void a_property_answers_before_a_person() {
        MavenPrompts prompts = prompts(true, "no", Map.of("schema.force", "true", "schema.name", "init"));

        assertThat(prompts.confirm(DROP)).isEqualTo(Answer.YES);
        assertThat(prompts.ask(NAME)).isEqualTo("init");
    }

    @Test
    void nobody_is_asked_without_a_terminal() {
        MavenPrompts prompts = prompts(false, "yes", Map.of());

        assertThat(prompts.confirm(DROP)).isEqualTo(Answer.NOBODY);
        assertThat(prompts.ask(NAME)).isEqualTo("change");
    }

    @Test
    void a_person_sees_the_evidence_and_only_yes_is_yes() {
        assertThat(prompts(true, "yes", Map.of()).confirm(DROP)).isEqualTo(Answer.YES);
        assertThat(log.lines()).containsExactly("warn 1 table");
        assertThat(prompts(true, "no", Map.of()).confirm(DROP)).isEqualTo(Answer.NO);
        assertThat(prompts(true, " initial ", Map.of()).ask(NAME)).isEqualTo("initial");
        assertThat(prompts(true, "", Map.of()).ask(NAME)).isEqualTo("change");
    }

    @Test
    void a_closed_terminal_is_nobody() {
        MavenPrompts prompts = prompts(true, null, Map.of());

        assertThat(prompts.confirm(DROP)).isEqualTo(Answer.NOBODY);
        assertThat(prompts.ask(NAME)).isEqualTo("change");
    }

    /** @param typed what the person types; null when the input is closed */
    private MavenPrompts prompts(boolean interactive, @Nullable String typed, Map<String, String> properties) {
        return new MavenPrompts(
                new PropertyPrompts(properties),
                new DefaultPrompter(new Nowhere(), new Typed(typed)),
                new Terminal(interactive, Style.PLAIN),
                log);
    }

    private record Typed(@Nullable String line) implements InputHandler {
        @Override
        public String readLine() throws IOException {
            if (line == null) {
                throw new EOFException();
            }
            return line;
        }

        @Override
        public String readPassword() throws IOException {
            return readLine();
        }

        @Override
        public List<String> readMultipleLines() throws IOException {
            return List.of(readLine());
        }
    }

    private record Nowhere() implements OutputHandler {
        @Override
        public void write(String text) {}

        @Override
        public void writeLine(String line) {}
    }
}
