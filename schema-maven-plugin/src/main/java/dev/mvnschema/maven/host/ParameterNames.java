package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * The properties that the goals know. Maven passes over a misspelt one in silence, and a {@code -Dschema.createonly} would apply
 * what it was to hold back.
 */
public final class ParameterNames {

    private static final String PREFIX = "schema.";

    /** Properties of the name that goals do not declare: of test support, set by {@code schema:start}, for one question each. */
    private static final Set<String> OTHERS = Set.of("schema.test.url", "schema.server.url", "schema.server.jdbcUrl");

    private static final String QUESTIONS = "schema.rename.";

    private final Set<String> known;

    ParameterNames(Collection<String> known) {
        this.known = new TreeSet<>(known);
    }

    /** Of all goals of the plugin. */
    public static ParameterNames of(PluginDescriptor plugin) {
        return new ParameterNames(plugin.getMojos().stream()
                .flatMap(goal -> Objects.requireNonNullElse(goal.getParameters(), List.<Parameter>of()).stream())
                .map(Parameter::getExpression)
                .filter(expression -> expression != null && expression.startsWith("${" + PREFIX))
                .map(expression -> expression.substring(2, expression.length() - 1))
                .collect(Collectors.toSet()));
    }

    /**
     * Refuses what looks like one of them and is none; names that look like nothing here may be somebody else's.
     *
     * @param given names of properties that the user has set
     * @throws DiagnosticException MVN1014 with every one of them
     */
    public void check(Collection<String> given) {
        List<Diagnostic> problems = new ArrayList<>();
        for (String name : new TreeSet<>(given)) {
            meant(name)
                    .ifPresent(meant -> problems.add(Diagnostic.error(
                            HostCode.UNKNOWN_PARAMETER,
                            "No goal has the parameter " + name + "; it would do nothing.",
                            "Did you mean -D" + meant + "?",
                            "docs/goals.md lists all parameters; so does mvn schema:help -Ddetail -Dgoal=<goal>.")));
        }
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }

    private Optional<String> meant(String name) {
        if (!name.startsWith(PREFIX) || known.contains(name) || OTHERS.contains(name) || name.startsWith(QUESTIONS)) {
            return Optional.empty();
        }
        return known.stream().filter(other -> resembles(name, other)).findFirst();
    }

    private static boolean resembles(String name, String other) {
        String given = plain(name);
        String meant = plain(other);
        boolean shortened = given.length() >= 4 && meant.startsWith(given);
        return given.equals(meant) || shortened || (given.length() >= 5 && isOneStepAway(given, meant));
    }

    /** Without case and what separates words elsewhere. */
    private static String plain(String name) {
        return name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    /** Whether one letter too many, too few, another, or two that changed places make the difference. */
    private static boolean isOneStepAway(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (a.length() != b.length()) {
            return a.length() > b.length()
                    ? restA.substring(1).equals(restB)
                    : restB.substring(1).equals(restA);
        }
        boolean exchanged = restA.length() > 1
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return restA.isEmpty() || exchanged || restA.substring(1).equals(restB.substring(1));
    }
}
