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
 * @param classPath where seeders in Java are
 */
public record Environment(
        Reporter reporter,
        Prompts prompts,
        ServerBinaries binaries,
        Map<String, String> variables,
        Clock clock,
        ProjectClassPath classPath) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** Without seeders in Java. */
    public Environment(
            Reporter reporter, Prompts prompts, ServerBinaries binaries, Map<String, String> variables, Clock clock) {
        this(reporter, prompts, binaries, variables, clock, ProjectClassPath.NONE);
    }

    /** The same with the classes of the project. */
    public Environment with(ProjectClassPath projectClassPath) {
        return new Environment(reporter, prompts, binaries, variables, clock, projectClassPath);
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
