package dev.mvnschema.workflow;

import java.util.List;

/**
 * Asks a person. Every question names the property that answers it, so that nothing ever waits for a person who is not there:
 * an implementation looks at the property first, then asks if it can, and otherwise gives the safe answer.
 */
public interface Prompts {

    /** Yes or no; never {@link Answer#YES} without a property or a person that says so. */
    Answer confirm(Confirmation confirmation);

    /** A line of text; the default when the property is not set and nobody can be asked. */
    String ask(TextQuestion question);

    /** One of several ways to go on; the default when the property is not set and nobody can be asked. */
    default String choose(Choice choice) {
        return ask(new TextQuestion(choice.property(), choice.question(), choice.defaultAnswer()));
    }

    /** How a confirmation ended. */
    enum Answer {
        YES,
        NO,
        /** No property, and nobody to ask: the command does not go on and names the property. */
        NOBODY
    }

    /**
     * A question about something that cannot be undone.
     *
     * @param property set to {@code true}, it answers yes: {@code schema.acceptDataLoss}
     * @param evidence what will happen, one line each, shown above the question
     * @param question one sentence, ending with a question mark
     */
    record Confirmation(String property, List<String> evidence, String question) {

        public Confirmation {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A question for a line of text.
     *
     * @param property its value is the answer: {@code schema.name}
     * @param question one line without the default
     * @param defaultAnswer taken when the answer is empty
     */
    record TextQuestion(String property, String question, String defaultAnswer) {}

    /**
     * A question with several answers.
     *
     * @param property its value is the answer: {@code schema.drift}
     * @param evidence what it is about, one line each, shown above the question
     * @param question one line that names the answers
     * @param defaultAnswer the one that changes nothing
     */
    record Choice(String property, List<String> evidence, String question, String defaultAnswer) {

        public Choice {
            evidence = List.copyOf(evidence);
        }
    }
}
