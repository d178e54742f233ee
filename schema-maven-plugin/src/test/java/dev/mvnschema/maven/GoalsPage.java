package dev.mvnschema.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that documents the goals, written from what the plugin's descriptor says. */
record GoalsPage(List<GoalsPage.Goal> goals) {

    /** In the order in which a newcomer meets them. */
    private static final List<String> ORDER = List.of(
            "init",
            "validate",
            "format",
            "generate",
            "migrate-dev",
            "migrate",
            "deploy",
            "status",
            "resolve",
            "seed",
            "reset",
            "start",
            "stop",
            "help");

    /** One goal; {@code phase} is empty for a goal that is not bound to one. */
    record Goal(String name, String description, String phase, List<Parameter> parameters) {}

    /** One parameter that a user may set. */
    record Parameter(String name, String property, String defaultValue, String description, String since) {}

    String text() {
        List<Goal> ordered = goals.stream()
                .sorted(java.util.Comparator.comparingInt(goal -> ORDER.indexOf(goal.name())))
                .toList();
        List<Parameter> everywhere =
                shared(ordered.stream().filter(goal -> !goal.name().equals("help")));
        List<Parameter> database = shared(ordered.stream().filter(GoalsPage::usesDatabase)).stream()
                .filter(parameter -> !everywhere.contains(parameter))
                .toList();
        StringBuilder page = new StringBuilder("""
                # The goals

                Written from the plugin's descriptor; a test keeps it so. Each parameter is a property on the command line
                (`-Dschema.check`) and an element of the plugin's `<configuration>` (`<check>true</check>`); the command line
                does not override an element, so put what should stay changeable into `<properties>`.

                | goal | does |
                | --- | --- |
                """);
        ordered.forEach(goal -> page.append("| [`schema:%s`](#schema%s) | %s |\n"
                .formatted(goal.name(), goal.name(), firstSentence(goal.description()))));
        page.append("\n## Parameters of every goal\n\n").append(table(everywhere));
        page.append("\n## Parameters of every goal that uses the database\n\n").append(table(database));
        for (Goal goal : ordered) {
            page.append("\n## schema:")
                    .append(goal.name())
                    .append("\n\n")
                    .append(goal.description())
                    .append('\n');
            if (!goal.phase().isEmpty()) {
                page.append("\nRuns in the phase `")
                        .append(goal.phase())
                        .append("` when an execution does not name another.\n");
            }
            page.append(others(goal, everywhere, database));
        }
        return page.toString();
    }

    private static String others(Goal goal, List<Parameter> everywhere, List<Parameter> database) {
        if (goal.name().equals("help")) {
            return "\n`mvn schema:help -Ddetail -Dgoal=deploy` shows the parameters of one goal.\n";
        }
        if (goal.name().equals("migrate")) {
            return "\nIts parameters are [those of `schema:migrate-dev`](#schemamigrate-dev).\n";
        }
        List<Parameter> own = goal.parameters().stream()
                .filter(parameter ->
                        !everywhere.contains(parameter) && !(usesDatabase(goal) && database.contains(parameter)))
                .toList();
        String also = usesDatabase(goal)
                ? "those [of every goal](#parameters-of-every-goal) and [of every goal that uses the database]"
                        + "(#parameters-of-every-goal-that-uses-the-database)"
                : "those [of every goal](#parameters-of-every-goal)";
        return "\n" + table(own) + "\nAnd " + also + ".\n";
    }

    private static boolean usesDatabase(Goal goal) {
        return goal.parameters().stream().anyMatch(parameter -> parameter.name().equals("url"));
    }

    private static List<Parameter> shared(Stream<Goal> goals) {
        List<Goal> all = goals.toList();
        Map<Parameter, Long> uses = all.stream()
                .flatMap(goal -> goal.parameters().stream())
                .collect(Collectors.groupingBy(parameter -> parameter, LinkedHashMap::new, Collectors.counting()));
        return uses.entrySet().stream()
                .filter(use -> use.getValue() == all.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String table(List<Parameter> parameters) {
        return "| parameter | property | default | what it does |\n| --- | --- | --- | --- |\n"
                + parameters.stream()
                        .map(parameter -> "| `%s` | `%s` | %s | %s |\n"
                                .formatted(
                                        parameter.name(),
                                        parameter.property(),
                                        parameter.defaultValue().isEmpty() ? "" : "`" + parameter.defaultValue() + "`",
                                        parameter
                                                .description()
                                                .replace("|", "\\|")
                                                .replace("<", "&lt;")))
                        .collect(Collectors.joining());
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
