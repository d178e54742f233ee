package dev.mvnschema.maven.host;

import dev.mvnschema.workflow.Prompts;
import dev.mvnschema.workflow.PropertyPrompts;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.components.interactivity.Prompter;
import org.codehaus.plexus.components.interactivity.PrompterException;

/** Answers from properties; asks at the terminal only what no property answers, and only when a person sits there. */
public final class MavenPrompts implements Prompts {

    private final PropertyPrompts properties;
    private final Prompter prompter;
    private final Terminal terminal;
    private final Log log;

    public MavenPrompts(PropertyPrompts properties, Prompter prompter, Terminal terminal, Log log) {
        this.properties = properties;
        this.prompter = prompter;
        this.terminal = terminal;
        this.log = log;
    }

    @Override
    public Answer confirm(Confirmation confirmation) {
        Answer answer = properties.confirm(confirmation);
        if (answer != Answer.NOBODY || !terminal.interactive()) {
            return answer;
        }
        confirmation.evidence().forEach(log::warn);
        try {
            String typed = prompter.prompt(confirmation.question(), List.of("yes", "no"), "no");
            return typed.equalsIgnoreCase("yes") ? Answer.YES : Answer.NO;
        } catch (PrompterException nobodyAnswered) {
            return Answer.NOBODY;
        }
    }

    @Override
    public String ask(TextQuestion question) {
        if (properties.answers(question.property()) || !terminal.interactive()) {
            return properties.ask(question);
        }
        try {
            String typed = prompter.prompt(question.question(), question.defaultAnswer());
            return typed.isBlank() ? question.defaultAnswer() : typed.strip();
        } catch (PrompterException nobodyAnswered) {
            return question.defaultAnswer();
        }
    }

    @Override
    public String choose(Choice choice) {
        if (!properties.answers(choice.property()) && terminal.interactive()) {
            choice.evidence().forEach(log::warn);
        }
        return ask(new TextQuestion(choice.property(), choice.question(), choice.defaultAnswer()));
    }
}
