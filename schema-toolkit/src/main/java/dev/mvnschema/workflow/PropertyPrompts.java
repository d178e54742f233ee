package dev.mvnschema.workflow;

import java.util.Map;

/**
 * Answers from properties alone, for batch mode and tests. Front ends with a terminal look here first and ask a person only
 * when {@link #confirm} says {@link Prompts.Answer#NOBODY} or {@link #answers} says no.
 */
public final class PropertyPrompts implements Prompts {

    private final Map<String, String> properties;

    /** @param properties by full name, {@code schema.acceptDataLoss}; a switch without a value counts as {@code true} */
    public PropertyPrompts(Map<String, String> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** Whether the property of a question is set. */
    public boolean answers(String property) {
        return properties.containsKey(property);
    }

    @Override
    public Answer confirm(Confirmation confirmation) {
        String value = properties.get(confirmation.property());
        if (value == null) {
            return Answer.NOBODY;
        }
        return value.isEmpty() || value.equalsIgnoreCase("true") ? Answer.YES : Answer.NO;
    }

    @Override
    public String ask(TextQuestion question) {
        String value = properties.getOrDefault(question.property(), "");
        return value.isBlank() ? question.defaultAnswer() : value.strip();
    }
}
