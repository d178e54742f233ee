package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.embedded.ServerBinaries;
import java.time.Clock;
import java.util.Map;

/**
 * What the world outside gives to every command.
 *
 * @param reporter where progress goes
 * @param prompts who answers questions
 * @param binaries where the programs of the embedded PostgreSQL come from; asked only when the embedded server is needed and
 *     not unpacked yet
 * @param variables the environment variables; {@code DATABASE_URL} and those that a schema names are read from here
 * @param clock gives the versions of new migrations
 */
public record Environment(
        Reporter reporter, Prompts prompts, ServerBinaries binaries, Map<String, String> variables, Clock clock) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** Nothing of what it holds: variables carry passwords. */
    @Override
    public String toString() {
        return "Environment";
    }

    /** With the variables of this process and the system's clock. */
    public static Environment ofProcess(Reporter reporter, Prompts prompts, ServerBinaries binaries) {
        return new Environment(reporter, prompts, binaries, System.getenv(), Clock.systemUTC());
    }
}
