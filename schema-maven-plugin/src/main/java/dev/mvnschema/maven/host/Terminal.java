package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Style;
import java.io.Console;
import java.util.Arrays;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * What is at the other end of Maven's output and input.
 *
 * @param interactive whether a person can be asked: a terminal, no {@code -B}, no CI
 * @param style whether output may carry colours
 */
public record Terminal(boolean interactive, Style style) {

    /** The terminal of a Maven session. */
    public static Terminal of(MavenSession session, Map<String, String> variables) {
        boolean batch = !session.getRequest().isInteractiveMode();
        boolean terminal = isTerminal(System.console());
        String choice = session.getUserProperties().getProperty("style.color", "auto");
        boolean colours = choice.equals("always")
                || (choice.equals("auto")
                        && terminal
                        && !batch
                        && !variables.containsKey("NO_COLOR")
                        && !"dumb".equals(variables.get("TERM"))
                        && !logsToFile(variables));
        return new Terminal(terminal && !batch && !variables.containsKey("CI"), colours ? Style.COLOURED : Style.PLAIN);
    }

    /** From JDK 22 on a console may be there without a terminal behind it, and says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    private static boolean logsToFile(Map<String, String> variables) {
        return Arrays.stream(variables.getOrDefault("MAVEN_CMD_LINE_ARGS", "").split(" "))
                .anyMatch(argument -> argument.equals("-l") || argument.startsWith("--log-file"));
    }
}
