package dev.mvnschema.cli;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.workflow.OperationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command line. An option is called like the property of the goal: {@code --lockWait 1min}, {@code --lock-wait=1min} and {@code
 * -Dschema.lockWait=1min} are one.
 */
final class Options {

    private static final Set<String> SWITCHES = Set.of("quiet", "verbose", "help", "version");

    private static final Set<String> WITH_VALUE = Set.of(
            "url",
            "user",
            "migrations",
            "schemadirectory",
            "seeddirectory",
            "environment",
            "output",
            "outputfile",
            "shadowurl",
            "applied",
            "rolledback",
            "edited",
            "backup",
            "pgdump",
            "locktimeout",
            "lockattempts",
            "statementtimeout",
            "lockwait",
            "placeholders");

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /**
     * Reads it.
     *
     * @throws DiagnosticException when an option is not known or has no value
     */
    static Options of(String... arguments) {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("-") || argument.equals("-")) {
                options.words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String written = equals < 0 ? argument : argument.substring(0, equals);
            String name = plain(written);
            boolean isSwitch = SWITCHES.contains(name);
            if (!isSwitch && !WITH_VALUE.contains(name)) {
                throw bad("There is no option " + written + ".");
            }
            String value = equals < 0 ? null : argument.substring(equals + 1);
            if (value == null && !isSwitch) {
                if (i + 1 == arguments.length) {
                    throw bad("The option " + written + " needs a value.");
                }
                value = arguments[++i];
            }
            options.values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value == null ? "true" : value);
        }
        return options;
    }

    /** Whether there is an option of this name, written in any way. */
    static boolean isKnown(String name) {
        return SWITCHES.contains(plain(name)) || WITH_VALUE.contains(plain(name));
    }

    /** What is no option: the command. */
    List<String> words() {
        return words;
    }

    /** The last value, or null. */
    @Nullable
    String value(String name) {
        List<String> given = values.get(name.toLowerCase(Locale.ROOT));
        return given == null ? null : given.get(given.size() - 1);
    }

    String value(String name, String otherwise) {
        String given = value(name);
        return given == null || given.isBlank() ? otherwise : given;
    }

    boolean isSet(String name) {
        return "true".equalsIgnoreCase(value(name));
    }

    /** All values; each may hold several with commas between them. */
    List<String> list(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Nullable
    Integer number(String name) {
        String given = value(name);
        if (given == null) {
            return null;
        }
        try {
            return Integer.valueOf(given.strip());
        } catch (NumberFormatException e) {
            throw bad("The option --" + name + " needs a number, and " + given + " is none.");
        }
    }

    private static String plain(String written) {
        String name = written.startsWith("-Dschema.") ? written.substring("-Dschema.".length()) : written;
        return switch (name) {
            case "-h" -> "help";
            case "-q" -> "quiet";
            case "-v" -> "verbose";
            default -> name.replace("-", "").toLowerCase(Locale.ROOT);
        };
    }

    static DiagnosticException bad(String message) {
        return new DiagnosticException(
                Diagnostic.error(OperationCode.COMMAND_LINE, message, "--help lists the commands and their options."));
    }
}
