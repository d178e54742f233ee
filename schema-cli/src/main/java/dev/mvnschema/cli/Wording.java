package dev.mvnschema.cli;

import dev.mvnschema.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what the toolkit says of Maven's goals with this program's commands and options: {@code schema:resolve
 * -Dschema.applied=1} is {@code schema-cli resolve --applied 1}. A goal that is no command here keeps its options and is named as
 * Maven's; advice about the embedded server, which is not here either, is left out.
 */
final class Wording {

    private static final String PROPERTY = "-Dschema\\.(\\w+)(?:=(?=\\S))?";
    private static final Pattern GOAL =
            Pattern.compile("(?<![\\w/.:-])(?:mvn )?schema:([a-z]+(?:-[a-z]+)*)((?: -Dschema\\.\\S+)*)|" + PROPERTY);
    private static final Pattern OPTION = Pattern.compile(PROPERTY);

    private Wording() {}

    static List<Diagnostic> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Wording::of).toList();
    }

    static Diagnostic of(Diagnostic said) {
        return new Diagnostic(
                said.code(),
                said.severity(),
                said.span(),
                of(said.message()),
                orNull(said.why()),
                said.nextSteps().stream()
                        .filter(step -> !step.contains("embedded"))
                        .map(Wording::of)
                        .toList());
    }

    static String of(String text) {
        return GOAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found(found)));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static String found(MatchResult found) {
        String goal = found.group(1);
        if (goal == null) {
            return option(found, found.group(3));
        }
        return Commands.NAMES.contains(goal)
                ? "schema-cli " + goal
                        + OPTION.matcher(found.group(2))
                                .replaceAll(property -> Matcher.quoteReplacement(option(property, property.group(1))))
                : "mvn schema:" + goal + found.group(2);
    }

    private static String option(MatchResult property, String name) {
        if (!Options.isKnown(name)) {
            return property.group();
        }
        return "--" + name + (property.group().endsWith("=") ? " " : "");
    }
}
