package dev.mvnschema.wording;

import dev.mvnschema.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what the toolkit says of Maven's goals with what its caller has. A goal that the caller cannot do keeps its options and is
 * named as Maven's; advice about the embedded server and a project's schema, which are not there, is left out.
 */
public final class Wording {

    private static final String PROPERTY = "-Dschema\\.(\\w+)(?:=([^\\s]*[^\\s.,;:)]))?";
    private static final Pattern GOAL = Pattern.compile(
            "(?<![\\w/.:-])(?:mvn )?schema:([a-z]+(?:-[a-z]+)*)((?: -Dschema\\.\\S*[^\\s.,;:)])*)|" + PROPERTY);
    private static final Pattern OPTION = Pattern.compile(PROPERTY);

    private final Caller caller;

    /** For the reader of the messages. */
    public Wording(Caller caller) {
        this.caller = caller;
    }

    /** Each, said anew. */
    public List<Diagnostic> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::of).toList();
    }

    /** The same finding, said anew. */
    public Diagnostic of(Diagnostic said) {
        return new Diagnostic(
                said.code(),
                said.severity(),
                said.span(),
                of(said.message()),
                said.why() == null ? null : of(said.why()),
                said.nextSteps().stream()
                        .filter(step -> !step.contains("embedded") && !step.contains("datasource"))
                        .map(this::of)
                        .toList());
    }

    /** A text, said anew. */
    public String of(String text) {
        return caller.phrase(GOAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found(found))));
    }

    private String found(MatchResult found) {
        String goal = found.group(1);
        if (goal == null) {
            return option(found.group(), found.group(3), found.group(4));
        }
        String command = caller.command(goal);
        return command == null
                ? "mvn schema:" + goal + found.group(2)
                : command
                        + OPTION.matcher(found.group(2))
                                .replaceAll(property -> Matcher.quoteReplacement(
                                        option(property.group(), property.group(1), property.group(2))));
    }

    private String option(String written, String name, @Nullable String value) {
        String option = caller.option(name, value);
        return option == null ? written : option;
    }
}
