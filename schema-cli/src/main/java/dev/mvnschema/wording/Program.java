package dev.mvnschema.wording;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a command line without Maven: {@code schema:resolve -Dschema.applied=1} is {@code schema-cli resolve --applied 1}.
 *
 * @param commands those that the program has
 * @param knows whether it has an option of that name
 */
public record Program(Set<String> commands, Predicate<String> knows) implements Caller {

    public Program {
        commands = Set.copyOf(commands);
    }

    @Override
    public @Nullable String command(String goal) {
        return commands.contains(goal) ? "schema-cli " + goal : null;
    }

    @Override
    public @Nullable String option(String name, @Nullable String value) {
        return knows.test(name) ? "--" + name + (value == null ? "" : " " + value) : null;
    }
}
