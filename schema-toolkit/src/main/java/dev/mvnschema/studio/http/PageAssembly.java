package dev.mvnschema.studio.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the modules of the page together, and its style sheets, so that a browser asks for one file of each instead of seventy. The
 * modules keep to plain forms: named imports on one line, {@code export} before a function, a class or a constant, no circles.
 */
final class PageAssembly {

    private static final Pattern IMPORT = Pattern.compile("import \\{ (.+) \\} from '([^']+)';");
    private static final Pattern EXPORT = Pattern.compile("export (?=(?:async function|function|class|const) (\\w+))");
    private static final Pattern IMPORT_LATER = Pattern.compile("import\\('([^']+)'\\)");
    private static final Pattern STYLE_IMPORT = Pattern.compile("@import \"([^\"]+)\";");

    private final UnaryOperator<String> files;
    private final Map<String, String> modules = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** @param files the text of a file by its path */
    PageAssembly(UnaryOperator<String> files) {
        this.files = files;
    }

    /**
     * A module with all that it imports, as one script.
     *
     * @throws IllegalStateException when a module has a form that is not known here
     */
    String script(String main) {
        add(main);
        return String.join("", modules.values());
    }

    /** A style sheet with all that it imports. */
    String style(String main) {
        return files.apply(main)
                .lines()
                .map(line -> {
                    Matcher found = STYLE_IMPORT.matcher(line);
                    return found.matches() ? files.apply(resolved(main, found.group(1))) : line;
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a module imports stands before it; each becomes a function that runs once and returns what it exports. */
    private void add(String path) {
        if (modules.containsKey(path)) {
            return;
        }
        if (!begun.add(path)) {
            throw new IllegalStateException("The modules import each other in a circle at " + path);
        }
        List<String> exported = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        files.apply(path)
                .lines()
                .forEach(line -> text.append(line(path, line, exported)).append('\n'));
        modules.put(
                path,
                "// " + path + "\nconst " + name(path) + " = (() => {\n" + text + "return { "
                        + String.join(", ", exported) + " };\n})();\n");
    }

    private String line(String path, String line, List<String> exported) {
        Matcher imported = IMPORT.matcher(line);
        if (imported.matches()) {
            String other = resolved(path, imported.group(2));
            add(other);
            return "const { " + imported.group(1).replace(" as ", ": ") + " } = " + name(other) + ";";
        }
        Matcher export = EXPORT.matcher(line);
        if (export.lookingAt()) {
            exported.add(export.group(1));
            return later(path, line.substring(export.end()));
        }
        if (line.startsWith("import ") || line.startsWith("export ")) {
            throw new IllegalStateException(path + " has a line of an unknown form: " + line);
        }
        return later(path, line);
    }

    /** A module that is wanted later is there already. */
    private String later(String path, String line) {
        return IMPORT_LATER.matcher(line).replaceAll((MatchResult found) -> {
            String other = resolved(path, found.group(1));
            add(other);
            return Matcher.quoteReplacement("Promise.resolve(" + name(other) + ")");
        });
    }

    private static String name(String path) {
        return "$" + path.replaceAll("\\W", "_");
    }

    private static String resolved(String from, String reference) {
        List<String> steps = new ArrayList<>(List.of(from.split("/", -1)));
        steps.remove(steps.size() - 1);
        for (String step : reference.split("/", -1)) {
            if (step.equals("..")) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
